// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;

namespace Mgos.Core;

/// <summary>Restarts a device whose loop hangs.</summary>
/// <remarks>
/// Mirrors <c>mgos_wdt_*</c>. Every turn of the loop feeds it. nanoFramework offers no hardware watchdog, so this one is a timer of the runtime:
/// it sees a loop that blocks or spins in managed code, not a runtime that has died. Thread: any.
/// </remarks>
public sealed class Watchdog
{
    private const int MillisecondsPerSecond = 1000;

    private readonly Device _device;
    private Timer _timer;
    private int _timeoutSeconds = CoreConstants.DefaultWatchdogSeconds;
    private long _fedAtMicroseconds;

    internal Watchdog(Device device)
    {
        _device = device;
    }

    /// <summary>Seconds without feeding after which the device restarts.</summary>
    public int TimeoutSeconds => _timeoutSeconds;

    /// <summary>True while every turn of the loop feeds the watchdog.</summary>
    public bool IsFedByLoop { get; set; } = true;

    /// <summary>Tells the watchdog that all is well.</summary>
    public void Feed() => _fedAtMicroseconds = _device.Clock.UptimeMicroseconds;

    /// <summary>Sets the time-out, <c>sys.wdt_timeout</c>.</summary>
    /// <param name="seconds">1 or more; anything less is ignored.</param>
    public void SetTimeout(int seconds)
    {
        if (seconds < 1)
            return;
        _timeoutSeconds = seconds;
        if (_timer != null)
            Enable();
    }

    /// <summary>Starts watching.</summary>
    public void Enable()
    {
        Disable();
        Feed();
        int period = _timeoutSeconds * MillisecondsPerSecond / 2;
        _timer = new Timer(Check, null, period, period);
    }

    /// <summary>Stops watching.</summary>
    public void Disable()
    {
        Timer timer = _timer;
        _timer = null;
        if (timer != null)
            timer.Dispose();
    }

    internal void FeedFromLoop()
    {
        if (IsFedByLoop)
            Feed();
    }

    private void Check(object state)
    {
        long silence = _device.Clock.UptimeMicroseconds - _fedAtMicroseconds;
        if (_timer == null || silence < _timeoutSeconds * 1000000L)
            return;
        Disable();
        _device.Log.Error(nameof(Watchdog), "loop did not run for " + _timeoutSeconds.ToString() + " seconds: a callback blocks");
        _device.Platform.OnWatchdogExpired();
    }
}
