// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests;

[TestClass]
public class MqttTopicTests
{
    [TestMethod]
    [DataRow("a/b", "a/b")]
    [DataRow("#", "a/b")]
    [DataRow("#", "/")]
    [DataRow("+", "a")]
    [DataRow("a/#", "a")]
    [DataRow("a/#", "a/")]
    [DataRow("a/#", "a/b/c")]
    [DataRow("a/+", "a/b")]
    [DataRow("a/+", "a/")]
    [DataRow("a/+/c", "a/b/c")]
    [DataRow("a/+/c", "a//c")]
    [DataRow("+/+", "/b")]
    [DataRow("/+", "/b")]
    [DataRow("+/#", "a")]
    [DataRow("+/b/#", "a/b")]
    [DataRow("$SYS/#", "$SYS/x")]
    [DataRow("$SYS/+", "$SYS/x")]
    [DataRow("ü/+", "ü/ö")]
    public void Filter_matches_topic(string filter, string topic) => Assert.IsTrue(MqttTopic.Matches(filter, topic));

    [TestMethod]
    [DataRow("a/b", "a/c")]
    [DataRow("a/b", "a/b/c")]
    [DataRow("a/b", "a")]
    [DataRow("a/#", "ab")]
    [DataRow("a/#", "b")]
    [DataRow("a/+", "a")]
    [DataRow("a/+", "a/b/c")]
    [DataRow("+", "/b")]
    [DataRow("+", "a/b")]
    [DataRow("#", "$SYS/x")]
    [DataRow("+/x", "$SYS/x")]
    [DataRow("A", "a")]
    [DataRow("a/b/#", "a")]
    public void Filter_does_not_match_topic(string filter, string topic) => Assert.IsFalse(MqttTopic.Matches(filter, topic));

    [TestMethod]
    [DataRow("a", true, true)]
    [DataRow("/", true, true)]
    [DataRow("a b/ü", true, true)]
    [DataRow("", false, false)]
    [DataRow("#", false, true)]
    [DataRow("+", false, true)]
    [DataRow("a/+/b", false, true)]
    [DataRow("a/#", false, true)]
    [DataRow("a#", false, false)]
    [DataRow("a/#/b", false, false)]
    [DataRow("a+", false, false)]
    [DataRow("+a", false, false)]
    [DataRow("a/b+/c", false, false)]
    public void Wildcards_stand_in_filters_and_only_where_they_may(string text, bool isTopic, bool isFilter)
    {
        Assert.AreEqual(isTopic, MqttTopic.IsTopic(text));
        Assert.AreEqual(isFilter, MqttTopic.IsFilter(text));
    }

    [TestMethod]
    public void A_topic_has_an_end()
    {
        Assert.IsTrue(MqttTopic.IsTopic(new string('x', 65535)));
        Assert.IsFalse(MqttTopic.IsTopic(new string('x', 65536)));
        Assert.IsFalse(MqttTopic.IsFilter(null));
    }
}
