// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Log.Udp.Tests.Host;

/// <summary>The library as it is started, with a real socket at the other end.</summary>
[TestClass]
public class UdpLogLibraryTests
{
    private const int PatienceMilliseconds = 20000;

    [TestMethod]
    public void The_configuration_directs_the_log_at_boot()
    {
        using Socket peer = Listen();
        TestDevice kit = Boot(AddressOf(peer), 3);
        kit.Device.Log.Info("A", "hello", 1);
        Assert.Contains(" 2 2|A.cs:1                  hello\n", ReceiveUntil(kit, peer, "hello"));
        kit.Device.ShutDown();
        Assert.IsFalse(kit.Platform.HasLogged("failed to close"), kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_changed_key_directs_it_at_once()
    {
        using Socket peer = Listen();
        TestDevice kit = Boot("", 3);
        DeviceConfig config = DeviceConfig.From(kit.Device);
        config.SetString("debug.udp_log_addr", AddressOf(peer));
        config.SetInt("debug.udp_log_level", 1);
        kit.Device.Log.Info("A", "quiet", 1);
        kit.Device.Log.Warn("A", "loud", 1);
        Assert.StartsWith("dev1 0 0.000 2 1|", ReceiveUntil(kit, peer, "loud"));
        config.SetString("debug.udp_log_addr", "");
        Assert.AreEqual("", UdpLog.From(kit.Device).Address);
        config.SetString("debug.udp_log_addr", "nonsense");
        config.SetInt("debug.udp_log_level", 7);
        Assert.IsTrue(kit.Platform.HasLogged("debug.udp_log_addr is 'nonsense'"), kit.Platform.ConsoleText);
        Assert.IsTrue(kit.Platform.HasLogged("debug.udp_log_level is '7'"), kit.Platform.ConsoleText);
        kit.Device.ShutDown();
        Assert.IsFalse(kit.Platform.HasLogged("failed to close"), kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void SetDebug_directs_it_until_the_key_changes()
    {
        using Socket peer = Listen();
        TestDevice kit = Boot("", 3);
        RecordingChannel channel = new RecordingChannel(RpcRouter.From(kit.Device), true);
        RpcRouter.From(kit.Device).AddChannel(channel);
        channel.Connect();
        Assert.Contains("{\"code\":400,\"message\":\"invalid udp_log_addr\"}", SetDebug(channel, "host:1"));
        Assert.Contains("{\"code\":0}", SetDebug(channel, AddressOf(peer)));
        DeviceConfig.From(kit.Device).SetInt("debug.udp_log_level", 2);
        kit.Device.Log.Info("A", "hello", 1);
        ReceiveUntil(kit, peer, "hello");
        Assert.Contains("{\"code\":0}", SetDebug(channel, ""));
        Assert.AreEqual("", UdpLog.From(kit.Device).Address);
        kit.Device.ShutDown();
        Assert.IsFalse(kit.Platform.HasLogged("failed to close"), kit.Platform.ConsoleText);
    }

    private static string SetDebug(RecordingChannel channel, string address) =>
        channel.Exchange("{\"id\":1,\"method\":\"Sys.SetDebug\",\"params\":{\"udp_log_addr\":\"" + address + "\"}}");

    private static Socket Listen()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.ReceiveTimeout = PatienceMilliseconds;
        return socket;
    }

    private static string AddressOf(Socket socket) => socket.LocalEndPoint!.ToString();

    private static string ReceiveUntil(TestDevice kit, Socket peer, string text)
    {
        byte[] buffer = new byte[2000];
        for (int i = 0; i < 100; i++)
        {
            kit.Step();
            string datagram = Encoding.UTF8.GetString(buffer, 0, peer.Receive(buffer));
            if (datagram.Contains(text, StringComparison.Ordinal))
                return datagram;
        }

        return "";
    }

    private static TestDevice Boot(string address, int level)
    {
        TestDevice kit = new TestDevice(null, new UdpLogLibrary());
        kit.Device.Info.Id = "dev1";
        kit.Device.Parts.Add(new DeviceConfig(kit.Device, CreateSchema(address, level)));
        RpcRouter router = new RpcRouter(kit.Device, new RpcOptions());
        router.AddSysService();
        kit.Device.Parts.Add(router);
        Assert.AreEqual((int)InitResult.Ok, (int)kit.Boot());
        return kit;
    }

    private static ConfigSchema CreateSchema(string address, int level)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(3);
        schema.BeginObject("debug");
        schema.String("udp_log_addr", address);
        schema.Int("udp_log_level", level);
        schema.EndObject();
        return schema.Build();
    }
}
