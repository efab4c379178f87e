// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Threading;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>The thread that the events of one connection are raised on, one after the other.</summary>
internal sealed class MqttEventQueue(Action onFailed, Action onEnded)
{
    // What has been read ahead of a slow handler; then the broker is made to wait.
    private const int EventsMax = 1000;
    private const long BytesMax = 4 * 1024 * 1024;

    private readonly Queue<(Action Handler, int Bytes)> _waiting = new();
    private long _bytes;
    private bool _isEnding;
    private bool _isStopped;

    internal Thread Thread { get; private set; }

    internal void Start()
    {
        Thread = new Thread(Run) { IsBackground = true, Name = "MQTT events" };
        Thread.Start();
    }

    internal void Post(Action handler, int bytes)
    {
        lock (_waiting)
        {
            _waiting.Enqueue((handler, bytes));
            _bytes += bytes;
            Monitor.PulseAll(_waiting);
        }
    }

    /// <summary>Waits until there is room for what may come in next.</summary>
    internal void WaitForRoom()
    {
        lock (_waiting)
        {
            while ((_waiting.Count >= EventsMax || _bytes >= BytesMax) && !_isEnding && !_isStopped)
                Monitor.Wait(_waiting);
        }
    }

    /// <summary>Ends the thread after the events that wait, with a last event.</summary>
    internal void End()
    {
        lock (_waiting)
        {
            _isEnding = true;
            Monitor.PulseAll(_waiting);
        }
    }

    /// <summary>Ends the thread and drops the events that wait.</summary>
    internal void Stop()
    {
        lock (_waiting)
        {
            _isStopped = true;
            _waiting.Clear();
            Monitor.PulseAll(_waiting);
        }
    }

    private void Run()
    {
        for (var handler = Next(); handler != null; handler = Next())
        {
            try
            {
                handler();
            }
            catch (Exception)
            {
                // As the package does: a handler that throws costs the connection.
                onFailed();
            }
        }

        if (!_isStopped)
            onEnded();
    }

    private Action Next()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0 && !_isEnding && !_isStopped)
                Monitor.Wait(_waiting);
            if (_isStopped || _waiting.Count == 0)
                return null;
            var (handler, bytes) = _waiting.Dequeue();
            _bytes -= bytes;
            Monitor.PulseAll(_waiting);
            return handler;
        }
    }
}
