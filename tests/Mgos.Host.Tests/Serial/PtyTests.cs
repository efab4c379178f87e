// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Runtime.InteropServices;
using Mgos.Host.Serial;
using Mgos.Host.Tests.Support;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Serial;

[TestClass]
public class PtyTests
{
    [Setup]
    public void Setup()
    {
        if (OperatingSystem.IsWindows())
            Assert.SkipTest("Windows has no pseudo-terminals for serial ports.");
    }

    [TestMethod]
    public void All_byte_values_pass_unchanged_both_ways()
    {
        using var folder = new TemporaryFolder();
        using var machine = Machines.On(folder.Path, UartBinding.Pty(0));
        using var port = Machines.OpenPort(machine, 0);
        using var client = new PtyClient(PathOf(machine));
        client.Write(Machines.AllBytes());
        CollectionAssert.AreEqual(Machines.AllBytes(), Machines.Read(port, 256));
        port.Write(Machines.AllBytes(), 0, 256);
        CollectionAssert.AreEqual(Machines.AllBytes(), client.Read(256));
    }

    [TestMethod]
    public void A_client_may_leave_and_come_back()
    {
        using var folder = new TemporaryFolder();
        using var machine = Machines.On(folder.Path, UartBinding.Pty(0));
        using var port = Machines.OpenPort(machine, 0);
        for (byte turn = 0; turn < 10; turn++)
        {
            using var client = new PtyClient(PathOf(machine));
            client.Write(new[] { turn });
            Assert.AreEqual(turn, (byte)port.ReadByte());
            port.WriteByte((byte)(turn + 100));
            Assert.AreEqual((byte)(turn + 100), client.Read(1)[0]);
        }
    }

    [TestMethod]
    public void Input_beyond_the_buffer_waits_and_is_not_lost()
    {
        const int Total = 100000;
        using var folder = new TemporaryFolder();
        using var machine = Machines.On(folder.Path, UartBinding.Pty(0));
        using var port = Machines.OpenPort(machine, 0);
        using var client = new PtyClient(PathOf(machine));
        var sent = new byte[Total];
        new Random(1).NextBytes(sent);
        var received = new byte[Total];
        var writer = new System.Threading.Thread(() => client.Write(sent)) { IsBackground = true };
        writer.Start();
        for (var i = 0; i < Total; i += 100)
            port.Read(received, i, 100);
        CollectionAssert.AreEqual(sent, received);
    }

    [TestMethod]
    public void A_write_that_nobody_reads_times_out()
    {
        using var folder = new TemporaryFolder();
        using var machine = Machines.On(folder.Path, UartBinding.Pty(0));
        using var port = Machines.OpenPort(machine, 0);
        port.WriteTimeout = 50;
        Blocking.Run(() => Assert.ThrowsException(typeof(TimeoutException), () => port.Write(new byte[1000000], 0, 1000000)), "write");
    }

    [TestMethod]
    public void A_write_without_timeout_that_nobody_reads_ends()
    {
        using var folder = new TemporaryFolder();
        using var machine = Machines.On(folder.Path, UartBinding.Pty(0));
        using var port = Machines.OpenPort(machine, 0);
        Blocking.Run(() => port.Write(new byte[1000000], 0, 1000000), "first write");
        Blocking.Run(() => port.Write(new byte[1000000], 0, 1000000), "second write");
    }

    [TestMethod]
    public void Output_flows_again_when_a_client_reads_after_a_stall()
    {
        using var folder = new TemporaryFolder();
        using var machine = Machines.On(folder.Path, UartBinding.Pty(0));
        using var port = Machines.OpenPort(machine, 0);
        port.WriteTimeout = 50;
        Assert.ThrowsException(typeof(TimeoutException), () => port.Write(new byte[1000000], 0, 1000000));
        using var client = new PtyClient(PathOf(machine));
        while (Catch(() => port.Write("end")) != null)
            client.Read(1000);
        Blocking.Run(() => ReadPastZeros(client), "the text after the stall");
    }

    [TestMethod]
    public void The_link_leads_to_the_terminal_and_is_removed_at_the_end()
    {
        using var folder = new TemporaryFolder();
        var link = folder.File("tty");
        using (var machine = Machines.On(folder.Path, UartBinding.Pty(0, link)))
        {
            using var port = Machines.OpenPort(machine, 0);
            using var client = new PtyClient(link);
            client.Write(new byte[] { 65 });
            Assert.AreEqual(65, port.ReadByte());
        }

        Assert.IsFalse(Path.Exists(link));
        Assert.IsNull(new FileInfo(link).LinkTarget);
        Assert.IsFalse(File.Exists(PtyLink.LockName(link) + ".lock") || File.Exists(PtyLink.LockName(link) + ".pid"));
    }

