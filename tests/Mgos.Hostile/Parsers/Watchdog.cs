// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Hostile.Parsers;

/// <summary>Watches that no input takes for ever: prints the input and ends the process.</summary>
internal sealed class Watchdog : IDisposable
{
    private const int IntervalMilliseconds = 1000;
    private const int MaxChecks = 60;

    private readonly Timer _timer;
    private readonly Action _onStuck;
    private long _seen = -1;
    private int _checks;
    private long _current;

    internal Watchdog(Action onStuck)
    {
        _onStuck = onStuck;
        _timer = new Timer(_ => Check(), null, IntervalMilliseconds, IntervalMilliseconds);
    }

    /// <summary>Tells that an input begins.</summary>
    internal void Begin(long index) => Volatile.Write(ref _current, index);

    public void Dispose() => _timer.Dispose();

    // Checks are counted, not seconds: a machine that stood still for a while is no fault of the input.
    private void Check()
    {
        long current = Volatile.Read(ref _current);
        _checks = current == _seen ? _checks + 1 : 0;
        _seen = current;
        if (_checks < MaxChecks)
            return;
        _onStuck();
        Environment.Exit(1);
    }
}
