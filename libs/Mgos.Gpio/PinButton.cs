// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Gpio;

/// <summary>Runs the debouncing of a button on the device's timers. Thread: loop.</summary>
internal sealed class PinButton
{
    private readonly Device _device;
    private readonly GpioPins _pins;
    private readonly ButtonDebouncer _debouncer;
    private readonly int _pin;
    private readonly int _debounceMilliseconds;
    private readonly GpioHandler _handler;
    private int _timer;

    internal PinButton(Device device, GpioPins pins, ButtonDebouncer debouncer, int pin, int debounceMilliseconds, GpioHandler handler)
    {
        _device = device;
        _pins = pins;
        _debouncer = debouncer;
        _pin = pin;
        _debounceMilliseconds = debounceMilliseconds;
        _handler = handler;
    }

    internal GpioHandler Handler => _handler;

    internal void OnInterrupt(int pin)
    {
        if (!_debouncer.OnInterrupt())
            return;
        _timer = _device.Timers.Set(_debounceMilliseconds, TimerOptions.None, OnTimeout);
        // Without a timer a bounce may be reported; a wait that never ends would be worse.
        if (_timer == TimerQueue.InvalidTimerId)
            OnTimeout();
    }

    internal void Stop() => _device.Timers.Clear(_timer);

    private void OnTimeout()
    {
        try
        {
            if (_debouncer.OnTimeout(_pins.Read(_pin)))
                _handler(_pin);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("button", _handler, e);
        }

        _pins.ClearInterrupt(_pin);
    }
}
