// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Gpio;

/// <summary>Toggles a pin by the clock. Thread: loop.</summary>
internal sealed class PinBlinker
{
    private readonly Device _device;
    private readonly GpioPins _pins;
    private readonly int _pin;
    private readonly int _onMilliseconds;
    private readonly int _offMilliseconds;
    private int _timer;

    internal PinBlinker(Device device, GpioPins pins, int pin, int onMilliseconds, int offMilliseconds)
    {
        _device = device;
        _pins = pins;
        _pin = pin;
        _onMilliseconds = onMilliseconds;
        _offMilliseconds = offMilliseconds;
    }

    /// <summary>Starts with a toggle at the next turn of the loop; false if there is no timer left.</summary>
    internal bool Start()
    {
        bool isEven = _onMilliseconds == _offMilliseconds;
        _timer = isEven
            ? _device.Timers.Set(_onMilliseconds, TimerOptions.Repeat | TimerOptions.RunNow, Toggle)
            : _device.Timers.Set(0, TimerOptions.None, ToggleAndPlan);
        return _timer != TimerQueue.InvalidTimerId;
    }

    internal void Stop() => _device.Timers.Clear(_timer);

    private void Toggle() => _pins.Toggle(_pin);

    private void ToggleAndPlan() =>
        _timer = _device.Timers.Set(_pins.Toggle(_pin) ? _onMilliseconds : _offMilliseconds, TimerOptions.None, ToggleAndPlan);
}
