// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Mgos.AzureDouble;
using Mgos.TestKit.Cloud.Host;
using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests.Host;

/// <summary>One scenario: a device, its twin, and the steps.</summary>
internal sealed class TwinScenario : CloudScenario
{
    private readonly IotHub _hub;
    private readonly HubDevice _identity;
    private readonly AzureDevice _device;

    private TwinScenario(IotHub hub, HubDevice identity, AzureDevice device, CutProxy proxy, bool isScript, List<string> steps)
        : base(device, proxy, isScript, steps)
    {
        _hub = hub;
        _identity = identity;
        _device = device;
    }

    internal static TwinScenario Create(AzureFixture fixture, string id, bool isScript, List<string> steps)
    {
        HubDevice identity = fixture.Add(id);
        CutProxy proxy = new(fixture.Hub.Port);
        Dictionary<string, string> settings = SettingsOf(steps);
        settings["azure.cs"] = fixture.ConnectionString(identity, proxy.Port);
        return new TwinScenario(fixture.Hub, identity, new AzureDevice(settings, fixture.Files(), isScript), proxy, isScript, steps);
    }

    protected override bool IsConnected => _device.Hub.IsConnected;

    protected override void Take(string verb, string rest)
    {
        switch (verb)
        {
            case "report": Assert.IsTrue(_device.Report(0, rest), rest); break;
            case "desire": _hub.Desire(_identity, rest); break;
            case "fail": _hub.FailNext(_identity, int.Parse(rest)); break;
            case "reported": ExpectReported(JsonNode.Parse(rest)); break;
            default: throw new ArgumentException("no such step");
        }
    }

    protected override void DesireMarker(string state) => _hub.Desire(_identity, state);

    private void ExpectReported(JsonNode expected) => _device.RunUntil(() => JsonNode.DeepEquals(expected, Reported()), "reported " + expected.ToJsonString() + ", is " + Reported().ToJsonString());

    private JsonObject Reported() => _hub.Read(() =>
    {
        JsonObject copy = _identity.Twin.Reported.DeepClone().AsObject();
        copy.Remove("$version");
        return copy;
    });
}
