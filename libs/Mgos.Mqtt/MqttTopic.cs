// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Mqtt;

/// <summary>Topics and topic filters, as MQTT 3.1.1 defines them.</summary>
/// <remarks>
/// Levels are separated by <c>/</c>; <c>+</c> stands for one level, <c>#</c> at the end for any number, none included. What begins with <c>$</c> is not matched by a wildcard
/// in first place. Differs: the dispatch of the original knows <c>#</c> only, and not for no level. Pure; works on bytes of UTF-8.
/// </remarks>
public static class MqttTopic
{
    private const byte Separator = (byte)'/';
    private const byte OneLevel = (byte)'+';
    private const byte AllLevels = (byte)'#';
    private const byte System = (byte)'$';

    /// <summary>Tells whether a topic is one that a filter asks for.</summary>
    /// <param name="filter">Filter.</param>
    /// <param name="topic">Topic, without wildcards.</param>
    /// <returns>True if it is.</returns>
    public static bool Matches(string filter, string topic) => Matches(Encoding.UTF8.GetBytes(filter), Encoding.UTF8.GetBytes(topic));

    /// <summary>Tells whether a topic is one that a filter asks for.</summary>
    /// <param name="filter">Filter in UTF-8.</param>
    /// <param name="topic">Topic in UTF-8, without wildcards.</param>
    /// <returns>True if it is.</returns>
    public static bool Matches(byte[] filter, byte[] topic)
    {
        if (topic.Length > 0 && topic[0] == System && filter.Length > 0 && (filter[0] == OneLevel || filter[0] == AllLevels))
            return false;
        int at = 0;
        for (int i = 0; i < filter.Length; i++)
        {
            if (filter[i] == AllLevels)
                return true;
            if (filter[i] == OneLevel)
                at = EndOfLevel(topic, at);
            else if (at < topic.Length && topic[at] == filter[i])
                at++;
            else
                return at == topic.Length && IsAllBelow(filter, i);
        }

        return at == topic.Length;
    }

    /// <summary>Tells whether a text can be published to.</summary>
    /// <param name="topic">Text.</param>
    /// <returns>False if it is empty, too long or has a wildcard or NUL.</returns>
    public static bool IsTopic(string topic)
    {
        byte[] bytes = BytesOf(topic);
        if (bytes == null)
            return false;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0 || bytes[i] == OneLevel || bytes[i] == AllLevels)
                return false;
        }

        return true;
    }

    /// <summary>Tells whether a text can be subscribed to.</summary>
    /// <param name="filter">Text.</param>
    /// <returns>False if it is empty, too long or has NUL or a wildcard in a wrong place.</returns>
    public static bool IsFilter(string filter)
    {
        byte[] bytes = BytesOf(filter);
        if (bytes == null)
            return false;
        for (int i = 0; i < bytes.Length; i++)
        {
            bool isFirst = i == 0 || bytes[i - 1] == Separator;
            bool isLast = i == bytes.Length - 1;
            if (bytes[i] == 0 || (bytes[i] == AllLevels && !(isFirst && isLast)))
                return false;
            if (bytes[i] == OneLevel && !(isFirst && (isLast || bytes[i + 1] == Separator)))
                return false;
        }

        return true;
    }

    private static byte[] BytesOf(string text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length > MqttConstants.MaxTopicBytes ? null : bytes;
    }

    private static int EndOfLevel(byte[] topic, int at)
    {
        while (at < topic.Length && topic[at] != Separator)
            at++;
        return at;
    }

    // a/# matches a as well.
    private static bool IsAllBelow(byte[] filter, int at) => at == filter.Length - 2 && filter[at] == Separator && filter[at + 1] == AllLevels;
}
