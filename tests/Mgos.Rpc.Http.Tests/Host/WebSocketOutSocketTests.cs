// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Http.Tests;

/// <summary>WebSockets of a device to a server of another make, over real sockets.</summary>
[TestClass]
public class WebSocketOutSocketTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [TestMethod]
    public void Server_of_the_configuration_is_connected_to_and_calls_go_both_ways()
    {
        using WebSocketServer server = new();
        using Client client = new(server.Url + "?a=1");
        client.Until(() => client.Router.IsConnected);
        Assert.AreEqual("/rpc?a=1 json-rpc https://mongoose-os.com", server.Handshake);
        client.Router.Notify("panel", "Light.Changed", "{\"on\":true}", null);
        Assert.AreEqual("{\"src\":\"d1\",\"dst\":\"panel\",\"method\":\"Light.Changed\",\"params\":{\"on\":true}}", client.Take(server));
        server.Send("{\"id\":5,\"src\":\"cloud\",\"method\":\"RPC.Ping\"}");
        Assert.AreEqual("{\"id\":5,\"src\":\"d1\",\"dst\":\"cloud\",\"result\":{\"channel_info\":\"127.0.0.1:" + server.Port + "\"}}", client.Take(server));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(125)]
    [DataRow(3000)]
    [DataRow(60000)]
    public void Call_of_the_device_is_answered(int length)
    {
        using WebSocketServer server = new() { Answer = Echo };
        using Client client = new(server.Url);
        string result = null;
        string text = "\"" + new string('x', length) + "\"";
        client.Router.Call("cloud", "Echo", text, response => result = response.Result.ToText(), null);
        client.Until(() => result != null);
        Assert.AreEqual(text, result);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(60000)]
    public void Call_over_TLS_is_answered(int length)
    {
        using WebSocketServer server = new() { Answer = Echo };
        using TlsFront front = new(server.Port);
        using Client client = new("wss://127.0.0.1:" + front.Port + "/rpc");
        string result = null;
        string text = "\"" + new string('x', length) + "\"";
        client.Router.Call("cloud", "Echo", text, response => result = response.Result.ToText(), null);
        client.Until(() => result != null);
        Assert.AreEqual(text, result);
    }

    [TestMethod]
    public void Connection_is_made_again_when_the_server_comes_back_and_what_waited_is_sent()
    {
        WebSocketServer server = new();
        using Client client = new(server.Url);
        client.Until(() => client.Router.IsConnected);
        server.Abort();
        server.Dispose();
        client.Until(() => !client.Router.IsConnected);
        Assert.IsFalse(client.Router.IsConnected);
        client.Router.Notify("", "Hello", null, null);
        client.PassTimeUntil(() => client.HasLogged("trying again in 2 s"));
        using WebSocketServer next = new(server.Port);
        client.PassTimeUntil(() => client.Router.IsConnected);
        Assert.AreEqual("{\"src\":\"d1\",\"method\":\"Hello\"}", client.Take(next));
    }

    [TestMethod]
    public void Destination_may_be_a_url_whose_connection_ends_when_it_is_idle()
    {
        using WebSocketServer server = new() { Answer = Echo };
        using Client client = new("");
        string result = null;
        string url = server.Url + "#reconnect_interval_max=0&idle_close_timeout=3";
        Assert.IsTrue(client.Router.Call(url, "Echo", "1", response => result = response.Result.ToText(), null));
        client.Until(() => result != null);
        Assert.AreEqual("1", result);
        result = null;
        client.Router.Call(url, "Echo", "2", response => result = response.Result.ToText(), null);
        client.Until(() => result != null);
        Assert.AreEqual("2", result);
        Assert.AreEqual(1, server.Accepted);
        Assert.AreEqual("WS_out", client.Router.GetChannels()[0].Type);
        client.PassTimeUntil(() => client.Router.GetChannels().Length == 0);
        client.Until(() => server.CloseStatus != null);
        Assert.AreEqual(1001, (int)(server.CloseStatus ?? 0));
        client.Router.Notify(url, "Hello", null, null);
        client.Until(() => server.Accepted == 2);
        Assert.AreEqual(2, server.Accepted);
    }

    [TestMethod]
    public void Destination_without_a_server_leaves_nothing()
    {
        using Client client = new("");
        client.Router.Notify("ws://127.0.0.1:" + WebSocketServer.FreePort() + "/#reconnect_interval_max=0", "Hello", null, null);
        client.Until(() => client.Router.GetChannels().Length == 0);
        Assert.AreEqual(0, client.Router.GetChannels().Length);
        Assert.AreEqual(0, client.Router.QueuedFrameCount);
    }

    [TestMethod]
    public void What_cannot_be_connected_to_is_logged_and_the_device_boots()
    {
        using Client client = new("http://127.0.0.1/");
        Assert.IsTrue(client.HasLogged("Invalid rpc.ws.server_address: http://127.0.0.1/"));
        Assert.IsFalse(client.Router.IsConnected);
    }

    private static string Echo(string call)
    {
        int id = call.IndexOf("\"id\":", StringComparison.Ordinal);
        int parameters = call.IndexOf("\"params\":", StringComparison.Ordinal);
        return "{" + call[id..call.IndexOf(',', id)] + ",\"result\":" + call[(parameters + 9)..];
    }

    /// <summary>A device "d1" with real sockets and a clock that the test moves.</summary>
    private sealed class Client : IDisposable
    {
        private readonly TestDevice _kit;

        public Client(string serverAddress)
        {
            _kit = new TestDevice(null, new RpcLibrary(), new HttpRpcLibrary());
            _kit.Device.Info.Id = "d1";
            _kit.Device.Parts.Add(new DeviceConfig(_kit.Device, Schema(serverAddress)));
            Assert.AreEqual((int)InitResult.Ok, (int)_kit.Boot());
            _kit.Device.Events.Trigger(NetworkEvents.IpAcquired, null);
        }

        public RpcRouter Router => RpcRouter.From(_kit.Device);

        public bool HasLogged(string text) => _kit.Platform.HasLogged(text);

        /// <summary>Waits for what the server gets next.</summary>
        public string Take(WebSocketServer server)
        {
            string message = null;
            Until(() => server.Messages.TryDequeue(out message));
            return message;
        }

        /// <summary>Drives the loop until something is true; gives up after a while, so that the test can say what is wrong.</summary>
        public void Until(Func<bool> isDone) => Drive(isDone, 0);

        /// <summary>The same, while the clock goes on.</summary>
        public void PassTimeUntil(Func<bool> isDone) => Drive(isDone, 10);

        public void Dispose() => _kit.Device.ShutDown();

        private void Drive(Func<bool> isDone, int millisecondsPerTurn)
        {
            DateTime end = DateTime.UtcNow + Patience;
            while (!isDone() && DateTime.UtcNow < end)
            {
                _kit.Platform.FakeClock.Advance(millisecondsPerTurn);
                _kit.Device.Loop.RunOnce();
                Thread.Sleep(1);
            }
        }

        private static ConfigSchema Schema(string serverAddress)
        {
            ConfigSchemaBuilder schema = new(19);
            schema.BeginObject("rpc");
            schema.Boolean("enable", true);
            schema.Boolean("service_sys_enable", true);
            schema.Int("max_frame_size", 70000);
            schema.Int("max_queue_length", 25);
            schema.Int("max_non_persistent_channels", 20);
            schema.Int("default_out_channel_idle_close_timeout", 10);
            schema.String("acl", "");
            schema.String("acl_file", "");
            schema.Boolean("http_enable", true);
            schema.BeginObject("ws");
            schema.Boolean("enable", true);
            schema.String("server_address", serverAddress);
            schema.Int("reconnect_interval_min", 1);
            schema.Int("reconnect_interval_max", 60);
            schema.String("ssl_server_name", "");
            schema.String("ssl_cert", "");
            schema.String("ssl_key", "");
            schema.String("ssl_ca_cert", "");
            schema.EndObject();
            schema.EndObject();
            return schema.Build();
        }
    }
}
