// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Decides when a message goes to the transport, and when it goes again.</summary>
/// <remarks>
/// <para>
/// Mirrors the queue of the original: after a connection what waits is sent one by one, each after the acknowledgement of the one before, and new messages wait behind
/// it; once nothing waits, messages are sent at once. A few at a time are with the transport, so that its own queue does not grow, and fewer if one is of QoS 2: a broker cuts
/// the connection of a client that has too many of those open.
/// </para>
/// <para>
/// Nobody tells when a message of QoS 0 has left, whether a broker is still there that is only written to, or whether a session that goes on has sent what it had. For all three a fence is
/// set: the end of a subscription that there is not, which every broker answers, and in order. Two fences outlast both halves of QoS 2. Pure.
/// </para>
/// </remarks>
internal sealed class MqttSender
{
    private readonly IMqttTransport _transport;
    private readonly IMqttSenderOwner _owner;
    private readonly MqttOutbox _outbox = new MqttOutbox();
    private readonly int _maxHeld;
    private readonly int _maxUnsentBytes;
    private string _fenceTopic;
    private bool _isConnected;
    private bool _isReplaying;
    private int _held;
    private int _fence;
    private int _fencesLeft;
    private int _bytesBeforeFence;
    private int _bytesSinceFence;
    private long _lastHeard;
    private long _lastReport;
    private int _overflown;
    private int _unsendable;

    /// <summary>Makes a sender; so many messages, and bytes of QoS 0, may be with the transport.</summary>
    internal MqttSender(IMqttTransport transport, IMqttSenderOwner owner, int maxHeld, int maxUnsentBytes)
    {
        _transport = transport;
        _owner = owner;
        _maxHeld = maxHeld;
        _maxUnsentBytes = maxUnsentBytes;
        _lastReport = -MqttConstants.DropReportMilliseconds;
    }

    /// <summary>Messages of QoS 1 and 2 that the broker has not acknowledged.</summary>
    internal int Count => _outbox.Count;

    /// <summary>Bytes of all messages that may not have reached the broker.</summary>
    internal int UnsentBytes => _outbox.Bytes + _bytesBeforeFence + _bytesSinceFence;

    /// <summary>Passes a message on or has it wait; returns its id.</summary>
    internal int Publish(string topic, byte[] payload, int qos, bool isRetained, int maxQueue, long now)
    {
        int id = _outbox.NextId();
        if (qos == 0)
        {
            SendNow(topic, payload, isRetained, now);
            return id;
        }

        MqttOutboxEntry entry = new MqttOutboxEntry { Id = id, Topic = topic, Payload = payload, Qos = qos, IsRetained = isRetained };
        if (maxQueue > 0)
            _overflown += _outbox.Add(entry, maxQueue < MqttConstants.MaxQueueLength ? maxQueue : MqttConstants.MaxQueueLength);
        else if (_isConnected && HasRoom(qos))
            Pass(entry, now);
        else
            _unsendable++;
        Continue(now);
        return id;
    }

    /// <summary>Passes a message on now, or not at all; it is not sent again.</summary>
    internal bool TrySend(string topic, byte[] payload, int qos, long now)
    {
        if (!_isConnected || (qos > 0 && !HasRoom(qos)))
            return false;
        if (qos == 0)
        {
            SendNow(topic, payload, false, now);
            return true;
        }

        return Pass(new MqttOutboxEntry { Topic = topic, Payload = payload, Qos = qos }, now);
    }

    /// <summary>Goes on with a new connection.</summary>
    internal void OnConnected(bool isResumed, string clientId, long now)
    {
        _isConnected = true;
        _fenceTopic = clientId + MqttConstants.FenceSuffix;
        _lastHeard = now;
        _isReplaying = _outbox.Count > 0;
        if (isResumed && _held > 0)
        {
            _fencesLeft = MqttConstants.FencesForSession;
            SetFence(now);
            return;
        }

        TakeBack(now);
    }

    /// <summary>Keeps what is not acknowledged for the next connection.</summary>
    internal void OnClosed()
    {
        _isConnected = false;
        _fence = 0;
        _fencesLeft = 0;
        _bytesBeforeFence = 0;
        _bytesSinceFence = 0;
    }

    /// <summary>Something has come from the broker.</summary>
    internal void OnHeard(long now) => _lastHeard = now;

