// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class EventBusTests
{
    private const int Group = ('T' << 24) | ('S' << 16) | ('T' << 8);

    [TestMethod]
    public void A_group_is_three_characters_in_the_upper_bytes()
    {
        Assert.AreEqual(0x4d4f5300, EventBus.Base("MOS"));
        Assert.AreEqual(SystemEvents.Base, EventBus.Base("MOS"));
        Assert.AreEqual(NetworkEvents.Base, EventBus.Base("NET"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("AB")]
    [DataRow("ABCD")]
    public void A_group_of_another_length_is_refused(string group) =>
        Assert.ThrowsException(typeof(ArgumentException), () => EventBus.Base(group));

    [TestMethod]
    public void System_events_have_the_numbers_of_the_original()
    {
        Assert.AreEqual(0x4d4f5300, SystemEvents.InitDone);
        Assert.AreEqual(0x4d4f5301, SystemEvents.Log);
        Assert.AreEqual(0x4d4f5302, SystemEvents.Reboot);
        Assert.AreEqual(0x4d4f5303, SystemEvents.TimeChanged);
        Assert.AreEqual(0x4d4f5304, SystemEvents.CloudConnected);
        Assert.AreEqual(0x4d4f5305, SystemEvents.CloudDisconnected);
        Assert.AreEqual(0x4d4f5306, SystemEvents.CloudConnecting);
        Assert.AreEqual(0x4d4f5307, SystemEvents.CloudConnectError);
        Assert.AreEqual(0x4d4f5308, SystemEvents.RebootAfter);
        Assert.AreEqual(0x4e455403, NetworkEvents.IpAcquired);
    }

    [TestMethod]
    public void The_newest_handler_is_called_first()
    {
        EventBus events = new TestDevice(null).Device.Events;
        Journal journal = new Journal();
        events.AddHandler(Group + 1, (id, data) => journal.Add("old"));
        events.AddGroupHandler(Group, (id, data) => journal.Add("group"));
        events.AddHandler(Group + 1, (id, data) => journal.Add("new"));
        Assert.AreEqual(3, events.Trigger(Group + 1, null));
        Assert.AreEqual("new group old", journal.Text);
    }

    [TestMethod]
    public void A_handler_gets_number_and_data()
    {
        EventBus events = new TestDevice(null).Device.Events;
        object sent = new object();
        object received = null;
        int number = 0;
        events.AddGroupHandler(Group, (id, data) =>
        {
            number = id;
            received = data;
        });
        events.Trigger(Group + 255, sent);
        Assert.AreEqual(Group + 255, number);
        Assert.AreSame(sent, received);
    }

    [TestMethod]
    public void Only_handlers_of_the_event_and_of_its_group_are_called()
    {
        EventBus events = new TestDevice(null).Device.Events;
        Journal journal = new Journal();
        events.AddHandler(Group + 2, (id, data) => journal.Add("other"));
        events.AddGroupHandler(Group + 0x100, (id, data) => journal.Add("other group"));
        Assert.AreEqual(0, events.Trigger(Group + 1, null));
        Assert.AreEqual("", journal.Text);
    }

    [TestMethod]
    public void A_group_can_be_named_by_any_of_its_events()
    {
        EventBus events = new TestDevice(null).Device.Events;
        Journal journal = new Journal();
        DeviceEventHandler handler = (id, data) => journal.Add("a");
        events.AddGroupHandler(Group + 7, handler);
        events.Trigger(Group + 9, null);
        Assert.IsTrue(events.RemoveGroupHandler(Group + 3, handler));
        events.Trigger(Group + 9, null);
        Assert.AreEqual("a", journal.Text);
    }

    [TestMethod]
    public void Removing_takes_the_newest_of_equal_handlers()
    {
        EventBus events = new TestDevice(null).Device.Events;
        Journal journal = new Journal();
        DeviceEventHandler twice = (id, data) => journal.Add("twice");
        events.AddHandler(Group, twice);
        events.AddHandler(Group, (id, data) => journal.Add("between"));
        events.AddHandler(Group, twice);
        Assert.IsTrue(events.RemoveHandler(Group, twice));
        events.Trigger(Group, null);
        Assert.AreEqual("between twice", journal.Text);
        Assert.IsTrue(events.RemoveHandler(Group, twice));
        Assert.IsFalse(events.RemoveHandler(Group, twice));
    }

    [TestMethod]
    public void A_group_handler_is_not_removed_as_a_handler_of_one_event()
    {
        EventBus events = new TestDevice(null).Device.Events;
        DeviceEventHandler handler = (id, data) => { };
        events.AddGroupHandler(Group, handler);
        Assert.IsFalse(events.RemoveHandler(Group, handler));
        Assert.AreEqual(1, events.Trigger(Group, null));
    }

    [TestMethod]
    public void Handlers_that_are_not_there_cannot_be_removed()
    {
        EventBus events = new TestDevice(null).Device.Events;
        DeviceEventHandler handler = (id, data) => { };
        events.AddHandler(Group, handler);
        Assert.IsFalse(events.RemoveHandler(Group + 1, handler));
        Assert.IsFalse(events.RemoveHandler(Group, (id, data) => { }));
    }

    [TestMethod]
    public void The_number_of_handlers_is_limited()
    {
        EventBus events = new TestDevice(null).Device.Events;
        int calls = 0;
        for (int i = 0; i < CoreConstants.MaxEventHandlers; i++)
            Assert.IsTrue(events.AddHandler(Group, (id, data) => calls++));
        Assert.IsFalse(events.AddHandler(Group, (id, data) => calls++));
        Assert.AreEqual(CoreConstants.MaxEventHandlers, events.Trigger(Group, null));
        Assert.AreEqual(CoreConstants.MaxEventHandlers, calls);
    }

    [TestMethod]
    public void A_missing_handler_is_refused()
    {
        EventBus events = new TestDevice(null).Device.Events;
        Assert.ThrowsException(typeof(ArgumentNullException), () => events.AddHandler(Group, null));
        Assert.ThrowsException(typeof(ArgumentNullException), () => events.AddGroupHandler(Group, null));
    }

    [TestMethod]
    public void A_group_can_be_registered_once()
    {
        TestDevice kit = new TestDevice(null);
        Assert.IsTrue(kit.Device.Events.RegisterBase(Group, "mine"));
        Assert.IsTrue(kit.Device.Events.RegisterBase(Group + 0x100, "next"));
        Assert.IsFalse(kit.Device.Events.RegisterBase(Group, "yours"));
        Assert.Contains("conflicting event: yours\n", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void Many_groups_can_be_registered()
    {
        EventBus events = new TestDevice(null).Device.Events;
        for (int i = 0; i < 20; i++)
            Assert.IsTrue(events.RegisterBase(Group + (i << 8), "x"));
        for (int i = 0; i < 20; i++)
            Assert.IsFalse(events.RegisterBase(Group + (i << 8), "x"));
    }

    [TestMethod]
    public void The_boot_registers_the_system_groups()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        Assert.IsFalse(kit.Device.Events.RegisterBase(SystemEvents.Base, "again"));
        Assert.IsFalse(kit.Device.Events.RegisterBase(NetworkEvents.Base, "again"));
    }

    [TestMethod]
    public void Unregistered_events_can_be_triggered()
    {
        EventBus events = new TestDevice(null).Device.Events;
        events.AddHandler(5, (id, data) => { });
        Assert.AreEqual(1, events.Trigger(5, null));
    }

    [TestMethod]
    public void A_trigger_is_logged_at_debug_level()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Events.AddHandler(SystemEvents.TimeChanged, (id, data) => { });
        kit.Device.Events.Trigger(SystemEvents.TimeChanged, null);
        Assert.DoesNotContains("triggered", kit.Platform.ConsoleText);
        kit.Device.Log.Level = LogLevel.Debug;
        kit.Device.Events.Trigger(SystemEvents.TimeChanged, null);
        Assert.EndsWith(" ev MOS3 triggered 1 handlers\n", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_number_without_printable_group_has_a_name_too() => Assert.AreEqual("?A?255", EventBus.NameOf(0x004180ff));
}
