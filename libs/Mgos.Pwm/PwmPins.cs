// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Pwm;
using Mgos.Core;
using nanoFramework.Hardware.Esp32;

namespace Mgos.Pwm;

/// <summary>Pins that are switched on and off fast.</summary>
/// <remarks>Mirrors <c>mgos_pwm_set</c>. Thread: loop.</remarks>
public sealed class PwmPins : IDisposable
{
    private const int FunctionStep = (int)DeviceFunction.PWM2 - (int)DeviceFunction.PWM1;

    private readonly Device _device;
    private readonly PwmSlots _slots = new PwmSlots();
    private readonly PwmChannel[] _channels = new PwmChannel[PwmConstants.MaxPins];

    internal PwmPins(Device device)
    {
        _device = device;
    }

    /// <summary>Finds the modulated pins of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static PwmPins From(Device device) => (PwmPins)device.Parts.Find(typeof(PwmPins));

    /// <summary>Modulates a pin, or stops it.</summary>
    /// <param name="pin">The pin.</param>
    /// <param name="frequencyHertz">Frequency, 1 to <see cref="PwmConstants.MaxFrequencyHertz"/>; 0 stops, the pin is low then.</param>
    /// <param name="duty">Part of the time that it is high, 0 to 1.</param>
    /// <returns>False if a number is out of range, the pin cannot be an output, or no channel with this frequency is left.</returns>
    /// <remarks>Mirrors mgos_pwm_set.</remarks>
    public bool Set(int pin, int frequencyHertz, double duty)
    {
        if (frequencyHertz == 0)
            return Stop(pin);
        bool isDuty = duty >= 0 && duty <= 1;
        if (pin < 0 || frequencyHertz < 0 || frequencyHertz > PwmConstants.MaxFrequencyHertz || !isDuty)
            return false;
        try
        {
            return Run(pin, frequencyHertz, duty);
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(PwmPins), "PWM of pin " + pin.ToString() + ": " + e.Message);
            Stop(pin);
            return false;
        }
    }

    /// <summary>Stops all pins.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _channels.Length; i++)
            Release(i);
    }

    private bool Run(int pin, int frequencyHertz, double duty)
    {
        int slot = _slots.Find(pin);
        if (slot >= 0 && _slots.FrequencyOf(slot) != frequencyHertz && !_slots.CanHave(slot, frequencyHertz))
        {
            Release(slot);
            slot = PwmConstants.NoSlot;
        }

        return slot >= 0 ? Change(slot, frequencyHertz, duty) : Start(pin, frequencyHertz, duty);
    }

    private bool Change(int slot, int frequencyHertz, double duty)
    {
        if (_slots.FrequencyOf(slot) != frequencyHertz)
            _channels[slot].Frequency = frequencyHertz;
        _slots.SetFrequency(slot, frequencyHertz);
        _channels[slot].DutyCycle = duty;
        // The driver only keeps what it is told after any other channel was stopped; this has it apply that.
        _channels[slot].Start();
        return true;
    }

    private bool Start(int pin, int frequencyHertz, double duty)
    {
        int slot = _slots.Take(pin, frequencyHertz);
        if (slot == PwmConstants.NoSlot)
            return false;
        Configuration.SetPinFunction(pin, (DeviceFunction)((int)DeviceFunction.PWM1 + slot * FunctionStep));
        _channels[slot] = PwmChannel.CreateFromPin(pin, frequencyHertz, duty);
        _channels[slot].Start();
        return true;
    }

    private bool Stop(int pin)
    {
        int slot = _slots.Find(pin);
        if (pin < 0)
            return false;
        if (slot >= 0)
            Release(slot);
        return true;
    }

    private void Release(int slot)
    {
        PwmChannel channel = _channels[slot];
        _channels[slot] = null;
        _slots.Release(slot);
        if (channel == null)
            return;
        channel.Stop();
        channel.Dispose();
    }
}
