// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text.Json.Nodes;
using Mgos.AwsDouble;
using Mgos.TestBroker;

namespace Mgos.Ota.EndToEnd.Tests;

/// <summary>Updates that a shadow orders: a real broker, the double of the cloud's shadow service behind it, a real web server, a device in a process of its own.</summary>
public sealed class ShadowWalkTests
{
    private const string Thing = "lamp1";

    [MosquittoFact]
    public void An_update_that_the_shadow_orders_is_committed_by_it_and_told()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using AwsCloud cloud = new("127.0.0.1", broker.Port, null!, null!);
        using OtaDevice device = new();
        Join(device, broker, isAutocommit: true);
        WaitFor(cloud, device, ota => Text(ota, "fw_version") == "1.0" && Flag(ota, "is_committed"), "version 1.0");
        using BrokenServer server = new(Bundles.Of("2.0"), understandsRange: true);
        Order(cloud, server.Url);
        JsonNode told = WaitFor(cloud, device, ota => Text(ota, "fw_version") == "2.0" && Flag(ota, "is_committed"), "version 2.0");
        Assert.Equal(server.Url, Text(told, "url"));
        Assert.Equal("idle", Text(told, "message"));
        Assert.Equal("300", told["commit_timeout"]!.ToString());
        Assert.Equal("OtaApp", Text(told, "app"));
        device.WaitForVersion("2.0");
        device.CheckFiles();
        Assert.True(device.Call("OTA.Status", "{}")!["is_committed"]!.GetValue<bool>());
        int requests = server.RequestCount;
        device.Kill();
        device.StartAgain();
        device.WaitForVersion("2.0");
        device.WaitForLog("shadow of " + Thing + " connected", 3);
        Assert.Equal(requests, server.RequestCount);
    }

    [MosquittoFact]
    public void A_bad_update_of_the_shadow_is_undone_and_told_and_not_fetched_again()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using AwsCloud cloud = new("127.0.0.1", broker.Port, null!, null!);
        using OtaDevice device = new();
        Join(device, broker, isAutocommit: false);
        WaitFor(cloud, device, ota => Text(ota, "fw_version") == "1.0", "version 1.0");
        using BrokenServer server = new(Bundles.WithFault("refuse"), understandsRange: true) { BreakCount = 0 };
        Order(cloud, server.Url);
        WaitFor(cloud, device, ota => Text(ota, "message") == "Update was undone" && ota["status"]!.ToString() == "2", "the end");
        device.WaitForVersion("1.0");
        device.CheckFiles();
        Assert.Equal(1, server.RequestCount);
    }

    private static void Join(OtaDevice device, Mosquitto broker, bool isAutocommit)
    {
        device.InstallFirst();
        string autocommit = isAutocommit ? "true" : "false";
        string settings = $$$"""{"mqtt": {"enable": true, "server": "{{{broker.Server}}}"}, "aws": {"thing_name": "{{{Thing}}}"}, "shadow": {"lib": "aws", "autocommit": {{{autocommit}}}}}""";
        Assert.NotNull(device.Call("Config.Set", $$"""{"config": {{settings}}, "save": true, "reboot": true}"""));
    }

    private static void Order(AwsCloud cloud, string url) =>
        cloud.Update(Thing, new JsonObject { ["state"] = new JsonObject { ["desired"] = new JsonObject { ["ota"] = new JsonObject { ["url"] = url } } } }.ToJsonString());

    private static JsonNode WaitFor(AwsCloud cloud, OtaDevice device, Func<JsonNode, bool> isSo, string what)
    {
        JsonNode? ota = null;
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(90); Thread.Sleep(20))
        {
            ota = Reported(cloud);
            if (ota != null && isSo(ota))
                return ota;
        }

        Assert.Fail($"{what} is not reported: {ota}\n{device.Log}");
        return null!;
    }

    private static JsonNode? Reported(AwsCloud cloud) => cloud.Service.Find(Thing)?["state"]?["reported"]?["ota"];

    private static string Text(JsonNode node, string name) => node[name]?.ToString() ?? "";

    private static bool Flag(JsonNode node, string name) => node[name]?.GetValue<bool>() == true;
}
