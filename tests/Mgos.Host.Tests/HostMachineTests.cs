// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Threading;
using Mgos.Host.Serial;
using Mgos.Host.Tests.Support;
using nanoFramework.Runtime.Native;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests;

[TestClass]
public class HostMachineTests
{
    [TestMethod]
    public void The_current_machine_flows_into_threads_and_ends_with_its_scope()
    {
        using var machine = HostMachine.CreateTemporary("test");
        using var other = HostMachine.CreateTemporary("test");
        HostMachine seen = null;
        using (machine.Enter())
        {
            using (other.Enter())
                Assert.AreSame(other, HostMachine.Current);
            var thread = new Thread(() => seen = HostMachine.Current);
            thread.Start();
            thread.Join();
        }

        Assert.AreSame(machine, seen);
        Assert.IsNull(HostMachine.Current);
    }

    [TestMethod]
    public void Hundreds_of_machines_live_in_one_process()
    {
        var machines = new HostMachine[300];
        for (var i = 0; i < machines.Length; i++)
            machines[i] = HostMachine.CreateTemporary("test");
        for (var i = 1; i < machines.Length; i++)
            Assert.IsFalse(machines[i].MacAddress.SequenceEqual(machines[i - 1].MacAddress));
        foreach (var machine in machines)
            machine.Dispose();
    }

    [TestMethod]
    public void The_mac_address_is_local_and_the_same_every_time()
    {
        using var folder = new TemporaryFolder();
        var first = MacOf(folder.Path, null);
        Assert.AreEqual(6, first.Length);
        Assert.AreEqual((byte)2, first[0]);
        CollectionAssert.AreEqual(first, MacOf(folder.Path, null));
        CollectionAssert.AreNotEqual(first, MacOf(folder.File("other"), null));
        CollectionAssert.AreEqual(MacOf(folder.Path, "one"), MacOf(folder.File("other"), "one"));
        CollectionAssert.AreNotEqual(MacOf(folder.Path, "one"), MacOf(folder.Path, "two"));
    }

    [TestMethod]
    public void A_folder_has_one_machine_in_a_process()
    {
        using var folder = new TemporaryFolder();
        using (Machines.On(folder.Path))
            Assert.ThrowsException(typeof(IOException), () => Machines.On(folder.Path));
        Machines.On(folder.Path).Dispose();
    }

    [TestMethod]
    public void A_folder_in_use_names_the_process_and_a_killed_process_frees_it()
    {
        using var folder = new TemporaryFolder();
        using var child = new Child("machine", "--state-dir", folder.Path);
        Assert.AreEqual("ready", child.ReadLine());
        Assert.Contains("in use by process " + child.Id + ";", ErrorOf(folder.Path));
        child.Kill();
        Machines.On(folder.Path).Dispose();
    }

    [TestMethod]
    public void The_serial_ports_are_described()
    {
        using var machine = HostMachine.CreateTemporary("test");
        machine.Uarts.Connect(1, new MemoryLine());
        CollectionAssert.AreEqual(new[] { "UART1: memory" }, machine.Uarts.Describe());
    }

    [TestMethod]
    public void A_temporary_machine_leaves_nothing_behind()
    {
        var machine = HostMachine.CreateTemporary("test");
        File.WriteAllText(Path.Combine(machine.FlashDirectory, "a.txt"), "a");
        machine.Dispose();
        Assert.IsFalse(Directory.Exists(machine.StateDirectory));
    }

    [TestMethod]
    public void Setting_the_clock_moves_one_machine_and_not_the_pc()
    {
        using var machine = HostMachine.CreateTemporary("test");
        using var other = HostMachine.CreateTemporary("test");
        using (machine.Enter())
            Assert.IsTrue(Rtc.SetSystemTime(new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc)));
        Assert.AreEqual(2001, machine.UtcNow.Year);
        Assert.IsTrue(DateTime.UtcNow.Year > 2001);
        Assert.AreEqual(0L, other.ClockOffset.Ticks);
    }

    [TestMethod]
    public void A_reboot_runs_the_handlers_of_its_machine_once_even_if_one_fails()
    {
        using var machine = HostMachine.CreateTemporary("test");
        using var other = HostMachine.CreateTemporary("test");
        var handlers = 0;
        var requests = 0;
        machine.RebootRequested += (_, _) => requests++;
        using (other.Enter())
            Power.OnRebootEvent += () => handlers += 100;
        using (machine.Enter())
        {
            Power.OnRebootEvent += () => handlers++;
            Power.OnRebootEvent += () => throw new InvalidOperationException();
            Power.RebootDevice();
            Power.RebootDevice(1000, RebootOption.ClrOnly);
        }

        Assert.AreEqual(2, handlers);
        Assert.AreEqual(1, requests);
        Assert.IsTrue(machine.IsRebootRequested);
        Assert.IsTrue(machine.TakeRebootRequest());
        Assert.IsFalse(machine.TakeRebootRequest());
        Assert.IsFalse(other.IsRebootRequested);
    }

    [TestMethod]
    public void Reboot_handlers_that_hang_do_not_keep_the_device_from_rebooting()
    {
        using var machine = HostMachine.CreateTemporary("test");
        using var entered = machine.Enter();
        using var never = new ManualResetEvent(false);
        Power.OnRebootEvent += () => never.WaitOne();
        Blocking.Run(() => Power.RebootDevice(20), "reboot");
        Assert.IsTrue(machine.IsRebootRequested);
        never.Set();
    }

    [TestMethod]
    public void Without_a_machine_device_calls_say_so() =>
        Assert.ThrowsException(typeof(InvalidOperationException), () => Power.RebootDevice());

    [TestMethod]
    public void Running_the_collector_reports_free_memory() => Assert.IsTrue(nanoFramework.Runtime.Native.GC.Run(true) > 0);

    [TestMethod]
    public void The_first_signal_asks_and_the_second_ends()
    {
        if (OperatingSystem.IsWindows())
            Assert.SkipTest("Needs kill().");
        using var child = new Child("signals");
        Assert.AreEqual("ready", child.ReadLine());
        child.Signal(Child.Terminate);
        Assert.AreEqual("stopping", child.ReadLine());
        child.Signal(Child.Terminate);
        Assert.AreEqual(143, child.WaitForExit());
    }

    private static byte[] MacOf(string folder, string id)
    {
        using var machine = new HostMachine(new HostOptions("test") { StateDirectory = folder, Id = id });
        return machine.MacAddress;
    }

    private static string ErrorOf(string folder)
    {
        try
        {
            Machines.On(folder).Dispose();
            return "no error";
        }
        catch (IOException exception)
        {
            return exception.Message;
        }
    }
}
