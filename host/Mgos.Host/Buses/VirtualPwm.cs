// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Gpio;
using Mgos.Host.Board;

namespace Mgos.Host.Buses;

/// <summary>What a device does to a pin by pulse width modulation.</summary>
/// <remarks>The pin of the board is high if the duty cycle is one half or more; an LED there shows roughly what is meant.</remarks>
public sealed class VirtualPwm
{
    private const double Half = 0.5;

    private readonly VirtualPin _pin;

    internal VirtualPwm(VirtualPin pin)
    {
        _pin = pin;
    }

    /// <summary>Occurs when anything has changed, on the thread of the device's code.</summary>
    public event Action<VirtualPwm> Changed;

    /// <summary>Gets the number of the pin.</summary>
    public int Pin => _pin.Number;

    /// <summary>Gets whether it runs.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Gets the frequency in hertz; 0 if it does not run.</summary>
    public int FrequencyHertz { get; private set; }

    /// <summary>Gets the part of the time that the pin is high, 0 to 1; 0 if it does not run.</summary>
    public double DutyCycle { get; private set; }

    internal void Run(int frequencyHertz, double dutyCycle)
    {
        if (!_pin.IsOutput)
            _pin.SetMode(PinMode.Output, null);
        Set(true, frequencyHertz, dutyCycle);
    }

    internal void Stop() => Set(false, 0, 0);

    internal void Forget()
    {
        IsRunning = false;
        FrequencyHertz = 0;
        DutyCycle = 0;
    }

    private void Set(bool isRunning, int frequencyHertz, double dutyCycle)
    {
        IsRunning = isRunning;
        FrequencyHertz = frequencyHertz;
        DutyCycle = dutyCycle;
        if (_pin.IsOutput)
            _pin.Write(dutyCycle >= Half);
        Changed?.Invoke(this);
    }
}
