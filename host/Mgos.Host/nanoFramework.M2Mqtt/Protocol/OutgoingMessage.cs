// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>A packet that the broker answers, or a message of QoS 0, on its way out.</summary>
internal sealed class OutgoingMessage
{
    internal MqttMessageType Type { get; init; }

    internal ushort Id { get; init; }

    internal string[] Topics { get; init; }

    internal MqttQoSLevel[] QosLevels { get; init; }

    internal MqttQoSLevel Qos { get; init; }

    internal byte[] Payload { get; init; }

    internal bool Retain { get; init; }

    /// <summary>True from PUBREC on: PUBREL is sent again, and not the message.</summary>
    internal bool IsReleased { get; set; }

    internal int Attempts { get; set; }

    internal long SentAt { get; set; }

    /// <summary>Where it waits for its answer; null while it is not sent.</summary>
    internal LinkedListNode<OutgoingMessage> Place { get; set; }

    internal bool IsAnswered => Type != MqttMessageType.Publish || Qos != MqttQoSLevel.AtMostOnce;

    internal byte[] Encode()
    {
        if (IsReleased)
            return MqttPackets.Answer(MqttMessageType.PublishRelease, Id);
        var packet = Type switch
        {
            MqttMessageType.Subscribe => MqttPackets.Subscribe(this),
            MqttMessageType.Unsubscribe => MqttPackets.Unsubscribe(this),
            _ => MqttPackets.Publish(this),
        };
        if (Type == MqttMessageType.Publish && Attempts > 1)
            packet[0] |= MqttPackets.DupFlag;
        return packet;
    }
}
