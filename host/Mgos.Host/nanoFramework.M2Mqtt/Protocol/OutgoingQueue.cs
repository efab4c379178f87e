// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>Packets that wait to be sent, and those that wait for their answers. Not for several threads at a time.</summary>
internal sealed class OutgoingQueue
{
    private readonly Queue<OutgoingMessage> _toSend = new();
    private readonly LinkedList<OutgoingMessage> _sent = new();
    private readonly Dictionary<ushort, OutgoingMessage> _byId = [];

    internal int Count => _toSend.Count + _sent.Count;

    /// <summary>When the oldest was sent that has no answer; <see cref="long.MaxValue"/> if there is none.</summary>
    internal long OldestSentAt => _sent.First?.Value.SentAt ?? long.MaxValue;

    internal void Add(OutgoingMessage message)
    {
        if (message.IsAnswered)
            _byId[message.Id] = message;
        _toSend.Enqueue(message);
    }

    internal bool TryTake(out OutgoingMessage message) => _toSend.TryDequeue(out message);

    /// <summary>Moves a counter on to an id that nothing here has.</summary>
    internal ushort NextId(ref ushort counter)
    {
        do
            counter = counter == ushort.MaxValue ? (ushort)1 : (ushort)(counter + 1);
        while (_byId.ContainsKey(counter) && _byId.Count < ushort.MaxValue);
        return counter;
    }

    /// <summary>Has a packet that was sent wait for its answer.</summary>
    internal void Expect(OutgoingMessage message, long now)
    {
        message.SentAt = now;
        if (message.IsAnswered && _byId.ContainsKey(message.Id))
            message.Place = _sent.AddLast(message);
    }

    /// <summary>Takes out the oldest that has waited since then or longer; null if there is none.</summary>
    internal OutgoingMessage TakeOverdue(long sentAt)
    {
        var oldest = _sent.First?.Value;
        if (oldest == null || oldest.SentAt > sentAt)
            return null;
        Forget(oldest);
        return oldest;
    }

    /// <summary>Has the id of a packet taken, which is sent again.</summary>
    internal void Keep(OutgoingMessage message) => _byId[message.Id] = message;

    /// <summary>PUBREC: the message is to be released; null if there is none, or it has been.</summary>
    internal OutgoingMessage Release(ushort id)
    {
        if (!_byId.TryGetValue(id, out var message) || message.Type != MqttMessageType.Publish || message.IsReleased)
            return null;
        Forget(message);
        Keep(message);
        message.IsReleased = true;
        message.Attempts = 0;
        return message;
    }

    /// <summary>Takes out what a packet answers; false if it answers nothing.</summary>
    internal bool TryAnswer(IncomingPacket packet)
    {
        if (!_byId.TryGetValue(packet.Id, out var message) || !IsAnswerTo(packet.Type, message))
            return false;
        Forget(message);
        return true;
    }

    /// <summary>Goes on with a new connection. Requests die with the one before, and everything does with a session.</summary>
    internal void Restore(bool isCleanSession)
    {
        List<OutgoingMessage> kept = [.. _sent, .. _toSend];
        _sent.Clear();
        _toSend.Clear();
        _byId.Clear();
        foreach (var message in kept)
        {
            message.Place = null;
            if (!isCleanSession && message.Type == MqttMessageType.Publish && message.IsAnswered)
                Add(message);
        }
    }

    private void Forget(OutgoingMessage message)
    {
        _byId.Remove(message.Id);
        if (message.Place != null)
            _sent.Remove(message.Place);
        message.Place = null;
    }

    private static bool IsAnswerTo(MqttMessageType answer, OutgoingMessage message) => answer switch
    {
        MqttMessageType.SubscribeAck => message.Type == MqttMessageType.Subscribe,
        MqttMessageType.UnsubscribeAck => message.Type == MqttMessageType.Unsubscribe,
        MqttMessageType.PublishAck => message.Type == MqttMessageType.Publish && message.Qos == MqttQoSLevel.AtLeastOnce,
        _ => message.Type == MqttMessageType.Publish && message.IsReleased,
    };
}
