// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Mgos.AwsDouble;
using Mgos.TestBroker;

namespace Mgos.EndToEnd.Tests;

/// <summary>The sample AwsButton with a real broker and the double of AWS IoT, set up the way a user does.</summary>
public sealed class AwsButtonTests
{
    private const string Thing = "button1";
    private const int LedPin = 2;

    [MosquittoFact]
    public async Task A_press_is_published_and_reported_and_the_cloud_switches_the_lamp()
    {
        using Authority authority = new("Test root");
        using Mosquitto broker = Mosquitto.WithMutualTls(authority);
        using AwsCloud cloud = new("localhost", broker.Port, authority.Client("cloud"), authority.Certificate);
        TaskCompletionSource<string> published = new();
        using BrokerClient listener = new("localhost", broker.Port, "listener", authority.Client("listener"), authority.Certificate, (topic, payload) => published.TrySetResult(topic + " " + System.Text.Encoding.UTF8.GetString(payload)));
        listener.SubscribeTo([Thing + "/#"]);
        using DemoDevice device = DemoDevice.BootApp("AwsButton");
        using RpcClient client = new(device.Port);
        device.WaitForLog("no shadow with AWS IoT: mqtt.enable is false", 1);

        await Provision(client, authority, broker.Port);
        device.WaitForLog("shadow of button1 connected", 1);
        await WaitForState(cloud, """{"reported":{"on":false,"presses":0}}""");

        await client.Call("Sim.PressPin", """{"pin":0}""");
        Assert.Equal("""button1/button_pressed {"on":true,"presses":1}""", await published.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        await WaitForState(cloud, """{"reported":{"on":true,"presses":1}}""");

        cloud.Update(Thing, """{"state":{"desired":{"on":false}}}""");
        await WaitForState(cloud, """{"reported":{"on":false,"presses":1},"desired":{"on":false}}""");
        Assert.Equal(0, await LampLevel(client));

        await Restart(client, device, () => cloud.Update(Thing, """{"state":{"desired":{"on":true}}}"""));
        await WaitForState(cloud, """{"reported":{"on":true,"presses":0},"desired":{"on":true}}""");
        Assert.Equal(1, await LampLevel(client));
    }

    private static async Task Provision(RpcClient client, Authority authority, int port)
    {
        (string certificate, string key) = authority.Sign(Thing);
        await Put(client, "ca.pem", authority.Pem);
        await Put(client, "aws-button.crt.pem", certificate);
        await Put(client, "aws-button.key.pem", key);
        JsonObject mqtt = new() { ["enable"] = true, ["server"] = "localhost:" + port, ["ssl_cert"] = "aws-button.crt.pem", ["ssl_key"] = "aws-button.key.pem", ["reconnect_timeout_min"] = 0.1 };
        JsonObject config = new() { ["aws"] = new JsonObject { ["thing_name"] = Thing }, ["shadow"] = new JsonObject { ["lib"] = "aws" }, ["mqtt"] = mqtt };
        await client.Call("Config.Set", new JsonObject { ["config"] = config, ["save"] = true, ["reboot"] = true }.ToJsonString());
    }

    private static Task Put(RpcClient client, string name, string text) =>
        client.Call("FS.Put", new JsonObject { ["filename"] = name, ["data"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)) }.ToJsonString());

    private static async Task Restart(RpcClient client, DemoDevice device, Action meanwhile)
    {
        await client.Call("Sys.Reboot");
        meanwhile();
        device.WaitForLog("shadow of button1 connected", 2);
    }

    private static async Task<int> LampLevel(RpcClient client)
    {
        var board = await client.Call("Sim.Board");
        return board.GetProperty("pins").EnumerateArray().Single(pin => pin.GetProperty("pin").GetInt32() == LedPin).GetProperty("level").GetInt32();
    }

    private static async Task WaitForState(AwsCloud cloud, string expected)
    {
        JsonNode? state = null;
        for (int i = 0; i < 3000; i++)
        {
            state = cloud.Service.Find(Thing)?["state"];
            if (JsonNode.DeepEquals(JsonNode.Parse(expected), state))
                return;
            await Task.Delay(20);
        }

        Assert.Fail("expected " + expected + ", is " + state?.ToJsonString());
    }
}
