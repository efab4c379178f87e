// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class RestartTests
{
    [TestMethod]
    public void Restart_triggers_the_event_before_it_says_so()
    {
        TestDevice kit = Booted();
        string logAtEvent = null;
        bool wasStopping = true;
        kit.Device.Events.AddHandler(SystemEvents.Reboot, (id, data) =>
        {
            logAtEvent = kit.Platform.ConsoleText;
            wasStopping = kit.Device.IsStopping;
        });
        kit.Device.Restart();
        Assert.DoesNotContains("Restarting", logAtEvent);
        Assert.IsFalse(wasStopping);
        Assert.EndsWith(" Restarting\n", kit.Platform.ConsoleText);
        Assert.IsTrue(kit.Device.IsStopping);
        Assert.IsTrue(kit.Device.IsRestarting);
    }

    [TestMethod]
    public void Restart_happens_once()
    {
        TestDevice kit = Booted();
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.Reboot, (id, data) => events++);
        kit.Device.Restart();
        kit.Device.Restart();
        Assert.AreEqual(1, events);
    }

    [TestMethod]
    public void A_handler_of_the_event_may_ask_for_a_restart_again()
    {
        TestDevice kit = Booted();
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.Reboot, (id, data) =>
        {
            events++;
            kit.Device.Restart();
        });
        kit.Device.Restart();
        Assert.AreEqual(1, events);
        Assert.IsTrue(kit.Device.IsRestarting);
    }

    [TestMethod]
    public void A_planned_restart_is_announced_from_the_loop_with_its_time()
    {
        TestDevice kit = Booted();
        kit.Platform.FakeClock.Advance(1000);
        PlannedReboot plan = null;
        kit.Device.Events.AddHandler(SystemEvents.RebootAfter, (id, data) => plan = (PlannedReboot)data);
        kit.Device.RestartAfter(250);
        Assert.Contains(" Rebooting in 250 ms\n", kit.Platform.ConsoleText);
        Assert.IsNull(plan);
        kit.Step();
        Assert.AreEqual(1250000L, plan.RebootAtUptimeMicroseconds);
        kit.AdvanceMilliseconds(249);
        Assert.IsFalse(kit.Device.IsStopping);
        kit.AdvanceMilliseconds(1);
        Assert.IsTrue(kit.Device.IsStopping);
        Assert.IsTrue(kit.Device.IsRestarting);
    }

    [TestMethod]
    public void The_earliest_of_several_planned_restarts_counts()
    {
        TestDevice kit = Booted();
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.Reboot, (id, data) => events++);
        kit.Device.RestartAfter(500);
        kit.Device.RestartAfter(100);
        kit.AdvanceMilliseconds(100);
        Assert.IsTrue(kit.Device.IsStopping);
        Assert.AreEqual(1, events);
    }

    [TestMethod]
    public void Run_returns_true_after_a_restart()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Loop.Post(() => kit.Device.Restart());
        Assert.IsTrue(kit.Device.Run());
    }

    [TestMethod]
    public void Stop_ends_the_run_for_good_with_the_event()
    {
        Journal journal = new Journal();
        TestDevice kit = new TestDevice(null, new ProbeLibrary("started", journal) { Step = d => d.Parts.Add(new ProbePart("closed", journal)) });
        kit.Device.Events.AddHandler(SystemEvents.Reboot, (id, data) => journal.Add("REBOOT"));
        kit.Device.Loop.Post(() =>
        {
            kit.Device.Stop();
            kit.Device.Stop();
            journal.Add("running");
        });
        Assert.IsFalse(kit.Device.Run());
        Assert.AreEqual("started running REBOOT closed", journal.Text);
        Assert.IsFalse(kit.Device.IsRestarting);
    }

    [TestMethod]
    public void Another_thread_may_stop_a_sleeping_device()
    {
        TestDevice kit = new TestDevice(null);
        Thread thread = new Thread(() => kit.Device.Stop());
        kit.Device.Events.AddHandler(SystemEvents.InitDone, (id, data) => thread.Start());
        Assert.IsFalse(kit.Device.Run());
        thread.Join();
    }

    [TestMethod]
    public void A_full_queue_does_not_keep_a_device_from_stopping_properly()
    {
        TestDevice kit = Booted();
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.Reboot, (id, data) => events++);
        while (kit.Device.Loop.Post(() => { }))
        {
        }

        kit.Device.Stop();
        kit.Step();
        Assert.IsTrue(kit.Device.IsStopping);
        Assert.AreEqual(1, events);
    }

    [TestMethod]
    public void Stop_after_Restart_changes_nothing()
    {
        TestDevice kit = Booted();
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.Reboot, (id, data) => events++);
        kit.Device.Restart();
        kit.Device.Stop();
        kit.Device.Loop.RunOnce();
        Assert.AreEqual(1, events);
        Assert.IsTrue(kit.Device.IsRestarting);
    }

    private static TestDevice Booted()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        return kit;
    }
}
