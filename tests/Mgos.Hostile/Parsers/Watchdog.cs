// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Hostile.Parsers;

/// <summary>Watches that no input takes for ever: prints the input and ends the process.</summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Timer _timer;
    private readonly Action _onStuck;
    private long _seen = -1;
    private long _seenSince;
    private long _current;

    internal Watchdog(Action onStuck)
    {
        _onStuck = onStuck;
        _timer = new Timer(_ => Check(), null, 1000, 1000);
    }

    /// <summary>Tells that an input begins.</summary>
    internal void Begin(long index) => Volatile.Write(ref _current, index);

    public void Dispose() => _timer.Dispose();

    private void Check()
    {
        long current = Volatile.Read(ref _current);
        if (current != _seen)
        {
            _seen = current;
            _seenSince = Environment.TickCount64;
        }
        else if (Environment.TickCount64 - _seenSince > s_patience.TotalMilliseconds)
        {
            _onStuck();
            Environment.Exit(1);
        }
    }
}
