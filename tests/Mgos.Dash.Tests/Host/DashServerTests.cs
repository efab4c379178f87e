// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Mgos.Mjs.Host;
using Mgos.Rpc.Http.Tests;
using Mgos.Shadow;
using nanoFramework.TestFramework;

namespace Mgos.Dash.Tests.Host;

/// <summary>A device and a dash server of another make, over real sockets.</summary>
[TestClass]
public class DashServerTests
{
    private const string Token = "tok-4711";

    [TestMethod]
    public void Server_that_knows_the_token_calls_the_device()
    {
        using DashServer server = new(Token);
        using DashDevice device = new(server.Url, Token);
        device.Until(() => device.Client.IsConnected, "the connection");
        Assert.AreEqual("/api/v2/rpc json-rpc Bearer tok-4711", server.Handshake);
        Assert.IsTrue(server.Received.TryPeek(out JsonNode heartbeat));
        Assert.AreEqual("Dash.Heartbeat d1", heartbeat["method"] + " " + heartbeat["params"]["id"]);
        JsonNode list = device.Wait(server.Call("RPC.List", null), "RPC.List");
        Assert.IsTrue(list["result"].AsArray().Any(method => (string)method == "Sys.GetInfo"), list.ToJsonString());
        JsonNode info = device.Wait(server.Call("Sys.GetInfo", null), "Sys.GetInfo");
        Assert.AreEqual("d1 dash d1", info["src"] + " " + info["dst"] + " " + info["result"]["id"]);
        JsonNode error = device.Wait(server.Call("No.Such", null), "an error");
        Assert.AreEqual("404 No handler for No.Such", error["error"]["code"] + " " + error["error"]["message"]);
    }

    [TestMethod]
    public void Refused_token_is_told_and_tried_again_after_pauses_that_double_until_it_is_taken()
    {
        using DashServer server = new("other");
        using DashDevice device = new(server.Url, Token);
        device.PassTimeUntil(() => server.Refused == 3, "three attempts");
        device.PassTimeUntil(() => device.Log.Contains("trying again in 20 s"), "the third pause");
        Assert.IsTrue(device.Log.Contains("answer with status 401; the server does not take the token: look at dash.token, trying again in 5 s"), device.Log);
        Assert.IsTrue(device.Log.Contains("look at dash.token, trying again in 10 s"), device.Log);
        Assert.IsFalse(device.Log.Contains(Token), "the token is in the log: " + device.Log);
        Assert.IsFalse(device.Client.IsConnected);
        server.Token = Token;
        device.PassTimeUntil(() => device.Client.IsConnected, "the connection");
    }

    [TestMethod]
    public void Dropped_connection_comes_back_and_the_device_can_be_called_again()
    {
        using DashServer server = new(Token);
        using DashDevice device = new(server.Url, Token);
        for (int i = 1; i <= 3; i++)
        {
            device.PassTimeUntil(() => device.Client.IsConnected, "connection " + i);
            Assert.AreEqual(i, server.Accepted);
            Assert.AreEqual(i, server.Heartbeats);
            Assert.AreEqual("d1", (string)device.Wait(server.Call("Sys.GetInfo", null), "Sys.GetInfo")["result"]["id"]);
            server.Drop();
            device.Until(() => !device.Client.IsConnected, "the loss");
        }

        Assert.IsTrue(device.Log.Contains("connection lost, trying again in 5 s"), device.Log);
    }

    [TestMethod]
    public void What_was_reported_without_a_server_arrives_when_it_comes()
    {
        int port = DashServer.FreePort();
        using DashDevice device = new("ws://127.0.0.1:" + port + "/rpc", Token);
        device.PassTimeUntil(() => device.Log.Contains("trying again in 10 s"), "two attempts");
        Assert.IsTrue(DeviceShadow.From(device.Device).Update("{\"on\":true}"));
        Assert.IsTrue(DeviceShadow.From(device.Device).Update("{\"level\":3}"));
        using DashServer server = new(Token, port);
        device.PassTimeUntil(() => device.Events.Contains("UPDATE_ACCEPTED "), "the answer");
        Assert.AreEqual("{\"on\":true,\"level\":3}", server.Reported.ToJsonString());
    }

    [TestMethod]
    public void Shadow_is_told_both_ways()
    {
        using DashServer server = new(Token);
        server.Reported["on"] = false;
        using DashDevice device = new(server.Url, Token);
        device.Until(() => device.Events.Contains("GET_ACCEPTED {\"reported\":{\"on\":false}}"), "the state");
        JsonNode answer = device.Wait(server.Call("Shadow.Delta", JsonNode.Parse("{\"on\":true}")), "the answer to the delta");
        Assert.IsTrue((bool)answer["result"]);
        Assert.AreEqual("UPDATE_DELTA {\"on\":true}", device.Events.Last());
    }

