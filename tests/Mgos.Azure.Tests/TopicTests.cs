// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests;

[TestClass]
public class TopicTests
{
    [TestMethod]
    public void Subscriptions_are_a_packet_for_each_part()
    {
        AzureBench bench = new AzureBench();
        Assert.AreEqual(
            "devices/lamp/messages/devicebound/#\n$iothub/methods/POST/#\n$iothub/twin/res/# $iothub/twin/PATCH/properties/desired/#\n", bench.Link.Topics);
        Assert.AreEqual(0, new AzureTopics("lamp").Subscriptions(false, false, false).Length);
        Assert.AreEqual(2, new AzureTopics("lamp").Subscriptions(false, false, true)[0].Length);
    }

    [TestMethod]
    [DataRow("$iothub/twin/res/200/?$rid=get7", "200 get7 0")]
    [DataRow("$iothub/twin/res/204/?$rid=upd8&$version=12", "204 upd8 12")]
    [DataRow("$iothub/twin/res/204/?%24version=12&%24rid=a%2Db", "204 a-b 12")]
    [DataRow("$iothub/twin/res/429/?$rid=1&unknown", "429 1 0")]
    [DataRow("$iothub/twin/res/", "-1  0")]
    [DataRow("$iothub/twin/res/x/?$rid=1", "-1 1 0")]
    [DataRow("$iothub/twin/res/-5/?$rid=1", "-1 1 0")]
    [DataRow("$iothub/twin/res/99999999999/?$rid=1", "-1 1 0")]
    public void Answer_is_taken_apart(string topic, string expected)
    {
        AzureTopicReader reader = new AzureTopicReader();
        Assert.IsTrue(reader.TryRead(topic, AzureTopics.TwinAnswerPrefix), topic);
        Assert.AreEqual(expected, reader.Status.ToString() + " " + reader.RequestId + " " + reader.Version.ToString());
    }

    [TestMethod]
    [DataRow("$iothub/twin/re")]
    [DataRow("$iothub/methods/POST/x/?$rid=1")]
    [DataRow("$iothub/twin/res/204/?$rid=1&$version=x")]
    [DataRow("$iothub/twin/res/204/?$rid=1&$version=-1")]
    [DataRow("$iothub/twin/res/204/?$rid=1&$version=99999999999999999999")]
    [DataRow("$iothub/twin/res/204/?$rid=01234567890123456789012345678901234567890123456789012345678901234567890")]
    public void What_makes_no_sense_is_refused(string topic) => Assert.IsFalse(new AzureTopicReader().TryRead(topic, AzureTopics.TwinAnswerPrefix), topic);

    [TestMethod]
    public void Method_is_what_stands_before_the_question_mark()
    {
        AzureTopicReader reader = new AzureTopicReader();
        Assert.IsTrue(reader.TryRead("$iothub/methods/POST/Sys.GetInfo/?$rid=1f", AzureTopics.MethodPrefix));
        Assert.AreEqual("Sys.GetInfo 1f", reader.Name + " " + reader.RequestId);
        Assert.AreEqual("$iothub/methods/res/-3/?$rid=1f", AzureTopics.MethodAnswer(-3, "1f"));
    }
}
