// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;

namespace Mgos.Core;

/// <summary>The one thread on which all callbacks of a device run.</summary>
/// <remarks>
/// Mirrors the main task: it runs posted callbacks, due timers and poll callbacks, feeds the watchdog and sleeps until there is something to do,
/// at most <see cref="CoreConstants.MaxLoopWaitMilliseconds"/>. Callbacks must not block.
/// </remarks>
public sealed class MainLoop
{
    private const long MicrosecondsPerMillisecond = 1000;

    private readonly Device _device;
    private readonly LoopCallback[] _queue = new LoopCallback[CoreConstants.MaxPostedCallbacks];
    private LoopCallback[] _polls = new LoopCallback[0];
    private ILoopWaiter _waiter = new EventLoopWaiter();
    private int _first;
    private int _count;
    private int _threadId = -1;

    internal MainLoop(Device device)
    {
        _device = device;
    }

    /// <summary>True on the loop's own thread.</summary>
    public bool IsCurrentThread => Thread.CurrentThread.ManagedThreadId == _threadId;

    /// <summary>Has a callback run on the loop soon.</summary>
    /// <param name="callback">What to run.</param>
    /// <returns>False if the queue is full (<see cref="CoreConstants.MaxPostedCallbacks"/>); try again later.</returns>
    /// <remarks>Mirrors <c>mgos_invoke_cb</c>. Thread: any; never blocks.</remarks>
    public bool Post(LoopCallback callback)
    {
        if (callback == null)
            throw new ArgumentNullException(nameof(callback));
        lock (_queue)
        {
            if (_count == _queue.Length)
                return false;
            _queue[(_first + _count++) % _queue.Length] = callback;
        }

        WakeUp();
        return true;
    }

    /// <summary>Adds a callback that runs at every turn of the loop.</summary>
    /// <param name="callback">What to run; short.</param>
    /// <returns>False if <see cref="CoreConstants.MaxPollCallbacks"/> are in use.</returns>
    /// <remarks>Mirrors <c>mgos_add_poll_cb</c>. Thread: loop.</remarks>
    public bool AddPoll(LoopCallback callback)
    {
        if (callback == null)
            throw new ArgumentNullException(nameof(callback));
        if (_polls.Length == CoreConstants.MaxPollCallbacks)
            return false;
        LoopCallback[] polls = new LoopCallback[_polls.Length + 1];
        Array.Copy(_polls, polls, _polls.Length);
        polls[_polls.Length] = callback;
        _polls = polls;
        WakeUp();
        return true;
    }

    /// <summary>Removes a callback added with <see cref="AddPoll"/>.</summary>
    /// <param name="callback">The same callback.</param>
    /// <returns>False if it was not there.</returns>
    public bool RemovePoll(LoopCallback callback)
    {
        int index = IndexOf(callback);
        if (index < 0)
            return false;
        LoopCallback[] polls = new LoopCallback[_polls.Length - 1];
        Array.Copy(_polls, 0, polls, 0, index);
        Array.Copy(_polls, index + 1, polls, index, polls.Length - index);
        _polls = polls;
        return true;
    }

    /// <summary>Has the loop take another turn at once.</summary>
    /// <remarks>Mirrors <c>mongoose_schedule_poll</c>. Thread: any.</remarks>
    public void WakeUp() => _waiter.Wake();

    /// <summary>Has the loop wait in another way from now on.</summary>
    /// <param name="waiter">The way; null for the way it had at first.</param>
    /// <remarks>Thread: loop, or before it runs.</remarks>
    public void UseWaiter(ILoopWaiter waiter)
    {
        _waiter = waiter ?? new EventLoopWaiter();
        // Somebody may have woken the one before.
        WakeUp();
    }

    /// <summary>Does everything that is due and returns without waiting.</summary>
    /// <returns>Milliseconds until something is due next.</returns>
    /// <remarks>For hosts that drive a device step by step, such as tests. Thread: the one that drives the loop.</remarks>
    public int RunOnce()
    {
        _waiter.Wait(0);
        return (int)((TakeTurn() + MicrosecondsPerMillisecond - 1) / MicrosecondsPerMillisecond);
    }

    /// <summary>Makes the calling thread the loop's own.</summary>
    internal void Adopt() => _threadId = Thread.CurrentThread.ManagedThreadId;

    internal void Run()
    {
        while (!_device.IsStopping)
        {
            long wait = TakeTurn();
            for (int turns = 1; wait == 0 && turns < CoreConstants.MaxTurnsWithoutWait; turns++)
                wait = TakeTurn();
            _waiter.Wait(wait);
        }
    }

    // Gives the microseconds until something is due next.
    private long TakeTurn()
    {
        Adopt();
        _device.Watchdog.FeedFromLoop();
        _device.EndIfWanted();
        for (int posted = PostedCount(); posted > 0 && !_device.IsStopping; posted--)
            RunNextPosted();
        if (!_device.IsStopping)
            _device.Timers.RunNextDue();
        RunPolls();
        return PostedCount() > 0 || _device.IsStopping ? 0 : _device.Timers.MicrosecondsToNext(CoreConstants.MaxLoopWaitMilliseconds * MicrosecondsPerMillisecond);
    }

    private int IndexOf(LoopCallback callback)
    {
        for (int i = 0; i < _polls.Length; i++)
        {
            if (_polls[i].Equals(callback))
                return i;
        }

        return -1;
    }

    // Without the lock: who posts wakes the loop after that, so that one that is missed here has its turn next.
    private int PostedCount() => _count;

    private void RunNextPosted()
    {
        LoopCallback callback;
        lock (_queue)
        {
            callback = _queue[_first];
            _queue[_first] = null;
            _first = (_first + 1) % _queue.Length;
            _count--;
        }

        Run(callback, "callback");
    }

    private void RunPolls()
    {
        LoopCallback[] polls = _polls;
        for (int i = 0; i < polls.Length && !_device.IsStopping; i++)
        {
            // One that an earlier one has removed must not run again.
            if (polls == _polls || IndexOf(polls[i]) >= 0)
                Run(polls[i], "poll callback");
        }
    }

    private void Run(LoopCallback callback, string kind)
    {
        try
        {
            callback();
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed(kind, callback, e);
        }
    }
}
