// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using System.Threading;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class LogEventTests
{
    [TestMethod]
    public void A_line_is_an_event_with_level_and_text()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        string text = null;
        int level = -2;
        kit.Device.Events.AddHandler(SystemEvents.Log, (id, data) =>
        {
            LogEntry entry = (LogEntry)data;
            level = (int)entry.Level;
            text = Encoding.UTF8.GetString(entry.Line, 0, entry.Count);
        });
        kit.Device.Log.Write(LogLevel.Warn, "A", 1, "text");
        Assert.AreEqual("A.cs:1                  text\n", text);
        Assert.AreEqual(1, level);
    }

    [TestMethod]
    public void The_event_level_limits_events_but_not_the_log()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.Log, (id, data) => events++);
        kit.Device.Log.EventLevel = LogLevel.Warn;
        kit.Device.Log.Info("A", "quiet");
        kit.Device.Log.Warn("A", "loud");
        Assert.AreEqual(1, events);
        Assert.Contains(" quiet\n", kit.Platform.ConsoleText);
        kit.Device.Log.EventLevel = LogLevel.None;
        kit.Device.Log.Error("A", "none");
        Assert.AreEqual(1, events);
    }

    [TestMethod]
    public void A_handler_that_logs_raises_no_further_event()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.Log, (id, data) =>
        {
            events++;
            kit.Device.Log.Info("A", "inner");
        });
        kit.Device.Log.Info("A", "outer");
        Assert.AreEqual(1, events);
        Assert.Contains(" inner\n", kit.Platform.ConsoleText);
        kit.Device.Log.Info("A", "outer");
        Assert.AreEqual(2, events);
    }

    [TestMethod]
    public void A_handler_that_throws_does_not_end_the_events()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.Log, (id, data) =>
        {
            events++;
            throw new InvalidOperationException("boom");
        });
        kit.Device.Log.Info("A", "one");
        kit.Device.Log.Info("A", "two");
        Assert.AreEqual(2, events);
        Assert.Contains(" threw System.InvalidOperationException: boom\n", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void The_event_itself_is_not_logged()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        kit.Device.Log.Level = LogLevel.VerboseDebug;
        kit.Device.Events.AddHandler(SystemEvents.Log, (id, data) => { });
        kit.Device.Log.Info("A", "x");
        Assert.DoesNotContains("ev MOS1", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void Lines_of_other_threads_are_logged_without_event()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.Log, (id, data) => events++);
        Thread thread = new Thread(() => kit.Device.Log.Info("A", "from afar"));
        thread.Start();
        thread.Join();
        Assert.AreEqual(0, events);
        Assert.Contains(" from afar\n", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void The_trace_of_a_failed_handler_is_for_developers()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Log.Level = LogLevel.Debug;
        kit.Device.Loop.Post(() => throw new InvalidOperationException("boom"));
        kit.Step();
        int message = kit.Platform.ConsoleText.IndexOf("boom\n");
        Assert.IsTrue(message > 0);
        Assert.IsTrue(kit.Platform.ConsoleText.Length > message + 30);
    }
}
