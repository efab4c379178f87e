// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class MainLoopTests
{
    [TestMethod]
    public void Posted_callbacks_run_in_order_and_not_at_once()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Loop.Post(() => journal.Add("a"));
        kit.Device.Loop.Post(() => journal.Add("b"));
        Assert.AreEqual("", journal.Text);
        kit.Step();
        Assert.AreEqual("a b", journal.Text);
    }

    [TestMethod]
    public void What_a_callback_posts_runs_in_the_next_turn()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Loop.Post(() => kit.Device.Loop.Post(() => journal.Add("inner")));
        Assert.AreEqual(0, kit.Device.Loop.RunOnce());
        Assert.AreEqual("", journal.Text);
        kit.Device.Loop.RunOnce();
        Assert.AreEqual("inner", journal.Text);
    }

    [TestMethod]
    public void A_full_queue_refuses_and_takes_again_once_it_has_run()
    {
        TestDevice kit = new TestDevice(null);
        int runs = 0;
        for (int i = 0; i < CoreConstants.MaxPostedCallbacks; i++)
            Assert.IsTrue(kit.Device.Loop.Post(() => runs++));
        Assert.IsFalse(kit.Device.Loop.Post(() => runs++));
        kit.Step();
        Assert.AreEqual(CoreConstants.MaxPostedCallbacks, runs);
        Assert.IsTrue(kit.Device.Loop.Post(() => runs++));
    }

    [TestMethod]
    public void Other_threads_may_post()
    {
        TestDevice kit = new TestDevice(null);
        int runs = 0;
        int wasLoop = 0;
        kit.Device.Loop.RunOnce();
        Thread thread = new Thread(() =>
        {
            wasLoop += kit.Device.Loop.IsCurrentThread ? 1 : 0;
            for (int i = 0; i < 20; i++)
                kit.Device.Loop.Post(() => runs += kit.Device.Loop.IsCurrentThread ? 1 : 0);
        });
        thread.Start();
        thread.Join();
        Assert.AreEqual(0, runs);
        kit.Step();
        Assert.AreEqual(20, runs);
        Assert.AreEqual(0, wasLoop);
    }

    [TestMethod]
    public void A_callback_that_throws_is_logged_and_the_loop_goes_on()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Loop.Post(() => throw new InvalidOperationException("boom"));
        kit.Device.Loop.Post(() => journal.Add("next"));
        kit.Step();
        Assert.AreEqual("next", journal.Text);
        Assert.Contains("callback ", kit.Platform.ConsoleText);
        Assert.Contains(" threw System.InvalidOperationException: boom\n", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void Poll_callbacks_run_at_every_turn()
    {
        TestDevice kit = new TestDevice(null);
        int runs = 0;
        LoopCallback poll = () => runs++;
        Assert.IsTrue(kit.Device.Loop.AddPoll(poll));
        kit.Device.Loop.RunOnce();
        kit.Device.Loop.RunOnce();
        Assert.AreEqual(2, runs);
        Assert.IsTrue(kit.Device.Loop.RemovePoll(poll));
        kit.Device.Loop.RunOnce();
        Assert.AreEqual(2, runs);
        Assert.IsFalse(kit.Device.Loop.RemovePoll(poll));
    }

    [TestMethod]
    public void A_poll_callback_may_remove_itself_and_others()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        LoopCallback first = null;
        LoopCallback second = () => journal.Add("second");
        first = () =>
        {
            journal.Add("first");
            kit.Device.Loop.RemovePoll(first);
            kit.Device.Loop.RemovePoll(second);
        };
        kit.Device.Loop.AddPoll(first);
        kit.Device.Loop.AddPoll(second);
        kit.Device.Loop.AddPoll(() => journal.Add("third"));
        kit.Device.Loop.RunOnce();
        Assert.AreEqual("first third", journal.Text);
    }

    [TestMethod]
    public void A_poll_callback_may_add_others()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        bool isAdded = false;
        kit.Device.Loop.AddPoll(() =>
        {
            if (!isAdded)
                kit.Device.Loop.AddPoll(() => journal.Add("new"));
            isAdded = true;
        });
        kit.Device.Loop.RunOnce();
        Assert.AreEqual("", journal.Text);
        kit.Device.Loop.RunOnce();
        Assert.AreEqual("new", journal.Text);
    }

    [TestMethod]
    public void A_poll_callback_that_throws_is_logged_and_stays()
    {
        TestDevice kit = new TestDevice(null);
        int runs = 0;
        kit.Device.Loop.AddPoll(() =>
        {
            runs++;
            throw new InvalidOperationException("boom");
        });
        kit.Device.Loop.RunOnce();
        kit.Device.Loop.RunOnce();
        Assert.AreEqual(2, runs);
        Assert.Contains("poll callback ", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void The_number_of_poll_callbacks_is_limited()
    {
        MainLoop loop = new TestDevice(null).Device.Loop;
        for (int i = 0; i < CoreConstants.MaxPollCallbacks; i++)
            Assert.IsTrue(loop.AddPoll(() => { }));
        Assert.IsFalse(loop.AddPoll(() => { }));
    }

    [TestMethod]
    public void Missing_callbacks_are_refused()
    {
        MainLoop loop = new TestDevice(null).Device.Loop;
        Assert.ThrowsException(typeof(ArgumentNullException), () => loop.Post(null));
        Assert.ThrowsException(typeof(ArgumentNullException), () => loop.AddPoll(null));
    }

    [TestMethod]
    public void An_idle_loop_wants_to_sleep_as_long_as_it_may() =>
        Assert.AreEqual(CoreConstants.MaxLoopWaitMilliseconds, new TestDevice(null).Device.Loop.RunOnce());

    [TestMethod]
    public void A_loop_wants_to_sleep_until_its_next_timer()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Timers.Set(250, TimerOptions.None, () => { });
        Assert.AreEqual(250, kit.Device.Loop.RunOnce());
        kit.Platform.FakeClock.Advance(249);
        Assert.AreEqual(1, kit.Device.Loop.RunOnce());
        kit.Platform.FakeClock.Advance(1);
        Assert.AreEqual(CoreConstants.MaxLoopWaitMilliseconds, kit.Device.Loop.RunOnce());
    }

    [TestMethod]
    public void Nothing_more_runs_once_the_device_ends()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Loop.Post(() =>
        {
            kit.Device.Restart();
            journal.Add("same callback");
        });
        kit.Device.Loop.Post(() => journal.Add("posted"));
        kit.Device.Timers.Set(0, TimerOptions.None, () => journal.Add("timer"));
        kit.Device.Loop.AddPoll(() => journal.Add("poll"));
        kit.Device.Loop.RunOnce();
        kit.Device.Loop.RunOnce();
        Assert.AreEqual("same callback", journal.Text);
    }
}
