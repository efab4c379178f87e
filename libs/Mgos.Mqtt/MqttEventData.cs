// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Something that has happened on a connection.</summary>
public sealed class MqttEventData
{
    internal MqttEventData(MqttEvent happened)
    {
        Event = happened;
    }

    /// <summary>What has happened.</summary>
    public MqttEvent Event { get; }

    /// <summary>Id that <see cref="MqttConnection.Publish(string, byte[], int, bool)"/> has returned; 0 if it is about none of these.</summary>
    public int MessageId { get; internal set; }

    /// <summary>Answer of the broker.</summary>
    public int Code { get; internal set; }

    /// <summary>The message that has come in, or null.</summary>
    public MqttMessage Message { get; internal set; }

    /// <summary>The subscription it is about, or null.</summary>
    public MqttSubscription Subscription { get; internal set; }
}
