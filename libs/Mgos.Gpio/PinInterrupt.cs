// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Gpio;
using System.Threading;
using Mgos.Core;

namespace Mgos.Gpio;

/// <summary>The interrupt of a pin: counts edges where they arrive and calls the handler on the loop, once for each.</summary>
internal sealed class PinInterrupt
{
    private readonly Device _device;
    private readonly PinSlot _slot;
    private readonly InterruptQueue _queue;
    private readonly GpioInterruptMode _mode;
    private readonly GpioHandler _handler;
    private readonly GpioIsrHandler _isr;
    private readonly PinValueChangedEventHandler _changed;
    private bool _isEnabled;
    private bool _isAttached;
    private int _pending;
    private int _timer;

    internal PinInterrupt(Device device, PinSlot slot, InterruptQueue queue, GpioInterruptMode mode, GpioHandler handler, GpioIsrHandler isr)
    {
        _device = device;
        _slot = slot;
        _queue = queue;
        _mode = mode;
        _handler = handler;
        _isr = isr;
        _changed = OnChanged;
    }

    internal GpioHandler Handler => Button == null ? _handler : Button.Handler;

    /// <summary>The button that the interrupts go to; null if there is none.</summary>
    internal PinButton Button { get; set; }

    private bool IsLevel => _mode == GpioInterruptMode.LevelHigh || _mode == GpioInterruptMode.LevelLow;

    internal void Enable()
    {
        _isEnabled = true;
        Attach();
        RepeatLevel();
    }

    internal void Disable()
    {
        _isEnabled = false;
        Detach();
        _device.Timers.Clear(_timer);
    }

    /// <summary>Disables it for good; no call comes after this.</summary>
    internal void Remove()
    {
        Disable();
        Clear();
        if (Button != null)
            Button.Stop();
    }

    internal void Clear() => Interlocked.Exchange(ref _pending, 0);

    /// <summary>Listens to the platform if it is enabled and the pin can be read.</summary>
    internal void Attach()
    {
        if (_isAttached || !_isEnabled || _mode == GpioInterruptMode.None || !_slot.IsReadable)
            return;
        _isAttached = true;
        _slot.Pin.ValueChanged += _changed;
    }

    internal void Detach()
    {
        if (!_isAttached)
            return;
        _isAttached = false;
        _slot.Pin.ValueChanged -= _changed;
    }

    /// <summary>Calls the handler for what waits; gives how many calls are left.</summary>
    internal int Run(int calls)
    {
        while (calls > 0 && _pending > 0)
        {
            Interlocked.Decrement(ref _pending);
            calls--;
            Call();
        }

        return calls;
    }

    // On the thread of the platform's events.
    private void OnChanged(object sender, PinValueChangedEventArgs e)
    {
        bool level = e.ChangeType == PinEventTypes.Rising;
        if (!IsWanted(level))
            return;
        if (_isr != null)
            RunIsr(level);
        else if (_pending < GpioConstants.MaxPendingInterrupts)
            Add();
    }

    private bool IsWanted(bool level)
    {
        switch (_mode)
        {
            case GpioInterruptMode.EdgePositive:
            case GpioInterruptMode.LevelHigh:
                return level;
            case GpioInterruptMode.EdgeNegative:
            case GpioInterruptMode.LevelLow:
                return !level;
            default:
                return true;
        }
    }

    private void Add()
    {
        Interlocked.Increment(ref _pending);
        _queue.Wake();
    }

    private void Call()
    {
        try
        {
            if (_handler != null)
                _handler(_slot.Pin.PinNumber);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("interrupt", _handler, e);
        }

        if (IsLevel && _isEnabled && _pending == 0)
            PlanRepeat();
    }

    private void CallIsr(bool level)
    {
        try
        {
            _isr(_slot.Pin.PinNumber, level);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("interrupt", _isr, e);
        }
    }

    private void RunIsr(bool level)
    {
        CallIsr(level);
        if (IsLevel && _isEnabled)
            PlanRepeat();
    }

    private void PlanRepeat()
    {
        _device.Timers.Clear(_timer);
        _timer = _device.Timers.Set(GpioConstants.LevelRepeatMilliseconds, TimerOptions.None, RepeatLevel);
    }

    private void RepeatLevel()
    {
        if (!IsLevel || !_isAttached || !IsWanted((bool)_slot.Pin.Read()))
            return;
        if (_isr != null)
            RunIsr(_mode == GpioInterruptMode.LevelHigh);
        else if (_pending == 0)
            Add();
    }
}
