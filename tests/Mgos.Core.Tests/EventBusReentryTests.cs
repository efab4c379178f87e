// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

/// <summary>Handlers that change the bus, or fail, while an event is delivered.</summary>
[TestClass]
public class EventBusReentryTests
{
    private const int Event = ('T' << 24) | ('S' << 16) | ('T' << 8) | 1;

    [TestMethod]
    public void A_handler_may_remove_itself()
    {
        FourHandlers four = new FourHandlers(Event, 2, 2);
        Assert.AreEqual(4, four.Events.Trigger(Event, null));
        Assert.AreEqual("3 2 1 0", four.Journal.Text);
        Assert.AreEqual(3, four.Events.Trigger(Event, null));
    }

    [TestMethod]
    public void An_older_handler_that_is_removed_is_not_called()
    {
        FourHandlers four = new FourHandlers(Event, 3, 0);
        Assert.AreEqual(3, four.Events.Trigger(Event, null));
        Assert.AreEqual("3 2 1", four.Journal.Text);
    }

    [TestMethod]
    public void Removing_a_newer_handler_calls_nobody_twice_and_leaves_nobody_out()
    {
        FourHandlers four = new FourHandlers(Event, 1, 3);
        Assert.AreEqual(4, four.Events.Trigger(Event, null));
        Assert.AreEqual("3 2 1 0", four.Journal.Text);
    }

    [TestMethod]
    public void A_handler_may_remove_all_others()
    {
        FourHandlers four = new FourHandlers(Event, 2, 0);
        four.Events.AddHandler(Event, (id, data) =>
        {
            for (int i = 0; i < 4; i++)
                four.Remove(i);
        });
        Assert.AreEqual(1, four.Events.Trigger(Event, null));
        Assert.AreEqual("", four.Journal.Text);
    }

    [TestMethod]
    public void A_handler_that_is_added_is_called_from_the_next_event_on()
    {
        EventBus events = new TestDevice(null).Device.Events;
        Journal journal = new Journal();
        bool isAdded = false;
        events.AddHandler(Event, (id, data) =>
        {
            journal.Add("old");
            if (!isAdded)
                events.AddHandler(Event, (innerId, innerData) => journal.Add("new"));
            isAdded = true;
        });
        Assert.AreEqual(1, events.Trigger(Event, null));
        Assert.AreEqual(2, events.Trigger(Event, null));
        Assert.AreEqual("old new old", journal.Text);
    }

    [TestMethod]
    public void A_handler_that_replaces_itself_is_not_called_again()
    {
        EventBus events = new TestDevice(null).Device.Events;
        Journal journal = new Journal();
        DeviceEventHandler handler = null;
        events.AddHandler(Event, (id, data) => journal.Add("old"));
        handler = (id, data) =>
        {
            journal.Add("self");
            events.RemoveHandler(Event, handler);
            events.AddHandler(Event, handler);
        };
        events.AddHandler(Event, handler);
        Assert.AreEqual(2, events.Trigger(Event, null));
        Assert.AreEqual("self old", journal.Text);
    }

    [TestMethod]
    public void Events_may_be_triggered_in_handlers()
    {
        EventBus events = new TestDevice(null).Device.Events;
        Journal journal = new Journal();
        events.AddHandler(Event + 1, (id, data) => journal.Add("inner"));
        events.AddHandler(Event, (id, data) => journal.Add("oldest"));
        events.AddHandler(Event, (id, data) =>
        {
            journal.Add("before");
            events.Trigger(Event + 1, null);
            journal.Add("after");
        });
        events.Trigger(Event, null);
        Assert.AreEqual("before inner after oldest", journal.Text);
    }

    [TestMethod]
    public void A_handler_that_throws_is_logged_and_counted_and_the_others_are_called()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Events.AddHandler(Event, (id, data) => journal.Add("old"));
        kit.Device.Events.AddHandler(Event, (id, data) => throw new InvalidOperationException("boom"));
        Assert.AreEqual(2, kit.Device.Events.Trigger(Event, null));
        Assert.AreEqual("old", journal.Text);
        Assert.Contains("handler of event TST1 ", kit.Platform.ConsoleText);
        Assert.Contains(" threw System.InvalidOperationException: boom\n", kit.Platform.ConsoleText);
    }
}
