// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Linq;
using System.Threading;
using nanoFramework.Runtime.Native;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests.Host;

/// <summary>Real devices of a PC: real clock, real threads, real sleep.</summary>
[TestClass]
public class VirtualDeviceTests
{
    private const int IdleMilliseconds = 2500;

    [TestMethod]
    public void A_device_boots_restarts_in_place_and_stops()
    {
        Journal journal = new Journal();
        AppFactory createApp = () => new ProbeApp(journal) { Init = device => device.Timers.Set(1, TimerOptions.None, () => End(device, journal)) };
        using HostDevice host = new HostDevice(createApp, new ProbeLibrary("library", journal));
        host.Start();
        Assert.IsTrue(host.Join());
        Assert.AreEqual("pre-init library app restart pre-init library app stop", journal.Text);
        Assert.Contains(" Restarting", host.Console.ToString());
        Assert.Contains(" Init done, RAM: ", host.Console.ToString());
    }

    [TestMethod]
    public void A_reboot_of_the_machine_restarts_the_device()
    {
        int boots = 0;
        AppFactory createApp = () => new ProbeApp(new Journal())
        {
            Init = device =>
            {
                if (++boots == 1)
                    Power.RebootDevice();
                else
                    device.Stop();
            },
        };
        using HostDevice host = new HostDevice(createApp);
        host.Start();
        Assert.IsTrue(host.Join());
        Assert.AreEqual(2, boots);
    }

    [TestMethod]
    public void A_device_that_never_boots_gives_up()
    {
        Journal journal = new Journal();
        using HostDevice host = new HostDevice(() => new ProbeApp(new Journal()), new ProbeLibrary("bad", journal) { Result = false });
        host.Start();
        Assert.IsFalse(host.Join());
        Assert.AreEqual(SingleFirmware.MaxFailedBoots, journal.Count);
    }

    [TestMethod]
    public void A_device_that_is_stopped_first_does_not_boot()
    {
        Journal journal = new Journal();
        using HostDevice host = new HostDevice(() => new ProbeApp(journal));
        host.Device.Stop();
        host.Start();
        Assert.IsTrue(host.Join());
        Assert.AreEqual("", journal.Text);
        Assert.IsNull(host.Device.Device);
    }

    [TestMethod]
    public void A_PC_is_connected_once_everything_is_initialised()
    {
        Journal journal = new Journal();
        AppFactory createApp = () => new ProbeApp(journal)
        {
            Init = device =>
            {
                device.Events.AddHandler(SystemEvents.InitDone, (id, data) => journal.Add("INIT_DONE"));
                device.Events.AddHandler(NetworkEvents.IpAcquired, (id, data) => device.Stop());
                device.Events.AddHandler(NetworkEvents.IpAcquired, (id, data) => journal.Add("IP_ACQUIRED"));
            },
        };
        using HostDevice host = new HostDevice(createApp);
        host.Start();
        host.Join();
        Assert.AreEqual("pre-init app INIT_DONE IP_ACQUIRED", journal.Text);
    }

    [TestMethod]
    public void A_library_that_manages_the_network_is_the_only_one_to_report_it()
    {
        Journal journal = new Journal();
        AppFactory createApp = () => new ProbeApp(journal)
        {
            Init = device =>
            {
                device.Network.IsManaged = true;
                device.Events.AddHandler(NetworkEvents.IpAcquired, (id, data) => journal.Add(((NetworkInterfaceInfo)data).Address));
                device.Timers.Set(1, TimerOptions.None, () => device.Network.Report(NetworkEvents.IpAcquired, new NetworkInterfaceInfo(NetworkKind.Wifi, 0, "w") { Address = "1.2.3.4" }));
                device.Timers.Set(2, TimerOptions.None, device.Stop);
            },
        };
        using HostDevice host = new HostDevice(createApp);
        host.Start();
        host.Join();
        Assert.AreEqual("pre-init app 1.2.3.4", journal.Text);
    }

    // The loop may turn once per second and for its one timer; a loop that spins turns a million times.
    [TestMethod]
    public void An_idle_device_sleeps()
    {
        int turns = 0;
        AppFactory createApp = () => new ProbeApp(new Journal())
        {
            Init = device =>
            {
                device.Loop.AddPoll(() => turns++);
                device.Timers.Set(IdleMilliseconds, TimerOptions.None, device.Stop);
            },
        };
        using HostDevice host = new HostDevice(createApp);
        host.Start();
        Assert.IsTrue(host.Join());
        Assert.IsTrue(turns > 0 && turns <= 10, turns + " turns");
    }

    [TestMethod]
    public void A_hundred_devices_live_in_one_process()
    {
        const int Count = 100;
        const int Ticks = 5;
        int[] ticks = new int[Count];
        int strangers = 0;
        using CountdownEvent busy = new CountdownEvent(Count);
        HostDevice[] hosts = Enumerable.Range(0, Count).Select(number => new HostDevice(() => new ProbeApp(new Journal())
        {
            Init = device => device.Timers.Set(1, TimerOptions.Repeat, () =>
            {
                if (Device.Current != device || !device.Loop.IsCurrentThread)
                    Interlocked.Increment(ref strangers);
                if (++ticks[number] == Ticks)
                    busy.Signal();
            }),
        })).ToArray();
        foreach (HostDevice host in hosts)
            host.Start();
        busy.Wait();
        foreach (HostDevice host in hosts)
            host.Device.Stop();
        Assert.IsTrue(hosts.All(host => host.Join()));
        Assert.AreEqual(0, strangers);
        Assert.AreEqual(Count, hosts.Select(host => host.Device.Device.Info.MacAddress).Distinct().Count());
        foreach (HostDevice host in hosts)
            host.Dispose();
    }

    [TestMethod]
    public void Setting_the_clock_of_a_device_outlasts_a_restart_and_leaves_others_alone()
    {
        const long Time = 1600000000;
        long seen = 0;
        int boots = 0;
        AppFactory createApp = () => new ProbeApp(new Journal())
        {
            Init = device =>
            {
                if (++boots == 1)
                {
                    device.Clock.Set(Time * 1000000);
                    device.Loop.Post(device.Restart);
                    return;
                }

                seen = device.Clock.UnixSeconds;
                device.Stop();
            },
        };
        using HostDevice host = new HostDevice(createApp);
        using HostDevice other = new HostDevice(createApp);
        host.Start();
        host.Join();
        Assert.IsTrue(seen >= Time && seen < Time + 3600, seen + " is not shortly after " + Time);
        boots = 1;
        other.Start();
        other.Join();
        Assert.IsTrue(seen > Time + 86400);
    }

    private static void End(Device device, Journal journal)
    {
        bool isFirst = journal.Text.IndexOf("restart") < 0;
        journal.Add(isFirst ? "restart" : "stop");
        if (isFirst)
            device.Restart();
        else
            device.Stop();
    }
}
