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

    private readonly DeviceEventHandler[] _handlers = new DeviceEventHandler[4];
    private Journal _journal;
    private EventBus _events;

    [TestMethod]
    public void A_handler_may_remove_itself()
    {
        Prepare(2, 2);
        Assert.AreEqual(4, _events.Trigger(Event, null));
        Assert.AreEqual("3 2 1 0", _journal.Text);
        Assert.AreEqual(3, _events.Trigger(Event, null));
    }

    [TestMethod]
    public void An_older_handler_that_is_removed_is_not_called()
    {
        Prepare(3, 0);
        Assert.AreEqual(3, _events.Trigger(Event, null));
        Assert.AreEqual("3 2 1", _journal.Text);
    }

    [TestMethod]
    public void Removing_a_newer_handler_calls_nobody_twice_and_leaves_nobody_out()
    {
        Prepare(1, 3);
        Assert.AreEqual(4, _events.Trigger(Event, null));
        Assert.AreEqual("3 2 1 0", _journal.Text);
    }

    [TestMethod]
    public void A_handler_may_remove_all_others()
    {
        Prepare(2, 0);
        _events.AddHandler(Event, (id, data) =>
        {
            for (int i = 0; i < 4; i++)
                _events.RemoveHandler(Event, _handlers[i]);
        });
        Assert.AreEqual(1, _events.Trigger(Event, null));
        Assert.AreEqual("", _journal.Text);
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

    // Four handlers that write down their number; one of them removes one.
    private void Prepare(int remover, int removed)
    {
        _events = new TestDevice(null).Device.Events;
        _journal = new Journal();
        for (int i = 0; i < _handlers.Length; i++)
        {
            int number = i;
            _handlers[i] = (id, data) =>
            {
                _journal.Add(number.ToString());
                if (number == remover)
                    _events.RemoveHandler(Event, _handlers[removed]);
            };
            _events.AddHandler(Event, _handlers[i]);
        }
    }
}
