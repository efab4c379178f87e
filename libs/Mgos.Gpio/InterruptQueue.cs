// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Gpio;

/// <summary>Has the loop call the handlers of interrupts that wait.</summary>
/// <remarks>
/// What waits are the counters of the pins, so that no flood fills a queue; a turn of the loop makes at most
/// <see cref="GpioConstants.MaxCallsPerTurn"/> calls, the pins in turns, so that no flood stops it. Thread: loop, but for <see cref="Wake"/>.
/// </remarks>
internal sealed class InterruptQueue
{
    private readonly Device _device;
    private readonly LoopCallback _poll;
    private PinInterrupt[] _interrupts = new PinInterrupt[0];
    private int _next;
    private bool _isWoken;

    internal InterruptQueue(Device device)
    {
        _device = device;
        _poll = RunAll;
    }

    /// <summary>Adds an interrupt; false if there are too many.</summary>
    internal bool Add(PinInterrupt interrupt)
    {
        int count = _interrupts.Length;
        if (count == GpioConstants.MaxInterrupts || (count == 0 && !_device.Loop.AddPoll(_poll)))
            return false;
        PinInterrupt[] interrupts = new PinInterrupt[count + 1];
        Array.Copy(_interrupts, interrupts, count);
        interrupts[count] = interrupt;
        _interrupts = interrupts;
        return true;
    }

    internal void Remove(PinInterrupt interrupt)
    {
        int index = Array.IndexOf(_interrupts, interrupt);
        if (index < 0)
            return;
        PinInterrupt[] interrupts = new PinInterrupt[_interrupts.Length - 1];
        Array.Copy(_interrupts, 0, interrupts, 0, index);
        Array.Copy(_interrupts, index + 1, interrupts, index, interrupts.Length - index);
        _interrupts = interrupts;
        if (interrupts.Length == 0)
            _device.Loop.RemovePoll(_poll);
    }

    /// <summary>Says that an interrupt waits. Thread: any.</summary>
    internal void Wake()
    {
        if (_isWoken)
            return;
        _isWoken = true;
        _device.Loop.WakeUp();
    }

    private void RunAll()
    {
        // Before the counters are read: what comes later wakes again.
        _isWoken = false;
        PinInterrupt[] interrupts = _interrupts;
        int left = GpioConstants.MaxCallsPerTurn;
        for (int i = 0; i < interrupts.Length && left > 0; i++)
            left = interrupts[(_next + i) % interrupts.Length].Run(left);
        _next = _next >= interrupts.Length ? 0 : _next + 1;
        if (left == 0)
            Wake();
    }
}
