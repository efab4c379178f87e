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
    private const long MicrosecondsPerSecond = 1000000;

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
    /// <param name="seconds">1 to <see cref="CoreConstants.MaxWatchdogSeconds"/>; anything less is ignored, more is cut.</param>
    public void SetTimeout(int seconds)
    {
        if (seconds < 1)
            return;
        _timeoutSeconds = seconds < CoreConstants.MaxWatchdogSeconds ? seconds : CoreConstants.MaxWatchdogSeconds;
        if (_timer != null)
            Enable();
    }

    /// <summary>Starts watching.</summary>
    public void Enable()
    {
        Disable();
        Feed();
        int period = _timeoutSeconds * MillisecondsPerSecond / 2;
        _timer = new Timer(OnTimer, null, period, period);
    }

    /// <summary>Stops watching.</summary>
    public void Disable()
    {
        Timer timer = _timer;
        _timer = null;
        if (timer != null)
            timer.Dispose();
    }

    /// <summary>Ends the device if the loop has not run for too long.</summary>
    /// <remarks>A timer does this twice per time-out while the watchdog is enabled; hosts with a clock of their own may do it too.</remarks>
    public void Check()
    {
        long silence = _device.Clock.UptimeMicroseconds - _fedAtMicroseconds;
        if (_timer == null || silence < _timeoutSeconds * MicrosecondsPerSecond)
            return;
        Disable();
        _device.Log.Error(nameof(Watchdog), "loop did not run for " + _timeoutSeconds.ToString() + " seconds: a callback blocks");
        _device.Platform.OnWatchdogExpired();
    }

    internal void FeedFromLoop()
    {
        if (IsFedByLoop)
            Feed();
    }

    private void OnTimer(object state) => Check();
}
