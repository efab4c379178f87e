// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests.Host;

/// <summary>One scenario: a device, a thing, and the steps.</summary>
internal sealed class Scenario : IDisposable
{
    private readonly CloudFixture _fixture;
    private readonly CutProxy _proxy;
    private readonly CloudDevice _device;
    private readonly string _thing;
    private readonly bool _isScript;
    private readonly string _shadow;
    private readonly List<string> _steps;
    private int _markers;
    private bool _hasJoined;

    internal Scenario(CloudFixture fixture, string thing, bool isScript, List<string> steps)
    {
        _fixture = fixture;
        _thing = thing;
        _isScript = isScript;
        _steps = steps.Where(step => !step.StartsWith("set ", StringComparison.Ordinal)).ToList();
        _proxy = new CutProxy(fixture.Broker.Port);
        (string certificate, string key) = fixture.Authority.Sign(thing);
        Dictionary<string, string> settings = steps.Where(step => step.StartsWith("set ", StringComparison.Ordinal)).ToDictionary(step => step.Split(' ')[1], step => step.Split(' ')[2]);
        _shadow = settings.GetValueOrDefault("aws.shadow_name", "");
        settings["mqtt.server"] = "localhost:" + _proxy.Port;
        settings["mqtt.ssl_ca_cert"] = "ca.pem";
        settings["mqtt.ssl_cert"] = "aws-thing.crt.pem";
        settings["mqtt.ssl_key"] = "aws-thing.key.pem";
        settings["mqtt.recv_mbuf_limit"] = "100000";
        Dictionary<string, string> files = new() { ["ca.pem"] = fixture.Authority.Pem, ["aws-thing.crt.pem"] = "CN: thing\n" + certificate, ["aws-thing.key.pem"] = key };
        _device = new CloudDevice(thing, settings, files, isScript);
    }

    internal void Run()
    {
        foreach (string step in _steps)
        {
            try
            {
                Run(step.Replace("THING", _thing).Replace("LARGE", new string('x', 5000)));
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
            case "report": Assert.IsTrue(_device.Report(TakeVersion(ref rest), rest), step); break;
            case "parts": Assert.IsTrue(_device.UpdateParts(TakeVersion(ref rest), rest), step); break;
            case "get": Assert.IsTrue(_device.Get(), step); break;
            case "cloud": _fixture.Cloud.Update(_thing, rest, _shadow); break;
            case "delete": _fixture.Cloud.Delete(_thing, _shadow); break;
            case "fail": Fail(rest); break;
            case "publish": _fixture.Cloud.Publish(Topic(rest.Split(' ')[0]), rest[(rest.IndexOf(' ') + 1)..]); break;
            case "cut": Cut(); break;
            case "heal": _proxy.IsCut = false; break;
            case "repeat": Repeat(int.Parse(rest)); break;
            case "state": ExpectState(JsonNode.Parse(rest)); break;
            case "version": Assert.AreEqual(rest, _device.LastVersion()); break;
            default: throw new ArgumentException("no such step");
        }
    }

    private string Topic(string method) => "$aws/things/" + _thing + "/shadow/" + (_shadow.Length > 0 ? "name/" + _shadow + "/" : "") + method;

    private static long TakeVersion(ref string rest)
    {
        if (rest[0] != 'v')
            return 0;
        long version = long.Parse(rest[1..rest.IndexOf(' ')]);
        rest = rest[(rest.IndexOf(' ') + 1)..];
        return version;
    }

    private void Expect(string expected)
    {
        string real = _device.NextEvent();
        if (expected.Contains("_REJECTED") && _isScript)
            expected = expected[..expected.IndexOf(' ')];
        Assert.IsTrue(IsSame(expected, real), "expected '" + Short(expected) + "', got '" + Short(real) + "'");
    }

    // A message that is behind everything else comes next.
    private void ExpectNothing()
    {
        string marker = "{\"marker\":" + ++_markers + "}";
        _fixture.Cloud.Publish(Topic("update/delta"), "{\"state\":" + marker + "}");
        Expect("UPDATE_DELTA " + marker);
    }

    private static bool IsSame(string expected, string real)
    {
        int a = expected.IndexOf('{'), b = real.IndexOf('{');
        if (a < 0 || b < 0)
            return expected == real;
        return expected[..a] == real[..b] && JsonNode.DeepEquals(JsonNode.Parse(expected[a..]), JsonNode.Parse(real[b..]));
    }

    private static string Short(string text) => text.Length > 300 ? text[..300] + "..." : text;

    private void Fail(string rest)
    {
        string[] words = rest.Split(' ', 3);
        _fixture.Cloud.Service.FailNext(words[0], int.Parse(words[1]), words[2]);
    }

    private void Cut()
    {
        _proxy.IsCut = true;
        _device.RunUntil(() => !_device.Connection.IsConnected, "the end of the connection");
    }

    // The connection breaks with a report on its way; how far it came is a matter of chance, and must not matter.
    private void Repeat(int times)
    {
        for (int i = 1; i <= times; i++)
        {
            Assert.IsTrue(_device.Report(0, "{\"n\":" + i + "}"));
            _proxy.IsCut = true;
            _device.RunUntil(() => !_device.Connection.IsConnected, "the end of the connection");
            _proxy.IsCut = false;
            _device.RunUntil(() => _device.Shadow.IsConnected, "a connection");
        }
    }

    private void ExpectState(JsonNode expected) =>
        _device.RunUntil(() => JsonNode.DeepEquals(expected, _fixture.Cloud.Service.Find(_thing, _shadow)?["state"]), "state " + Short(expected.ToJsonString()) + ", is "
            + Short(_fixture.Cloud.Service.Find(_thing, _shadow)?["state"]?.ToJsonString() ?? "none"));
}
