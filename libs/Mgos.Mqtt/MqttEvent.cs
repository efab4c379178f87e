// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>What may happen on a connection.</summary>
/// <remarks>The numbers are those of the original, 200 and the type of the packet.</remarks>
public enum MqttEvent
{
    /// <summary>A second has passed.</summary>
    Poll = 0,

    /// <summary>The connection has ended; only after <see cref="Connack"/> with code 0.</summary>
    Close = 5,

    /// <summary>The broker has answered the connection: <see cref="MqttEventData.Code"/>, 0 for yes.</summary>
    Connack = 202,

    /// <summary>A message has come in that nobody has subscribed to: <see cref="MqttEventData.Message"/>.</summary>
    Publish = 203,

    /// <summary>The broker has taken a message of QoS 1: <see cref="MqttEventData.MessageId"/>.</summary>
    Puback = 204,

    /// <summary>The broker has taken a message of QoS 2: <see cref="MqttEventData.MessageId"/>.</summary>
    Pubcomp = 207,

    /// <summary>The broker has answered a subscription: <see cref="MqttEventData.Subscription"/>, and in <see cref="MqttEventData.Code"/> the QoS granted, 128 for none.</summary>
    Suback = 209,

    /// <summary>The broker has ended a subscription.</summary>
    Unsuback = 211,
}