    internal void OnPublished(int transportId, bool isTaken, long now)
    {
        _lastHeard = now;
        if (_held > 0)
            _held--;
        if (!isTaken)
        {
            _owner.OnSilent("does not acknowledge messages");
            return;
        }

        MqttOutboxEntry entry = _outbox.Take(transportId);
        _owner.OnDelivered(entry == null ? 0 : entry.Id, entry == null ? 1 : entry.Qos);
        Continue(now);
    }

    /// <summary>The broker has answered the end of a subscription; returns true if it was a fence.</summary>
    internal bool OnUnsubscribed(int transportId, long now)
    {
        _lastHeard = now;
        if (_fence == 0 || transportId != _fence)
            return false;
        _fence = 0;
        _bytesBeforeFence = 0;
        if (_fencesLeft > 0)
            EndFenceOfSession(now);
        else if (_bytesSinceFence >= MqttConstants.FenceBytes)
            SetFence(now);
        return true;
    }

    /// <summary>Called every second, with what else waits for an answer.</summary>
    internal void Tick(bool isAnswerDue, int keepAliveMilliseconds, long now)
    {
        Report(now);
        if (!_isConnected)
            return;
        bool isDue = isAnswerDue || _held > 0 || _fence != 0;
        if (isDue && now - _lastHeard >= keepAliveMilliseconds + keepAliveMilliseconds / 2)
            _owner.OnSilent("has been silent for " + ((now - _lastHeard) / MqttConstants.TickMilliseconds).ToString() + " s");
        else if (!isDue && _bytesSinceFence > 0 && now - _lastHeard >= keepAliveMilliseconds)
            SetFence(now);
    }

    private void SendNow(string topic, byte[] payload, bool isRetained, long now)
    {
        if (!_isConnected)
            return;
        int bytes = payload.Length + topic.Length + MqttConstants.BytesPerMessage;
        bool isTooMuch = _bytesBeforeFence + _bytesSinceFence > 0 && _bytesBeforeFence + _bytesSinceFence + bytes > _maxUnsentBytes;
        if (isTooMuch || _transport.Publish(topic, payload, 0, isRetained) == 0)
        {
            _unsendable++;
            return;
        }

        _bytesSinceFence += bytes;
        if (_fence == 0 && _bytesSinceFence >= MqttConstants.FenceBytes)
            SetFence(now);
    }

    private void EndFenceOfSession(long now)
    {
        _fencesLeft--;
        if (_fencesLeft > 0)
            SetFence(now);
        else
            TakeBack(now);
    }

    // What the transport has not reported by now it does not have any more.
    private void TakeBack(long now)
    {
        _outbox.TakeBack();
        _held = 0;
        Continue(now);
    }

    private void Continue(long now)
    {
        while (_isConnected && _fencesLeft == 0)
        {
            MqttOutboxEntry entry = _outbox.FirstWaiting();
            if (entry == null)
            {
                _isReplaying = _isReplaying && _outbox.Count > 0;
                return;
            }

            if (_isReplaying && _held > 0 || !HasRoom(entry.Qos) || !Pass(entry, now))
                return;
        }
    }

    private bool HasRoom(int qos) => _held < _maxHeld && (qos < MqttConstants.MaxQos || _held < MqttConstants.MaxHeldOfQos2);

    private bool Pass(MqttOutboxEntry entry, long now)
    {
        entry.TransportId = _transport.Publish(entry.Topic, entry.Payload, entry.Qos, entry.IsRetained);
        if (entry.TransportId == 0)
            return false;
        Expect(now);
        _held++;
        return true;
    }

    private void SetFence(long now)
    {
        Expect(now);
        _fence = _transport.Unsubscribe(_fenceTopic);
        _bytesBeforeFence += _bytesSinceFence;
        _bytesSinceFence = 0;
    }

    // The broker's time to answer begins now, if nothing was due.
    private void Expect(long now)
    {
        if (_held == 0 && _fence == 0)
            _lastHeard = now;
    }

    private void Report(long now)
    {
        if (_overflown + _unsendable == 0 || now - _lastReport < MqttConstants.DropReportMilliseconds)
            return;
        _lastReport = now;
        if (_overflown > 0)
            _owner.OnDropped(_overflown, "the queue is full: see mqtt.max_queue_length");
        if (_unsendable > 0)
            _owner.OnDropped(_unsendable, "the broker does not take them as fast as they are published");
        _overflown = 0;
        _unsendable = 0;
    }
}
