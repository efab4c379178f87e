// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Threading;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>What is on its way between client and broker, and the thread that sends it: requests, retries, acknowledgements, signs of life.</summary>
/// <remarks>It outlives a connection; what was sent and not answered is sent again on the next one, unless that begins a new session.</remarks>
internal sealed class MqttFlow(MqttSettings settings, MqttLink link, IMqttFlowOwner owner)
{
    private readonly object _lock = new();
    private readonly Queue<OutgoingMessage> _toSend = new();
    private readonly LinkedList<OutgoingMessage> _sent = new();
    private readonly Dictionary<ushort, OutgoingMessage> _byId = [];
    private readonly Queue<IncomingPacket> _received = new();
    private readonly Dictionary<ushort, IncomingPacket> _unreleased = [];
    private ushort _lastId;
    private bool _isRunning;
    private int _keepAliveMilliseconds;
    private long _lastSent;
    private long _pingSentAt;

    internal int Count
    {
        get
        {
            lock (_lock)
                return _toSend.Count + _sent.Count;
        }
    }

    internal ushort NextId()
    {
        lock (_lock)
        {
            do
                _lastId = _lastId == ushort.MaxValue ? (ushort)1 : (ushort)(_lastId + 1);
            while (_byId.ContainsKey(_lastId) && _byId.Count < ushort.MaxValue);
            return _lastId;
        }
    }

    internal bool TryAdd(OutgoingMessage message)
    {
        lock (_lock)
        {
            if (_toSend.Count + _sent.Count >= settings.InflightQueueSize)
                return false;
            if (message.IsAnswered)
                _byId[message.Id] = message;
            _toSend.Enqueue(message);
            Monitor.PulseAll(_lock);
            return true;
        }
    }

