// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using nanoFramework.TestFramework;

namespace Mgos.TestKit.Cloud.Host;

/// <summary>One scenario of a file: a device, its shadow in a cloud, the way between them that can be cut, and the steps.</summary>
public abstract class CloudScenario : IDisposable
{
    private const string SetPrefix = "set ";
    private const int MaxShownCharacters = 300;

    private readonly ShadowDevice _device;
    private readonly CutProxy _proxy;
    private readonly bool _isScript;
    private readonly List<string> _steps;
    private int _markers;
    private bool _hasJoined;

    /// <summary>Makes a scenario that is to be run.</summary>
    /// <param name="device">The device, booted with <see cref="SettingsOf"/> the steps; ends with the scenario.</param>
    /// <param name="proxy">Its way to the cloud; ends with the scenario.</param>
    /// <param name="isScript">True if the app of the device is a script.</param>
    /// <param name="steps">The lines.</param>
    protected CloudScenario(ShadowDevice device, CutProxy proxy, bool isScript, List<string> steps)
    {
        _device = device;
        _proxy = proxy;
        _isScript = isScript;
        _steps = steps.Where(step => !IsSetting(step)).ToList();
    }

    /// <summary>Takes all steps.</summary>
    /// <exception cref="InvalidOperationException">A step failed; the message tells which.</exception>
    public void Run()
    {
        foreach (string step in _steps)
        {
            try
            {
                Take(Expand(step));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException("at '" + step + "': " + e.Message, e);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _device.Dispose();
        _proxy.Dispose();
    }

    /// <summary>The settings that the steps give: <c>set PATH VALUE</c>.</summary>
    protected static Dictionary<string, string> SettingsOf(List<string> steps) => steps.Where(IsSetting).Select(step => step.Split(' ')).ToDictionary(words => words[1], words => words[2]);

    /// <summary>Puts in what a step names only.</summary>
    protected virtual string Expand(string step) => step;

    /// <summary>Takes a step of this cloud.</summary>
    /// <param name="verb">The first word.</param>
    /// <param name="rest">What follows it.</param>
    /// <exception cref="ArgumentException">There is no such step.</exception>
    protected abstract void Take(string verb, string rest);

    /// <summary>Has the cloud desire something that comes behind everything else.</summary>
    protected abstract void DesireMarker(string state);

    /// <summary>Tells whether the device's connection stands.</summary>
    protected abstract bool IsConnected { get; }

    /// <summary>A text short enough to be shown.</summary>
    protected static string Short(string text) => text.Length > MaxShownCharacters ? text[..MaxShownCharacters] + "..." : text;

    private static bool IsSetting(string step) => step.StartsWith(SetPrefix, StringComparison.Ordinal);

    private void Take(string step)
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
            case "get": Assert.IsTrue(_device.Get(), step); break;
            case "cut": Cut(); break;
            case "heal": _proxy.IsCut = false; break;
            case "repeat": Repeat(int.Parse(rest)); break;
            default: Take(verb, rest); break;
        }
    }

    private void Expect(string expected)
    {
        string real = _device.NextEvent();
        if (expected.Contains("_REJECTED") && _isScript)
            expected = expected[..expected.IndexOf(' ')];
        Assert.IsTrue(IsSame(expected, real), "expected '" + Short(expected) + "', got '" + Short(real) + "'\n" + _device.Log);
    }

    private static bool IsSame(string expected, string real)
    {
        int a = expected.IndexOf('{'), b = real.IndexOf('{');
        if (a < 0 || b < 0)
            return expected == real;
        return expected[..a] == real[..b] && JsonNode.DeepEquals(JsonNode.Parse(expected[a..]), JsonNode.Parse(real[b..]));
    }

    private void ExpectNothing()
    {
        string marker = "{\"marker\":" + ++_markers + "}";
        DesireMarker(marker);
        ExpectMarker(_device.NextEvent(), _markers);
    }

    private static void ExpectMarker(string real, int marker) =>
        Assert.IsTrue(real.StartsWith("UPDATE_DELTA {", StringComparison.Ordinal) && (int?)JsonNode.Parse(real[real.IndexOf('{')..])!["marker"] == marker, Short(real));

    private void Cut()
    {
        _proxy.IsCut = true;
        _device.RunUntil(() => !IsConnected, "the end of the connection");
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
}
