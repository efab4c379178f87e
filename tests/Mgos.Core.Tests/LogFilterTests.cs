// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class LogFilterTests
{
    private const int Otherwise = 2;

    [TestMethod]
    [DataRow("Mqtt=4", "MqttClient.cs:12", 4)]
    [DataRow("Mqtt=4", "mqttClient.cs:12", Otherwise)]
    [DataRow("Mqtt=4", "AMqtt.cs:1", Otherwise)]
    [DataRow("MqttClient.cs:12=3", "MqttClient.cs:12", 3)]
    [DataRow("MqttClient.cs:12=3", "MqttClient.cs:123", 3)]
    [DataRow("MqttClient.cs:12=3", "MqttClient.cs:1", Otherwise)]
    [DataRow("A=-1", "A.cs:1", -1)]
    [DataRow("A=0", "A.cs:1", 0)]
    [DataRow("=3", "anything", 3)]
    [DataRow("A=1,=3", "A.cs:1", 1)]
    [DataRow("A=1,=3", "B.cs:1", 3)]
    [DataRow("=3,A=1", "A.cs:1", 3)]
    [DataRow("A=1,A=4", "A.cs:1", 1)]
    [DataRow(" A=1 , B=4 ", "B.cs:1", 4)]
    [DataRow("longer than the source=1", "short", Otherwise)]
    public void The_first_prefix_that_matches_decides(string filter, string source, int expected) =>
        Assert.AreEqual(expected, (int)new LogFilter(filter).LevelOf(source, (LogLevel)Otherwise));

    [TestMethod]
    [DataRow("")]
    [DataRow(",")]
    [DataRow("A")]
    [DataRow("A=")]
    [DataRow("A=x")]
    [DataRow("A=5")]
    [DataRow("A=-2")]
    [DataRow("A=1=2")]
    public void Entries_of_another_form_are_skipped(string filter)
    {
        Assert.IsTrue(new LogFilter(filter).IsEmpty);
        Assert.AreEqual(Otherwise, (int)new LogFilter(filter).LevelOf("A.cs:1", (LogLevel)Otherwise));
    }

    [TestMethod]
    public void A_bad_entry_does_not_hide_a_good_one()
    {
        LogFilter filter = new LogFilter("A=9,A=3");
        Assert.IsFalse(filter.IsEmpty);
        Assert.AreEqual(3, (int)filter.LevelOf("A.cs:1", LogLevel.Info));
    }

    [TestMethod]
    public void Without_text_there_is_no_filter() => Assert.IsTrue(new LogFilter(null).IsEmpty);
}
