// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Mgos.AzureDouble;
using Mgos.Aws.Tests.Host;
using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests.Host;

/// <summary>One scenario: a device, its twin, and the steps.</summary>
internal sealed class TwinScenario : IDisposable
{
    private readonly AzureFixture _fixture;
    private readonly CutProxy _proxy;
    private readonly HubDevice _identity;
    private readonly AzureDevice _device;
    private readonly bool _isScript;
    private readonly List<string> _steps;
    private int _markers;
    private bool _hasJoined;

    internal TwinScenario(AzureFixture fixture, string id, bool isScript, List<string> steps)
    {
        _fixture = fixture;
        _isScript = isScript;
        _identity = fixture.Add(id);
        _proxy = new CutProxy(fixture.Hub.Port);
        _steps = steps.Where(step => !step.StartsWith("set ", StringComparison.Ordinal)).ToList();
        Dictionary<string, string> settings = steps.Where(step => step.StartsWith("set ", StringComparison.Ordinal)).ToDictionary(step => step.Split(' ')[1], step => step.Split(' ')[2]);
        settings["azure.cs"] = fixture.ConnectionString(_identity, _proxy.Port);
        _device = new AzureDevice(settings, fixture.Files(), isScript);
    }

    internal void Run()
    {
        foreach (string step in _steps)
        {
            try
            {
                Run(step);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException("at '" + step + "': " + e.Message, e);
            }
        }
    }

    public void Dispose()
    {
        _device.Dispose();
        _proxy.Dispose();
    }

    private void Run(string step)
    {
        string verb = step.Split(' ')[0];
        string rest = step[verb.Length..].Trim();
        if (!_hasJoined && verb == "expect")
        {
            _hasJoined = true;
            _device.Join();
        }

        switch (verb)
        {
            case "expect": Expect(rest); break;
            case "none": ExpectNothing(); break;
            case "report": Assert.IsTrue(_device.Report(0, rest), step); break;
            case "get": Assert.IsTrue(_device.Get(), step); break;
            case "desire": _fixture.Hub.Desire(_identity, rest); break;
            case "fail": _fixture.Hub.FailNext(_identity, int.Parse(rest)); break;
            case "cut": Cut(); break;
            case "heal": _proxy.IsCut = false; break;
            case "reported": ExpectReported(JsonNode.Parse(rest)); break;
            case "repeat": Repeat(int.Parse(rest)); break;
            default: throw new ArgumentException("no such step");
        }
    }

    private void Expect(string expected)
    {
        string real = _device.NextEvent();
        if (expected.Contains("_REJECTED") && _isScript)
            expected = expected[..expected.IndexOf(' ')];
        Assert.IsTrue(IsSame(expected, real), "expected '" + expected + "', got '" + real + "'\n" + _device.Log);
    }

    // A change that is behind everything else comes next.
    private void ExpectNothing()
    {
        _fixture.Hub.Desire(_identity, "{\"marker\":" + ++_markers + "}");
        string real = _device.NextEvent();
        Assert.IsTrue(real.StartsWith("UPDATE_DELTA {", StringComparison.Ordinal) && (int?)JsonNode.Parse(real[real.IndexOf('{')..])!["marker"] == _markers, real);
    }

    private static bool IsSame(string expected, string real)
    {
        int a = expected.IndexOf('{'), b = real.IndexOf('{');
        if (a < 0 || b < 0)
            return expected == real;
        return expected[..a] == real[..b] && JsonNode.DeepEquals(JsonNode.Parse(expected[a..]), JsonNode.Parse(real[b..]));
    }

    private void Cut()
    {
        _proxy.IsCut = true;
        _device.RunUntil(() => !_device.Hub.IsConnected, "the end of the connection");
    }

    // The connection breaks with a report on its way; how far it came is a matter of chance, and must not matter.
    private void Repeat(int times)
    {
        for (int i = 1; i <= times; i++)
        {
            Assert.IsTrue(_device.Report(0, "{\"n\":" + i + "}"));
            Cut();
            _proxy.IsCut = false;
            _device.RunUntil(() => _device.Shadow.IsConnected, "a connection");
        }
    }

    private void ExpectReported(JsonNode expected) => _device.RunUntil(() => JsonNode.DeepEquals(expected, Reported()), "reported " + expected.ToJsonString() + ", is " + Reported().ToJsonString());

    private JsonObject Reported() => _fixture.Hub.Read(() =>
    {
        JsonObject copy = _identity.Twin.Reported.DeepClone().AsObject();
        copy.Remove("$version");
        return copy;
    });
}
