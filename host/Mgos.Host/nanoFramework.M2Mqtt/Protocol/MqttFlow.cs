// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Threading;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>The thread that sends: requests, retries, acknowledgements, signs of life. It works through what comes in, too.</summary>
/// <remarks>It outlives a connection; what was sent and not answered is sent again on the next one, unless that begins a new session.</remarks>
internal sealed partial class MqttFlow(MqttSettings settings, MqttLink link, IMqttFlowOwner owner)
{
    private readonly object _lock = new();
    private readonly OutgoingQueue _outgoing = new();
    private readonly Queue<IncomingPacket> _received = new();
    private readonly SignsOfLife _life = new();
    private bool _isRunning;

    internal int Count
    {
        get
        {
            lock (_lock)
                return _outgoing.Count;
        }
    }

    /// <summary>Moves a counter on to an id that nothing on its way has.</summary>
    internal ushort NextId(ref ushort counter)
    {
        lock (_lock)
            return _outgoing.NextId(ref counter);
    }

    internal bool TryAdd(OutgoingMessage message)
    {
        lock (_lock)
        {
            if (_outgoing.Count >= settings.InflightQueueSize)
                return false;
            _outgoing.Add(message);
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
            _life.OnPingAnswered();
    }

    /// <summary>Starts on a new connection.</summary>
    internal Thread Start(bool isCleanSession, int keepAliveMilliseconds)
    {
        lock (_lock)
        {
            _outgoing.Restore(isCleanSession);
            if (isCleanSession)
                _unreleased.Clear();
            _life.Start(keepAliveMilliseconds);
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

    // What has come in goes first, then what is new, then what is due.
    private void RunOnce()
    {
        IncomingPacket received = null;
        OutgoingMessage message = null;
        var isPingDue = false;
        lock (_lock)
        {
            if (!_isRunning)
                return;
            if (!_received.TryDequeue(out received) && !_outgoing.TryTake(out message))
                isPingDue = _life.IsDue();
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
            _outgoing.Expect(message, Environment.TickCount64);
        Write(packet);
    }

    private void Write(byte[] packet)
    {
        link.Send(packet);
        _life.OnSent();
    }

    private void Ping()
    {
        lock (_lock)
            _life.OnPingSent();
        Write(MqttPackets.Bare(MqttMessageType.PingRequest));
    }

    private OutgoingMessage TakeOverdue()
    {
        var overdue = _outgoing.TakeOverdue(Environment.TickCount64 - settings.DelayOnRetry);
        if (overdue == null)
            return null;
        if (overdue.Attempts < settings.AttemptsOnRetry)
        {
            _outgoing.Keep(overdue);
            return overdue;
        }

        // The package says nothing of a request that is given up.
        if (overdue.Type == MqttMessageType.Publish)
            owner.OnPublished(overdue.Id, false);
        return null;
    }

    private int MillisecondsToNext()
    {
        var oldest = _outgoing.OldestSentAt;
        var next = Math.Min(oldest == long.MaxValue ? oldest : oldest + settings.DelayOnRetry, _life.NextAt);
        return next == long.MaxValue ? Timeout.Infinite : (int)Math.Clamp(next - Environment.TickCount64, 1, int.MaxValue);
    }
}