    [TestMethod]
    public void Log_is_sent_if_it_is_asked_for()
    {
        using DashServer server = new(Token);
        using DashDevice device = new(server.Url, Token, ("dash.send_logs", "true"));
        device.Until(() => device.Client.IsConnected, "the connection");
        device.Device.Log.Print("hello");
        device.Until(() => server.Received.Any(IsHello), "the line");
        JsonNode line = server.Received.First(IsHello);
        Assert.AreEqual("1", line["params"]["fd"].ToString());
        Assert.IsNull(line["id"]);
    }

    [TestMethod]
    public void Server_with_TLS_is_connected_to()
    {
        using DashServer server = new(Token);
        using TlsFront front = new(server.Port);
        using DashDevice device = new("wss://127.0.0.1:" + front.Port + "/rpc", Token, ("dash.ssl_ca_cert", ""));
        device.Until(() => device.Client.IsConnected, "the connection");
        Assert.AreEqual("d1", (string)device.Wait(server.Call("Sys.GetInfo", null), "Sys.GetInfo")["result"]["id"]);
    }

    [TestMethod]
    public void Authorities_that_are_missing_are_named()
    {
        using DashDevice device = new("wss://127.0.0.1:1/rpc", Token);
        device.Until(() => device.Log.Contains("no TLS, check dash.ssl_ca_cert, dash.ssl_cert and dash.ssl_key: cannot read ca.pem"), "the message");
    }

    [TestMethod]
    [DataRow("", "ws://127.0.0.1:1", "dash.token is empty")]
    [DataRow("tok", "http://x", "dash.server is no URL of a WebSocket: http://x")]
    public void Device_with_settings_that_cannot_work_boots_and_says_so(string token, string server, string expected)
    {
        using DashDevice device = new(server, token);
        Assert.IsNull(device.Client);
        Assert.IsTrue(device.Log.Contains(expected), device.Log);
    }

    [TestMethod]
    public void Shadow_of_another_cloud_is_left_alone()
    {
        using DashServer server = new(Token);
        using DashDevice device = new(server.Url, Token, ("shadow.lib", "aws"));
        device.Until(() => device.Client.IsConnected, "the connection");
        Assert.IsFalse(DeviceShadow.From(device.Device).Update("{\"on\":true}"));
        JsonNode answer = device.Wait(server.Call("Shadow.Delta", new JsonObject()), "the answer");
        Assert.AreEqual("404", answer["error"]["code"].ToString());
    }

    [TestMethod]
    public void Script_sees_the_connection_and_sends_notifications()
    {
        using DashServer server = new(Token);
        using DashDevice device = new(server.Url, Token);
        MjsHost host = MjsHost.From(device.Device);
        Run(host, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "modules", "api_dash.js")));
        Check(host, "Dash.isConnected()", "false");
        device.Until(() => device.Client.IsConnected, "the connection");
        Check(host, "Dash.isConnected()", "true");
        Check(host, "Dash.notify('Door.Opened', {by: 'key'})", "true");
        Check(host, "Dash.notify('Door.Closed', '[1,2]')", "true");
        Check(host, "Dash.notify('Door.Broken', '[1,')", "false");
        device.Until(() => server.Received.Any(frame => (string)frame["method"] == "Door.Closed"), "the notifications");
        Assert.AreEqual("{\"src\":\"d1\",\"method\":\"Door.Opened\",\"params\":{\"by\":\"key\"}}", Only(server, "Door.Opened"));
        Assert.AreEqual("{\"src\":\"d1\",\"method\":\"Door.Closed\",\"params\":[1,2]}", Only(server, "Door.Closed"));
        Assert.IsFalse(server.Received.Any(frame => (string)frame["method"] == "Door.Broken"));
    }

    private static string Only(DashServer server, string method) => server.Received.Single(frame => (string)frame["method"] == method).ToJsonString();

    private static bool IsHello(JsonNode frame) => (string)frame["method"] == "Dash.Log" && (string)frame["params"]["data"] == "hello\n";

    private static void Run(MjsHost host, string text) => Assert.IsTrue(host.Execute(text, "test.js"), text + "\n" + host.Engine.LastError);

    private static void Check(MjsHost host, string text, string expected)
    {
        Run(host, text);
        Assert.AreEqual(expected, Encoding.UTF8.GetString(host.Engine.Result.ToJson()), text);
    }
}
