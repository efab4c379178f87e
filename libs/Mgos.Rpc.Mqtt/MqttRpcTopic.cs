// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Mqtt;

/// <summary>Topics with a place for a name, <c>rpc.mqtt.pub_topic</c> and <c>rpc.mqtt.sub_topic</c>.</summary>
/// <remarks>Pure.</remarks>
public static class MqttRpcTopic
{
    private const string Place = "%.*s";

    /// <summary>Tells whether a topic has a place for a name.</summary>
    /// <param name="format">Topic.</param>
    /// <returns>True if it has.</returns>
    public static bool HasPlace(string format) => format.IndexOf(Place) >= 0;

    /// <summary>Puts a name in its place.</summary>
    /// <param name="format">Topic.</param>
    /// <param name="name">Name.</param>
    /// <returns>The topic as it stands if it has no place.</returns>
    public static string Format(string format, string name)
    {
        int at = format.IndexOf(Place);
        return at < 0 ? format : format.Substring(0, at) + name + format.Substring(at + Place.Length);
    }

    /// <summary>Gives what stands behind a topic and a slash.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="below">Longer topic.</param>
    /// <returns>Empty if the one is not below the other.</returns>
    public static string RestOf(string topic, string below)
    {
        int start = topic.Length + 1;
        return below.Length > start && below.Substring(0, start) == topic + "/" ? below.Substring(start) : "";
    }
}
