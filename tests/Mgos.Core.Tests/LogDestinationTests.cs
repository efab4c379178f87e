// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class LogDestinationTests
{
    private const string Line = "A.cs:1                  text\n";

    [TestMethod]
    [DataRow(0, true, true)]
    [DataRow(1, false, false)]
    [DataRow(-1, false, false)]
    public void UART0_shares_its_place_with_the_console(int uart, bool isOnConsole, bool isOnUart0)
    {
        TestDevice kit = new TestDevice(null);
        RecordingSink zero = new RecordingSink();
        RecordingSink one = new RecordingSink();
        kit.Device.Log.SetUart(0, zero);
        kit.Device.Log.SetUart(1, one);
        kit.Device.Log.StderrUart = uart;
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "text");
        Assert.AreEqual(isOnConsole ? Line : "", kit.Platform.ConsoleText);
        Assert.AreEqual(isOnUart0 ? Line : "", zero.Text);
        Assert.AreEqual(uart == 1 ? Line : "", one.Text);
    }

    [TestMethod]
    public void Lines_for_a_UART_that_is_not_open_go_to_the_console()
    {
        TestDevice kit = new TestDevice(null);
        RecordingSink line = new RecordingSink();
        kit.Device.Log.StderrUart = 2;
        kit.Device.Log.SetUart(2, line);
        Assert.IsTrue(kit.Device.Log.HasUart(2));
        kit.Device.Log.SetUart(2, null);
        Assert.IsFalse(kit.Device.Log.HasUart(2));
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "text");
        Assert.AreEqual(Line, kit.Platform.ConsoleText);
        Assert.AreEqual("", line.Text);
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(CoreConstants.MaxUarts)]
    public void A_UART_that_cannot_be_is_never_connected(int number)
    {
        DeviceLog log = new TestDevice(null).Device.Log;
        log.SetUart(number, new RecordingSink());
        Assert.IsFalse(log.HasUart(number));
    }

    [TestMethod]
    public void Sinks_and_events_get_a_line_that_no_UART_gets()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        RecordingSink sink = new RecordingSink();
        int events = 0;
        kit.Device.Log.AddSink(sink);
        kit.Device.Events.AddHandler(SystemEvents.Log, (id, data) => events++);
        kit.Device.Log.StderrUart = -1;
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "text");
        Assert.AreEqual(Line, sink.Text);
        Assert.AreEqual(1, events);
    }

    [TestMethod]
    public void Printed_text_has_no_level_and_is_held_back_by_none()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        int before = kit.Platform.ConsoleText.Length;
        string text = null;
        int level = 0;
        kit.Device.Log.Level = LogLevel.None;
        kit.Device.Log.EventLevel = LogLevel.None;
        kit.Device.Events.AddHandler(SystemEvents.Log, (id, data) =>
        {
            LogEntry entry = (LogEntry)data;
            level = (int)entry.Level;
            text = Encoding.UTF8.GetString(entry.Line, 0, entry.Count);
        });
        kit.Device.Log.Print("plain");
        Assert.AreEqual("plain\n", kit.Platform.ConsoleText.Substring(before));
        Assert.AreEqual("plain\n", text);
        Assert.AreEqual(-1, level);
    }

    [TestMethod]
    public void Printed_text_has_a_UART_of_its_own()
    {
        TestDevice kit = new TestDevice(null);
        RecordingSink one = new RecordingSink();
        kit.Device.Log.SetUart(1, one);
        kit.Device.Log.StdoutUart = 1;
        kit.Device.Log.StderrUart = -1;
        kit.Device.Log.Print("plain");
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "text");
        Assert.AreEqual("plain\n", one.Text);
        Assert.AreEqual("", kit.Platform.ConsoleText);
        kit.Device.Log.StdoutUart = -1;
        kit.Device.Log.Print("plain");
        Assert.AreEqual("plain\n", one.Text);
    }
}
