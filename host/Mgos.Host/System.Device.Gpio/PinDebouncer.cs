// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;
using Mgos.Host;
using Mgos.Host.Board;

namespace System.Device.Gpio;

/// <summary>The debouncing of a pin, as on an ESP32: the first edge starts a wait; if its level still stands at the end it is reported.</summary>
internal sealed class PinDebouncer(HostMachine machine, VirtualPin pin, Action<bool> report) : IDisposable
{
    private readonly object _lock = new();
    private Timer _timer;
    private TimeSpan _timeout;
    private bool _isWaiting;
    private bool _expected;

    /// <summary>Ends a wait without a report.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isWaiting = false;
            _timer?.Dispose();
        }
    }

    /// <summary>Sets how long to wait; zero to report all edges.</summary>
    internal void SetTimeout(TimeSpan timeout)
    {
        lock (_lock)
            _timeout = timeout;
    }

    /// <summary>Takes an edge; on the event thread.</summary>
    internal void OnEdge(bool level)
    {
        lock (_lock)
        {
            if (_timeout > TimeSpan.Zero)
            {
                Wait(level);
                return;
            }
        }

        report(level);
    }

    private void Wait(bool level)
    {
        if (_isWaiting)
            return;
        _isWaiting = true;
        _expected = level;
        _timer?.Dispose();
        _timer = new Timer(_ => machine.Events.Post(OnTimeout), null, _timeout, Timeout.InfiniteTimeSpan);
    }

    private void OnTimeout()
    {
        lock (_lock)
        {
            if (!_isWaiting)
                return;
            _isWaiting = false;
        }

        if (pin.Level == _expected)
            report(_expected);
    }
}
