// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests.Host;

/// <summary>Any filter and topic, against the rules of MQTT written down level by level.</summary>
[TestClass]
public class TopicProperties
{
    private static readonly FsCheck.Config s_often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(20000);

    private static Arbitrary<string> Texts(params string[] levels) =>
        Gen.Choose(1, 5).SelectMany(count => Gen.Elements(levels).ArrayOf(count)).Select(parts => string.Join("/", parts)).ToArbitrary();

    [TestMethod]
    public void Any_filter_matches_what_the_rules_say() =>
        Prop.ForAll(Texts("a", "b", "+", "#", ""), Texts("a", "b", "", "$a"), (filter, topic) =>
            !MqttTopic.IsFilter(filter) || !MqttTopic.IsTopic(topic) || MqttTopic.Matches(filter, topic) == ByTheRules(filter, topic)).Check(s_often);

    [TestMethod]
    public void Any_text_is_a_filter_as_the_rules_say() =>
        Prop.ForAll(Texts("a", "+", "#", "a+", "#b", ""), text => MqttTopic.IsFilter(text) == IsFilterByTheRules(text)).Check(s_often);

    [TestMethod]
    public void Any_texts_can_be_compared() =>
        Prop.ForAll<string, string>((filter, topic) =>
        {
            MqttTopic.IsFilter(filter);
            MqttTopic.IsTopic(topic);
            MqttTopic.Matches(filter ?? "", topic ?? "");
            return topic == null || !MqttTopic.IsTopic(topic) || MqttTopic.Matches(topic, topic);
        }).Check(s_often);

    private static bool ByTheRules(string filter, string topic)
    {
        string[] wanted = filter.Split('/');
        string[] have = topic.Split('/');
        if (topic.StartsWith('$') && wanted[0] is "+" or "#" && topic.StartsWith('$'))
            return false;
        bool isOpen = wanted[^1] == "#";
        string[] fixedLevels = isOpen ? wanted[..^1] : wanted;
        if (isOpen ? have.Length < fixedLevels.Length : have.Length != fixedLevels.Length)
            return false;
        return fixedLevels.Zip(have).All(pair => pair.First == "+" || pair.First == pair.Second);
    }

    private static bool IsFilterByTheRules(string text)
    {
        string[] levels = text.Split('/');
        return text.Length > 0 && levels.Select((level, i) => level == "+" || (level == "#" && i == levels.Length - 1) || !level.Any(c => c is '+' or '#')).All(isRight => isRight);
    }
}