    [TestMethod]
    [DataRow("/dev/pts/no-such-terminal")]
    [DataRow("/dev/null")]
    public void A_link_left_behind_is_replaced(string target)
    {
        using var folder = new TemporaryFolder();
        var link = folder.File("tty");
        File.CreateSymbolicLink(link, target);
        using var machine = Machines.On(folder.Path, UartBinding.Pty(0, link));
        Assert.AreEqual(((PtyLine)machine.Uarts[0]).SlavePath, new FileInfo(link).LinkTarget);
    }

    [TestMethod]
    public void The_link_of_a_killed_process_is_replaced()
    {
        using var folder = new TemporaryFolder();
        var link = folder.File("tty");
        using var child = new Child("machine", "--state-dir", folder.File("child"), "--uart", "0=pty:" + link);
        Assert.AreEqual("ready", child.ReadLine());
        child.Kill();
        Assert.IsNotNull(new FileInfo(link).LinkTarget);
        using var machine = Machines.On(folder.File("own"), UartBinding.Pty(0, link));
        using var port = Machines.OpenPort(machine, 0);
        using var client = new PtyClient(link);
        client.Write(new byte[] { 65 });
        Assert.AreEqual(65, port.ReadByte());
    }

    [TestMethod]
    public void A_file_in_the_place_of_the_link_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var link = folder.File("tty");
        File.WriteAllText(link, "mine");
        Assert.ThrowsException(typeof(IOException), () => Machines.On(folder.Path, UartBinding.Pty(0, link)));
        Assert.AreEqual("mine", File.ReadAllText(link));
        Machines.On(folder.Path).Dispose();
    }

    [TestMethod]
    public void The_link_of_a_running_device_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var link = folder.File("tty");
        using var first = Machines.On(folder.Path, UartBinding.Pty(0, link));
        try
        {
            Machines.On(other.Path, UartBinding.Pty(0, link)).Dispose();
        }
        catch (IOException exception)
        {
            Assert.Contains(Environment.ProcessId.ToString(), exception.Message);
            return;
        }

        Assert.IsTrue(false, "the second machine took the link");
    }

    [TestMethod]
    public void A_client_that_claims_the_terminal_does_not_shut_the_next_one_out()
    {
        using var folder = new TemporaryFolder();
        using var machine = Machines.On(folder.Path, UartBinding.Pty(0));
        using var port = Machines.OpenPort(machine, 0);
        var slave = ((PtyLine)machine.Uarts[0]).Slave;
        Native.Libc.Control(slave, OperatingSystem.IsMacOS() ? 0x2000740Du : 0x540Cu);
        using (var client = new PtyClient(PathOf(machine)))
            client.Write(new byte[] { 1 });
        Assert.AreEqual(1, port.ReadByte());
        Assert.AreEqual(0, ExclusiveState(slave));
    }

    [TestMethod]
    public void Closing_the_port_ends_a_read_that_waits()
    {
        using var folder = new TemporaryFolder();
        using var machine = Machines.On(folder.Path, UartBinding.Pty(0));
        var port = Machines.OpenPort(machine, 0);
        Exception caught = null;
        var reader = new System.Threading.Thread(() => caught = Catch(() => port.ReadByte()));
        reader.Start();
        while (!machine.Uarts[0].Input.HasReader)
            System.Threading.Thread.Sleep(1);
        port.Close();
        Blocking.Run(reader.Join, "read of a closed port");
        Assert.IsInstanceOfType(caught, typeof(InvalidOperationException));
    }

    private static string PathOf(HostMachine machine) => ((PtyLine)machine.Uarts[0]).SlavePath;

    private static void ReadPastZeros(PtyClient client)
    {
        while (client.ReadNow(1)[0] == 0)
        {
        }
    }

    private static Exception Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static int ExclusiveState(Microsoft.Win32.SafeHandles.SafeFileHandle terminal)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        IsExclusive(terminal, 0x80045440u, out var state);
        return state;
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    private static extern int IsExclusive(Microsoft.Win32.SafeHandles.SafeFileHandle file, nuint request, out int state);
}
