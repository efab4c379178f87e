// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Device.Gpio;

namespace Mgos.Gpio;

/// <summary>A pin in use: what it is set up for, and what it has.</summary>
/// <remarks>
/// An open-drain pin that lets go is an input of the platform, so that its level can be read and may interrupt; an ESP32 cannot read a pin in
/// an output mode.
/// </remarks>
internal sealed class PinSlot
{
    private bool _isApplied;
    private PinMode _applied;

    internal PinSlot(GpioPin pin)
    {
        Pin = pin;
    }

    internal GpioPin Pin { get; }

    internal GpioMode Mode { get; set; }

    internal GpioPull Pull { get; set; }

    internal PinInterrupt Interrupt { get; set; }

    internal PinBlinker Blinker { get; set; }

    /// <summary>Whether the platform can read the pin now.</summary>
    internal bool IsReadable => _applied < PinMode.Output;

    /// <summary>Makes the pin what mode, pull and output level say. An ArgumentException if it cannot be that.</summary>
    internal void Apply(bool level)
    {
        PinMode wanted = PlatformMode(level);
        // Each setting of an output mode drives low for a moment.
        if (!_isApplied || wanted != _applied)
            Switch(wanted);
        if (Mode == GpioMode.Output)
            Pin.Write(level);
    }

    private void Switch(PinMode wanted)
    {
        // On an output a handler would be told of each write.
        if (Interrupt != null && wanted >= PinMode.Output)
            Interrupt.Detach();
        Pin.SetPinMode(wanted);
        _applied = wanted;
        _isApplied = true;
        if (Interrupt != null && wanted < PinMode.Output)
            Interrupt.Attach();
    }

    private PinMode PlatformMode(bool level)
    {
        if (Mode == GpioMode.Output)
            return PinMode.Output;
        if (Mode == GpioMode.OutputOpenDrain && !level)
            return Pull == GpioPull.Up ? PinMode.OutputOpenDrainPullUp : PinMode.OutputOpenDrain;
        return Pull == GpioPull.Up ? PinMode.InputPullUp : Pull == GpioPull.Down ? PinMode.InputPullDown : PinMode.Input;
    }
}
