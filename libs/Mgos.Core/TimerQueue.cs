// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core;

/// <summary>The software timers of a device.</summary>
/// <remarks>
/// Mirrors <c>mgos_set_timer</c> and <c>mgos_clear_timer</c>. Timers follow uptime, not wall time. A repeating timer is planned from its
/// previous planned time, so its mean period is exact; periods that were missed altogether are skipped, not made up for.
/// Thread: any may set and clear; handlers run on the loop, one due timer per turn.
/// </remarks>
public sealed class TimerQueue
{
    /// <summary>Never the id of a timer.</summary>
    public const int InvalidTimerId = 0;

    private const int NoTimer = -1;
    private const long MicrosecondsPerMillisecond = 1000;

    private readonly Device _device;
    private readonly object _lock = new object();
    private int[] _ids = new int[8];
    private int[] _intervals = new int[8];
    private long[] _dueTimes = new long[8];
    private TimerHandler[] _handlers = new TimerHandler[8];
    private int _count;
    private int _lastId;

    internal TimerQueue(Device device)
    {
        _device = device;
    }

    /// <summary>Sets a timer.</summary>
    /// <param name="periodMilliseconds">Time to the first run, and between runs if it repeats; 0 or more.</param>
    /// <param name="options">Repeat, RunNow, both or none.</param>
    /// <param name="handler">What to run, on the loop.</param>
    /// <returns>Id for <see cref="Clear"/>, or <see cref="InvalidTimerId"/> if <see cref="CoreConstants.MaxTimers"/> are set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative period.</exception>
    public int Set(int periodMilliseconds, TimerOptions options, TimerHandler handler)
    {
        if (periodMilliseconds < 0)
            throw new ArgumentOutOfRangeException(nameof(periodMilliseconds));
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        int id;
        lock (_lock)
        {
            id = Add(periodMilliseconds, options, handler);
        }

        _device.Loop.WakeUp();
        return id;
    }

    /// <summary>Clears a timer; it does not run again.</summary>
    /// <param name="timerId">Id from <see cref="Set"/>; ids of timers that are gone, and 0, are ignored.</param>
    public void Clear(int timerId)
    {
        lock (_lock)
        {
            int index = IndexOf(timerId);
            if (index != NoTimer)
                RemoveAt(index);
        }
    }

    /// <summary>Gives the state of a timer.</summary>
    /// <param name="timerId">Id from <see cref="Set"/>.</param>
    /// <param name="info">Filled in.</param>
    /// <returns>False if there is no such timer.</returns>
    /// <remarks>Mirrors <c>mgos_get_timer_info</c>.</remarks>
    public bool TryGetInfo(int timerId, TimerInfo info)
    {
        lock (_lock)
        {
            int index = IndexOf(timerId);
            if (index == NoTimer)
                return false;
            long left = (_dueTimes[index] - _device.Clock.UptimeMicroseconds) / MicrosecondsPerMillisecond;
            info.IntervalMilliseconds = _intervals[index];
            info.MillisecondsLeft = left < 0 ? 0 : (int)left;
            return true;
        }
    }

    /// <summary>Runs the timer that is due longest, if any.</summary>
    /// <returns>False if none was due.</returns>
    internal bool RunNextDue()
    {
        TimerHandler handler;
        lock (_lock)
        {
            int index = EarliestIndex();
            if (index == NoTimer || _dueTimes[index] > _device.Clock.UptimeMicroseconds)
                return false;
            handler = _handlers[index];
            PlanNext(index);
        }

        Run(handler);
        return true;
    }

    /// <summary>Gives the time until the next timer is due.</summary>
    /// <param name="atMost">Result if no timer is due earlier, in microseconds.</param>
    /// <returns>Microseconds; 0 if one is due.</returns>
    internal long MicrosecondsToNext(long atMost)
    {
        lock (_lock)
        {
            int index = EarliestIndex();
            if (index == NoTimer)
                return atMost;
            long left = _dueTimes[index] - _device.Clock.UptimeMicroseconds;
            if (left <= 0)
                return 0;
            return left < atMost ? left : atMost;
        }
    }

    private int Add(int periodMilliseconds, TimerOptions options, TimerHandler handler)
    {
        if (_count == CoreConstants.MaxTimers)
            return InvalidTimerId;
        if (_count == _ids.Length)
            Grow();
        long delay = (options & TimerOptions.RunNow) != 0 ? 0 : periodMilliseconds * MicrosecondsPerMillisecond;
        _ids[_count] = NextId();
        _intervals[_count] = (options & TimerOptions.Repeat) != 0 ? periodMilliseconds : -1;
        _dueTimes[_count] = _device.Clock.UptimeMicroseconds + delay;
        _handlers[_count] = handler;
        return _ids[_count++];
    }

    private int NextId()
    {
        do
        {
            _lastId = _lastId == int.MaxValue ? 1 : _lastId + 1;
        }
        while (IndexOf(_lastId) != NoTimer);
        return _lastId;
    }

    private void PlanNext(int index)
    {
        int interval = _intervals[index];
        if (interval < 0)
        {
            RemoveAt(index);
            return;
        }

        long now = _device.Clock.UptimeMicroseconds;
        long next = _dueTimes[index] + interval * MicrosecondsPerMillisecond;
        _dueTimes[index] = next < now ? now + interval * MicrosecondsPerMillisecond : next;
    }

    private void Run(TimerHandler handler)
    {
        try
        {
            handler();
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("timer", handler, e);
        }
    }

    private int EarliestIndex()
    {
        int earliest = _count == 0 ? NoTimer : 0;
        for (int i = 1; i < _count; i++)
        {
            if (_dueTimes[i] < _dueTimes[earliest])
                earliest = i;
        }

        return earliest;
    }

    private int IndexOf(int timerId)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_ids[i] == timerId)
                return i;
        }

        return NoTimer;
    }

    private void RemoveAt(int index)
    {
        int following = --_count - index;
        Array.Copy(_ids, index + 1, _ids, index, following);
        Array.Copy(_intervals, index + 1, _intervals, index, following);
        Array.Copy(_dueTimes, index + 1, _dueTimes, index, following);
        Array.Copy(_handlers, index + 1, _handlers, index, following);
        _handlers[_count] = null;
    }

    private void Grow()
    {
        int size = _count * 2;
        int[] ids = new int[size];
        int[] intervals = new int[size];
        long[] dueTimes = new long[size];
        TimerHandler[] handlers = new TimerHandler[size];
        Array.Copy(_ids, ids, _count);
        Array.Copy(_intervals, intervals, _count);
        Array.Copy(_dueTimes, dueTimes, _count);
        Array.Copy(_handlers, handlers, _count);
        _ids = ids;
        _intervals = intervals;
        _dueTimes = dueTimes;
        _handlers = handlers;
    }
}
