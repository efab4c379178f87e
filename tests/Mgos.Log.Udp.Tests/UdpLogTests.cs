// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Log.Udp.Tests;

[TestClass]
public class UdpLogTests
{
    private const string Prefix = "A.cs:1                  ";

    [TestMethod]
    public void Datagrams_have_the_form_of_the_original()
    {
        TestDevice kit = Boot();
        RecordingSender sender = new RecordingSender(kit.Device.Log);
        UdpLog log = new UdpLog(kit.Device, sender);
        Assert.IsTrue(log.TrySetAddress("10.0.0.1:1993"));
        Assert.AreEqual("10.0.0.1:1993", log.Address);
        kit.AdvanceMilliseconds(2007);
        kit.Device.Log.Write(LogLevel.Warn, "A", 1, "one");
        kit.Device.Log.Print("two");
        kit.Step();
        Assert.AreEqual("[dev1 0 2.007 2 1|" + Prefix + "one\n][dev1 1 2.007 1 0|two\n]", sender.Text);
        Assert.AreEqual("10.0.0.1:1993", sender.LastReceiver);
    }

    [TestMethod]
    [DataRow("", "- 0 ")]
    [DataRow("0123456789012345678901234567890123456789012345678901234567890123456789", "0123456789012345678901234567890123456789012345678901234567890123 0 ")]
    public void An_id_is_never_missing_and_never_too_long(string id, string expected)
    {
        TestDevice kit = Boot();
        kit.Device.Info.Id = id;
        RecordingSender sender = Start(kit);
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "x");
        kit.Step();
        Assert.StartsWith("[" + expected, sender.Text);
    }

    [TestMethod]
    [DataRow("10.0.0.1")]
    [DataRow(":1993")]
    [DataRow("1993")]
    [DataRow("10.0.0.1:")]
    [DataRow("10.0.0.1:0")]
    [DataRow("10.0.0.1:65536")]
    [DataRow("10.0.0.256:1993")]
    [DataRow("0.0.0.0:1993")]
    [DataRow("host:1993")]
    [DataRow("udp://10.0.0.1:1993")]
    [DataRow("10.0.0.1:1993 ")]
    public void An_address_without_sense_changes_nothing(string address)
    {
        TestDevice kit = Boot();
        RecordingSender sender = new RecordingSender(kit.Device.Log);
        UdpLog log = new UdpLog(kit.Device, sender);
        Assert.IsFalse(log.TrySetAddress(address));
        log.TrySetAddress("10.0.0.1:1");
        Assert.IsFalse(log.TrySetAddress(address));
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "x");
        kit.Step();
        Assert.AreEqual("10.0.0.1:1", sender.LastReceiver);
        Assert.AreEqual("10.0.0.1:1", log.Address);
    }

    [TestMethod]
    public void The_level_limits_what_is_sent_but_not_printed_text()
    {
        TestDevice kit = Boot();
        RecordingSender sender = new RecordingSender(kit.Device.Log);
        UdpLog log = new UdpLog(kit.Device, sender);
        log.TrySetAddress("10.0.0.1:1");
        log.Level = LogLevel.Error;
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "x");
        kit.Device.Log.Print("p");
        kit.Device.Log.Write(LogLevel.Error, "A", 1, "y");
        kit.Step();
        Assert.AreEqual("[dev1 0 0.000 1 0|p\n][dev1 1 0.000 2 0|" + Prefix + "y\n]", sender.Text);
    }

    [TestMethod]
    public void It_stops_and_starts_again()
    {
        TestDevice kit = Boot();
        RecordingSender sender = new RecordingSender(kit.Device.Log);
        UdpLog log = new UdpLog(kit.Device, sender);
        log.TrySetAddress("10.0.0.1:1");
        log.TrySetAddress("");
        Assert.IsFalse(sender.IsOpen);
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "x");
        kit.Step();
        Assert.AreEqual(0, sender.Count);
        log.TrySetAddress("10.0.0.2:2");
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "x");
        kit.Step();
        Assert.AreEqual("10.0.0.2:2", sender.LastReceiver);
        log.Dispose();
        Assert.IsFalse(sender.IsOpen);
    }

    [TestMethod]
    public void Lines_wait_for_a_network_that_is_not_there_yet()
    {
        TestDevice kit = Boot();
        RecordingSender sender = new RecordingSender(kit.Device.Log) { CanOpen = false };
        UdpLog log = new UdpLog(kit.Device, sender);
        log.TrySetAddress("10.0.0.1:1");
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "early");
        kit.Step();
        Assert.AreEqual(0, sender.Count);
        sender.CanOpen = true;
        kit.Device.Events.Trigger(NetworkEvents.IpAcquired, null);
        kit.Step();
        Assert.AreEqual("[dev1 0 0.000 2 2|" + Prefix + "early\n]", sender.Text);
    }

    [TestMethod]
    public void A_flood_leaves_gaps_and_takes_no_memory()
    {
        TestDevice kit = Boot();
        RecordingSender sender = Start(kit);
        for (int i = 0; i < 1000; i++)
            kit.Device.Log.Write(LogLevel.Info, "A", 1, "x");
        for (int i = 0; i < 100; i++)
            kit.Step();
        Assert.IsTrue(sender.Count > 50);
        Assert.IsTrue(sender.Count < UdpLogConstants.QueueBytes / 32);
        kit.Device.Log.Write(LogLevel.Info, "A", 1, "after");
        kit.Step();
        Assert.Contains("[dev1 1000 0.000 2 2|" + Prefix + "after\n]", sender.Text);
    }

    [TestMethod]
    public void The_longest_line_is_sent_whole()
    {
        TestDevice kit = Boot();
        RecordingSender sender = Start(kit);
        string text = "x";
        while (text.Length < 2048)
            text += text;
        kit.Device.Log.Write(LogLevel.Info, "A", 1, text);
        kit.Step();
        Assert.AreEqual("[dev1 0 0.000 2 2|]".Length + CoreConstants.MaxLogMessageBytes, sender.Text.Length);
    }

    private static RecordingSender Start(TestDevice kit)
    {
        RecordingSender sender = new RecordingSender(kit.Device.Log);
        new UdpLog(kit.Device, sender).TrySetAddress("10.0.0.1:1993");
        return sender;
    }

    private static TestDevice Boot()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        kit.Device.Info.Id = "dev1";
        kit.Device.Log.StderrUart = -1;
        kit.Device.Log.StdoutUart = -1;
        return kit;
    }
}
