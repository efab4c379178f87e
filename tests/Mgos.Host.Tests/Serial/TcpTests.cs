// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO;
using System.Net;
using System.Net.Sockets;
using Mgos.Host.Serial;
using Mgos.Host.Tests.Support;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Serial;

[TestClass]
public class TcpTests
{
    [TestMethod]
    public void All_byte_values_pass_unchanged_both_ways()
    {
        using var machine = HostMachine.CreateTemporary("test");
        machine.Uarts.Connect(1, new TcpLine(0));
        using var port = Machines.OpenPort(machine, 1);
        using var client = Connect(machine);
        client.GetStream().Write(Machines.AllBytes());
        CollectionAssert.AreEqual(Machines.AllBytes(), Machines.Read(port, 256));
        port.Write(Machines.AllBytes(), 0, 256);
        CollectionAssert.AreEqual(Machines.AllBytes(), Read(client, 256));
    }

    [TestMethod]
    public void A_second_client_waits_until_the_first_has_gone()
    {
        using var machine = HostMachine.CreateTemporary("test");
        machine.Uarts.Connect(0, new TcpLine(0));
        using var port = Machines.OpenPort(machine, 0);
        using var second = new TcpClient();
        using (var first = Connect(machine))
        {
            first.GetStream().WriteByte(1);
            Assert.AreEqual(1, port.ReadByte());
            second.Connect(IPAddress.Loopback, ((TcpLine)machine.Uarts[0]).Port);
            second.GetStream().WriteByte(2);
            first.GetStream().WriteByte(3);
            Assert.AreEqual(3, port.ReadByte());
        }

        Assert.AreEqual(2, port.ReadByte());
        port.WriteByte(4);
        Assert.AreEqual((byte)4, Read(second, 1)[0]);
    }

    [TestMethod]
    public void Output_without_a_client_is_lost_and_does_not_wait()
    {
        using var machine = HostMachine.CreateTemporary("test");
        machine.Uarts.Connect(0, new TcpLine(0));
        using var port = Machines.OpenPort(machine, 0);
        Blocking.Run(() => port.Write(new byte[1000000], 0, 1000000), "write without a client");
        using var client = Connect(machine);
        client.GetStream().WriteByte(1);
        port.ReadByte();
        port.WriteByte(7);
        Assert.AreEqual((byte)7, Read(client, 1)[0]);
    }

    [TestMethod]
    public void A_write_to_a_client_that_does_not_read_times_out()
    {
        using var machine = HostMachine.CreateTemporary("test");
        machine.Uarts.Connect(0, new TcpLine(0));
        using var port = Machines.OpenPort(machine, 0);
        using var client = Connect(machine);
        client.GetStream().WriteByte(1);
        port.ReadByte();
        port.WriteTimeout = 50;
        Blocking.Run(() => Assert.ThrowsException(typeof(System.TimeoutException), () => port.Write(new byte[64000000], 0, 64000000)), "write");
    }

    [TestMethod]
    public void A_port_in_use_is_a_clear_error_and_frees_the_state_directory()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpLine(0);
        Assert.ThrowsException(typeof(IOException), () => Machines.On(folder.Path, UartBinding.Tcp(0, taken.Port)));
        Machines.On(folder.Path).Dispose();
    }

    [TestMethod]
    public void The_line_ends_while_a_client_is_connected()
    {
        var machine = HostMachine.CreateTemporary("test");
        machine.Uarts.Connect(0, new TcpLine(0));
        var port = Machines.OpenPort(machine, 0);
        using var client = Connect(machine);
        client.GetStream().WriteByte(1);
        port.ReadByte();
        Blocking.Run(machine.Dispose, "dispose");
        Assert.AreEqual(0, client.GetStream().Read(new byte[1], 0, 1));
    }

    private static TcpClient Connect(HostMachine machine)
    {
        var client = new TcpClient();
        client.Connect(IPAddress.Loopback, ((TcpLine)machine.Uarts[machine.Uarts[0] is TcpLine ? 0 : 1]).Port);
        return client;
    }

    private static byte[] Read(TcpClient client, int count)
    {
        var data = new byte[count];
        Blocking.Run(() => client.GetStream().ReadExactly(data), "the client waits for " + count + " bytes");
        return data;
    }
}