    /// <summary>Takes a packet from the thread that receives.</summary>
    internal void Take(IncomingPacket packet)
    {
        lock (_lock)
        {
            _received.Enqueue(packet);
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Forgets what an earlier connection has left.</summary>
    internal void Reset()
    {
        lock (_lock)
            _received.Clear();
    }

    internal void OnPingAnswered()
    {
        lock (_lock)
            _pingSentAt = 0;
    }

    /// <summary>Starts on a new connection.</summary>
    internal Thread Start(bool isCleanSession, int keepAliveMilliseconds)
    {
        lock (_lock)
        {
            Restore(isCleanSession);
            _keepAliveMilliseconds = keepAliveMilliseconds;
            _lastSent = Environment.TickCount64;
            _pingSentAt = 0;
            _isRunning = true;
        }

        return new Thread(Run) { IsBackground = true, Name = "MQTT flow" };
    }

    internal void Stop()
    {
        lock (_lock)
        {
            _isRunning = false;
            _received.Clear();
            Monitor.PulseAll(_lock);
        }
    }

    // Requests die with a connection, and everything does with a session.
    private void Restore(bool isCleanSession)
    {
        List<OutgoingMessage> kept = [.. _sent, .. _toSend];
        _sent.Clear();
        _toSend.Clear();
        _byId.Clear();
        if (isCleanSession)
        {
            _unreleased.Clear();
            return;
        }

        foreach (var message in kept)
        {
            message.Place = null;
            if (message.Type != MqttMessageType.Publish || !message.IsAnswered)
                continue;
            _byId[message.Id] = message;
            _toSend.Enqueue(message);
        }
    }

    private void Run()
    {
        while (_isRunning)
        {
            try
            {
                RunOnce();
            }
            catch (Exception)
            {
                owner.OnLinkFailed();
                Idle();
            }
        }
    }

    private void Idle()
    {
        lock (_lock)
        {
            while (_isRunning)
                Monitor.Wait(_lock);
        }
    }

    private void RunOnce()
    {
        IncomingPacket received = null;
        OutgoingMessage message = null;
        var isPingDue = false;
        lock (_lock)
        {
            if (!_isRunning)
                return;
            if (!_received.TryDequeue(out received) && !_toSend.TryDequeue(out message))
                isPingDue = IsPingDue();
            message ??= received == null ? TakeOverdue() : null;
            if (received == null && message == null && !isPingDue)
            {
                Monitor.Wait(_lock, MillisecondsToNext());
                return;
            }
        }

        if (received == IncomingPacket.End)
            throw new MqttCommunicationException();
        if (received != null)
            Process(received);
        else if (message != null)
            Send(message);
        else
            Ping();
    }

    private void Send(OutgoingMessage message)
    {
        message.Attempts++;
        var packet = message.Encode();
        lock (_lock)
        {
            message.SentAt = Environment.TickCount64;
            if (message.IsAnswered && _byId.ContainsKey(message.Id))
                message.Place = _sent.AddLast(message);
        }

        Write(packet);
    }

    private void Write(byte[] packet)
    {
        link.Send(packet);
        _lastSent = Environment.TickCount64;
    }

    private void Ping()
    {
        lock (_lock)
            _pingSentAt = Environment.TickCount64;
        Write(MqttPackets.Bare(MqttMessageType.PingRequest));
    }

    private bool IsPingDue()
    {
        if (_keepAliveMilliseconds == 0)
            return false;
        var now = Environment.TickCount64;
        if (_pingSentAt != 0 && now - _pingSentAt >= _keepAliveMilliseconds)
            throw new MqttTimeoutException();
        return _pingSentAt == 0 && now - _lastSent >= _keepAliveMilliseconds;
    }

    private OutgoingMessage TakeOverdue()
    {
        var oldest = _sent.First?.Value;
        if (oldest == null || Environment.TickCount64 - oldest.SentAt < settings.DelayOnRetry)
            return null;
        Forget(oldest);
        if (oldest.Attempts < settings.AttemptsOnRetry)
        {
            _byId[oldest.Id] = oldest;
            return oldest;
        }

        // The package says nothing of a request that is given up.
        if (oldest.Type == MqttMessageType.Publish)
            owner.OnPublished(oldest.Id, false);
        return null;
    }

    private int MillisecondsToNext()
    {
        var now = Environment.TickCount64;
        var next = long.MaxValue;
        if (_sent.First != null)
            next = _sent.First.Value.SentAt + settings.DelayOnRetry;
        if (_keepAliveMilliseconds != 0)
            next = Math.Min(next, (_pingSentAt != 0 ? _pingSentAt : _lastSent) + _keepAliveMilliseconds);
        return next == long.MaxValue ? Timeout.Infinite : (int)Math.Clamp(next - now, 1, int.MaxValue);
    }

    private void Forget(OutgoingMessage message)
    {
        _byId.Remove(message.Id);
        if (message.Place != null)
            _sent.Remove(message.Place);
        message.Place = null;
    }

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
        {
            if (!_byId.TryGetValue(id, out message) || message.Type != MqttMessageType.Publish || message.IsReleased)
                return;
            Forget(message);
            _byId[id] = message;
            message.IsReleased = true;
            message.Attempts = 0;
        }

        Send(message);
    }

    private void ProcessAnswer(IncomingPacket packet)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(packet.Id, out var message) || !IsAnswerTo(packet.Type, message))
                return;
            Forget(message);
        }

        owner.OnAnswered(packet);
    }

    private static bool IsAnswerTo(MqttMessageType answer, OutgoingMessage message) => answer switch
    {
        MqttMessageType.SubscribeAck => message.Type == MqttMessageType.Subscribe,
        MqttMessageType.UnsubscribeAck => message.Type == MqttMessageType.Unsubscribe,
        MqttMessageType.PublishAck => message.Type == MqttMessageType.Publish && message.Qos == MqttQoSLevel.AtLeastOnce,
        _ => message.Type == MqttMessageType.Publish && message.IsReleased,
    };
}
