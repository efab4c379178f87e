// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <content>What comes in: messages, which are acknowledged, and answers.</content>
internal sealed partial class MqttFlow
{
    private readonly Dictionary<ushort, IncomingPacket> _unreleased = [];

    private void Process(IncomingPacket packet)
    {
        switch (packet.Type)
        {
            case MqttMessageType.Publish:
                ProcessPublish(packet);
                break;
            case MqttMessageType.PublishRelease:
                ProcessRelease(packet.Id);
                break;
            case MqttMessageType.PublishReceived:
                ProcessReceived(packet.Id);
                break;
            default:
                ProcessAnswer(packet);
                break;
        }
    }

    private void ProcessPublish(IncomingPacket packet)
    {
        if (packet.Message.QosLevel == MqttQoSLevel.ExactlyOnce)
        {
            _unreleased.TryAdd(packet.Id, packet);
            Write(MqttPackets.Answer(MqttMessageType.PublishReceived, packet.Id));
            return;
        }

        if (packet.Message.QosLevel == MqttQoSLevel.AtLeastOnce)
            Write(MqttPackets.Answer(MqttMessageType.PublishAck, packet.Id));
        owner.OnReceived(packet.Message);
    }

    private void ProcessRelease(ushort id)
    {
        if (_unreleased.Remove(id, out var packet))
            owner.OnReceived(packet.Message);
        Write(MqttPackets.Answer(MqttMessageType.PublishComplete, id));
    }

    private void ProcessReceived(ushort id)
    {
        OutgoingMessage message;
        lock (_lock)
            message = _outgoing.Release(id);
        if (message != null)
            Send(message);
    }

    private void ProcessAnswer(IncomingPacket packet)
    {
        bool isAnswer;
        lock (_lock)
            isAnswer = _outgoing.TryAnswer(packet);
        if (isAnswer)
            owner.OnAnswered(packet);
    }
}
