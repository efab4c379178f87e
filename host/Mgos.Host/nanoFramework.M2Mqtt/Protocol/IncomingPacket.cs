// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>A packet of a broker.</summary>
internal sealed class IncomingPacket
{
    private const int IdBytes = 2;

    private IncomingPacket(MqttMessageType type)
    {
        Type = type;
    }

    /// <summary>Stands for the end of the connection, after all packets.</summary>
    internal static IncomingPacket End { get; } = new(default);

    internal MqttMessageType Type { get; }

    internal ushort Id { get; private set; }

    /// <summary>For PUBLISH.</summary>
    internal MqttMsgPublishEventArgs Message { get; private set; }

    /// <summary>For SUBACK.</summary>
    internal MqttQoSLevel[] Granted { get; private set; }

    /// <summary>For CONNACK.</summary>
    internal MqttMsgConnack Connack { get; private set; }

    internal static IncomingPacket Parse(byte first, byte[] body)
    {
        IncomingPacket packet = new((MqttMessageType)(first >> 4));
        switch (packet.Type)
        {
            case MqttMessageType.Publish:
                packet.ParsePublish(first, body);
                break;
            case MqttMessageType.ConnectAck:
                Require(body.Length == 2);
                packet.Connack = new MqttMsgConnack { SessionPresent = (body[0] & 1) != 0, ReturnCode = (MqttReasonCode)body[1] };
                break;
            case MqttMessageType.PingResponse:
                Require(body.Length == 0);
                break;
            case MqttMessageType.SubscribeAck:
                packet.ParseId(body);
                packet.Granted = Array.ConvertAll(body[IdBytes..], code => (MqttQoSLevel)code);
                break;
            case MqttMessageType.PublishAck or MqttMessageType.PublishReceived or MqttMessageType.PublishRelease or MqttMessageType.PublishComplete or MqttMessageType.UnsubscribeAck:
                packet.ParseId(body);
                break;
            default:
                throw new MqttClientException(MqttClientErrorCode.WrongBrokerMessage);
        }

        return packet;
    }

    private static void Require(bool isRight)
    {
        if (!isRight)
            throw new MqttClientException(MqttClientErrorCode.WrongBrokerMessage);
    }

    private void ParseId(byte[] body)
    {
        Require(body.Length >= IdBytes);
        Id = (ushort)((body[0] << 8) | body[1]);
    }

    private void ParsePublish(byte first, byte[] body)
    {
        var qos = (MqttQoSLevel)((first >> 1) & 3);
        Require(qos <= MqttQoSLevel.ExactlyOnce && body.Length >= IdBytes);
        var topicEnd = IdBytes + ((body[0] << 8) | body[1]);
        var start = qos == MqttQoSLevel.AtMostOnce ? topicEnd : topicEnd + IdBytes;
        Require(start <= body.Length);
        if (start > topicEnd)
            Id = (ushort)((body[topicEnd] << 8) | body[topicEnd + 1]);
        Message = new MqttMsgPublishEventArgs(
            Encoding.UTF8.GetString(body, IdBytes, topicEnd - IdBytes), body[start..], (first & MqttPackets.DupFlag) != 0, qos, (first & 1) != 0);
    }
}
