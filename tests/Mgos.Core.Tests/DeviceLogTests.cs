// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class DeviceLogTests
{
    [TestMethod]
    [DataRow("Router", 7, "Router.cs:7             text\n")]
    [DataRow("Router", 12345, "Router.cs:12345         text\n")]
    [DataRow("ConfigSchemaBuild", 12, "ConfigSchemaBuild.cs:12 text\n")]
    [DataRow("ConfigSchemaBuilder", 12, "ConfigSchemaBuilder.:12 text\n")]
    [DataRow("A_very_long_name_of_a_class", 1234, "A_very_long_name_o:1234 text\n")]
    public void The_message_begins_at_column_24(string source, int line, string expected)
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Log.Write(LogLevel.Info, source, line, "text");
        Assert.AreEqual(expected, kit.Platform.ConsoleText);
        Assert.AreEqual(DeviceLog.PrefixWidth, kit.Platform.ConsoleText.IndexOf("text"));
    }

    [TestMethod]
    public void The_compiler_fills_in_the_line()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Log.Info("Here", "text");
        Assert.StartsWith("Here.cs:", kit.Platform.ConsoleText);
        Assert.DoesNotContains("Here.cs:0 ", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void Every_method_logs_at_its_level()
    {
        DeviceLog log = new TestDevice(null).Device.Log;
        RecordingSink sink = new RecordingSink();
        log.Level = LogLevel.VerboseDebug;
        log.AddSink(sink);
        log.Error("A", "x");
        Assert.AreEqual(0, (int)sink.LastLevel);
        log.Warn("A", "x");
        Assert.AreEqual(1, (int)sink.LastLevel);
        log.Info("A", "x");
        Assert.AreEqual(2, (int)sink.LastLevel);
        log.Debug("A", "x");
        Assert.AreEqual(3, (int)sink.LastLevel);
        log.Write(LogLevel.VerboseDebug, "A", 1, "x");
        Assert.AreEqual(4, (int)sink.LastLevel);
    }

    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(0, 1)]
    [DataRow(1, 2)]
    [DataRow(2, 3)]
    [DataRow(3, 4)]
    [DataRow(4, 5)]
    public void The_level_is_the_most_verbose_that_is_logged(int level, int lines)
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Log.Level = (LogLevel)level;
        for (int i = 0; i <= 4; i++)
            kit.Device.Log.Write((LogLevel)i, "A", 1, "x");
        Assert.AreEqual(lines * 26, kit.Platform.ConsoleText.Length);
        Assert.IsTrue(kit.Device.Log.IsEnabled((LogLevel)level));
        Assert.IsFalse(kit.Device.Log.IsEnabled((LogLevel)(level + 1)));
    }

    [TestMethod]
    public void A_file_level_wins_over_the_level_both_ways()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Log.SetFileLevel("Loud=3,Quiet.cs:1=0");
        Assert.IsTrue(kit.Device.Log.IsEnabled(LogLevel.Debug));
        kit.Device.Log.Write(LogLevel.Debug, "LoudClass", 1, "yes");
        kit.Device.Log.Write(LogLevel.VerboseDebug, "LoudClass", 1, "no");
        kit.Device.Log.Write(LogLevel.Info, "Quiet", 12, "no");
        kit.Device.Log.Write(LogLevel.Info, "Quiet", 2, "yes");
        kit.Device.Log.Write(LogLevel.Debug, "Other", 1, "no");
        Assert.AreEqual("LoudClass.cs:1          yes\nQuiet.cs:2              yes\n", kit.Platform.ConsoleText);
        kit.Device.Log.SetFileLevel("");
        Assert.IsFalse(kit.Device.Log.IsEnabled(LogLevel.Debug));
    }

    [TestMethod]
    public void Sinks_get_what_is_logged_until_they_are_removed()
    {
        DeviceLog log = new TestDevice(null).Device.Log;
        RecordingSink first = new RecordingSink();
        RecordingSink second = new RecordingSink();
        log.AddSink(first);
        log.AddSink(second);
        log.Write(LogLevel.Info, "A", 1, "one");
        log.RemoveSink(first);
        log.RemoveSink(first);
        log.Write(LogLevel.Info, "A", 1, "two");
        log.Write(LogLevel.Debug, "A", 1, "no");
        Assert.AreEqual("A.cs:1                  one\n", first.Text);
        Assert.AreEqual("A.cs:1                  one\nA.cs:1                  two\n", second.Text);
    }

    [TestMethod]
    public void A_long_line_is_cut_and_still_ends_with_a_line_feed()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Log.Write(LogLevel.Info, "A", 1, Repeat("x", 5000));
        Assert.AreEqual(CoreConstants.MaxLogMessageBytes, kit.Platform.ConsoleText.Length);
        Assert.EndsWith("x\n", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_line_of_the_largest_size_is_not_cut()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Log.Write(LogLevel.Info, "A", 1, Repeat("x", CoreConstants.MaxLogMessageBytes - 26) + "y");
        Assert.AreEqual(CoreConstants.MaxLogMessageBytes, kit.Platform.ConsoleText.Length);
        Assert.EndsWith("xy\n", kit.Platform.ConsoleText);
    }

    // Two, three and four bytes in UTF-8, with every alignment to the limit.
    [TestMethod]
    [DataRow("\u00fc")]
    [DataRow("\u20ac")]
    [DataRow("\U0001f600")]
    public void A_cut_leaves_no_half_character(string character)
    {
        for (int shift = 0; shift < 4; shift++)
        {
            TestDevice kit = new TestDevice(null);
            kit.Device.Log.Write(LogLevel.Info, "A", 1, Repeat("x", shift) + Repeat(character, 700));
            Assert.EndsWith(character + "\n", kit.Platform.ConsoleText);
            Assert.DoesNotContains("\ufffd", kit.Platform.ConsoleText);
        }
    }

    [TestMethod]
    public void A_missing_message_is_an_empty_one()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Log.Write(LogLevel.Info, "A", 1, null);
        Assert.AreEqual("A.cs:1                  \n", kit.Platform.ConsoleText);
    }

    private static string Repeat(string text, int count)
    {
        string result = "";
        string power = text;
        for (int rest = count; rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
                result += power;
            power += power;
        }

        return result;
    }
}
