// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;
using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Net.Hexdump.Tests.Host;

/// <summary>The library as it is started, with real datagrams.</summary>
[TestClass]
public class HexdumpLibraryTests
{
    private const string Key = "debug.mg_mgr_hexdump_file";

    [TestMethod]
    public void The_configuration_counts_at_boot()
    {
        TestDevice kit = Boot("-");
        SendDatagram(kit);
        Assert.Contains("0000  68 65 6c 6c 6f", kit.Platform.ConsoleText);
        kit.Device.ShutDown();
        Assert.IsFalse(kit.Platform.HasLogged("failed to close"), kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_changed_key_counts_at_once()
    {
        TestDevice kit = Boot("");
        SendDatagram(kit);
        Assert.IsFalse(kit.Platform.HasLogged("0000  68"), kit.Platform.ConsoleText);
        DeviceConfig.From(kit.Device).SetString(Key, "--");
        SendDatagram(kit);
        Assert.IsTrue(kit.Platform.HasLogged("0000  68 65 6c 6c 6f"), kit.Platform.ConsoleText);
        DeviceConfig.From(kit.Device).SetString(Key, "");
        int length = kit.Platform.ConsoleText.Length;
        SendDatagram(kit);
        Assert.AreEqual(length, kit.Platform.ConsoleText.Length);
        kit.Device.ShutDown();
    }

    private static void SendDatagram(TestDevice kit)
    {
        UdpSocket socket = UdpSocket.Open(kit.Device, ListenAddress.Parse("127.0.0.1:0"), null);
        Assert.IsTrue(socket.SendTo("hello"u8.ToArray(), 0, 5, new IPEndPoint(IPAddress.Loopback, socket.Port)));
        socket.Close();
    }

    private static TestDevice Boot(string destination)
    {
        TestDevice kit = new(null, new HexdumpLibrary());
        ConfigSchemaBuilder schema = new(2);
        schema.BeginObject("debug");
        schema.String("mg_mgr_hexdump_file", destination);
        schema.EndObject();
        kit.Device.Parts.Add(new DeviceConfig(kit.Device, schema.Build()));
        Assert.AreEqual((int)InitResult.Ok, (int)kit.Boot());
        return kit;
    }
}
