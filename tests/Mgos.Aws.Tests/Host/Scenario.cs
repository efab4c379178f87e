// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Mgos.AwsDouble;
using Mgos.TestKit.Cloud.Host;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests.Host;

/// <summary>One scenario: a device, a thing, and the steps.</summary>
internal sealed class Scenario : CloudScenario
{
    private const int LargeCharacters = 5000;

    private readonly AwsCloud _cloud;
    private readonly CloudDevice _device;
    private readonly string _thing;
    private readonly string _shadow;

    private Scenario(AwsCloud cloud, string thing, string shadow, CloudDevice device, CutProxy proxy, bool isScript, List<string> steps)
        : base(device, proxy, isScript, steps)
    {
        _cloud = cloud;
        _thing = thing;
        _shadow = shadow;
        _device = device;
    }

    internal static Scenario Create(CloudFixture fixture, string thing, bool isScript, List<string> steps)
    {
        CutProxy proxy = new(fixture.Broker.Port);
        (string certificate, string key) = fixture.Authority.Sign(thing);
        Dictionary<string, string> settings = SettingsOf(steps);
        settings["mqtt.server"] = "localhost:" + proxy.Port;
        settings["mqtt.ssl_ca_cert"] = "ca.pem";
        settings["mqtt.ssl_cert"] = "aws-thing.crt.pem";
        settings["mqtt.ssl_key"] = "aws-thing.key.pem";
        settings["mqtt.recv_mbuf_limit"] = "100000";
        Dictionary<string, string> files = new() { ["ca.pem"] = fixture.Authority.Pem, ["aws-thing.crt.pem"] = "CN: thing\n" + certificate, ["aws-thing.key.pem"] = key };
        return new Scenario(fixture.Cloud, thing, settings.GetValueOrDefault("aws.shadow_name", ""), new CloudDevice(thing, settings, files, isScript), proxy, isScript, steps);
    }

    protected override bool IsConnected => _device.Connection.IsConnected;

    protected override string Expand(string step) => step.Replace("THING", _thing).Replace("LARGE", new string('x', LargeCharacters));

    protected override void Take(string verb, string rest)
    {
        switch (verb)
        {
            case "report": Assert.IsTrue(_device.Report(TakeVersion(ref rest), rest), rest); break;
            case "parts": Assert.IsTrue(_device.UpdateParts(TakeVersion(ref rest), rest), rest); break;
            case "cloud": _cloud.Update(_thing, rest, _shadow); break;
            case "delete": _cloud.Delete(_thing, _shadow); break;
            case "fail": Fail(rest); break;
            case "publish": _cloud.Publish(Topic(rest.Split(' ')[0]), rest[(rest.IndexOf(' ') + 1)..]); break;
            case "state": ExpectState(JsonNode.Parse(rest)); break;
            case "version": Assert.AreEqual(rest, _device.LastVersion()); break;
            default: throw new ArgumentException("no such step");
        }
    }

    protected override void DesireMarker(string state) => _cloud.Publish(Topic("update/delta"), "{\"state\":" + state + "}");

    private string Topic(string method) => "$aws/things/" + _thing + "/shadow/" + (_shadow.Length > 0 ? "name/" + _shadow + "/" : "") + method;

    private static long TakeVersion(ref string rest)
    {
        if (rest[0] != 'v')
            return 0;
        long version = long.Parse(rest[1..rest.IndexOf(' ')]);
        rest = rest[(rest.IndexOf(' ') + 1)..];
        return version;
    }

    private void Fail(string rest)
    {
        string[] words = rest.Split(' ', 3);
        _cloud.Service.FailNext(words[0], int.Parse(words[1]), words[2]);
    }

    private void ExpectState(JsonNode expected) =>
        _device.RunUntil(() => JsonNode.DeepEquals(expected, _cloud.Service.Find(_thing, _shadow)?["state"]), "state " + Short(expected.ToJsonString()) + ", is "
            + Short(_cloud.Service.Find(_thing, _shadow)?["state"]?.ToJsonString() ?? "none"));
}
