// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Gpio;

/// <summary>A pin and its level.</summary>
public readonly struct PinValuePair
{
    /// <summary>Makes a pair.</summary>
    /// <param name="pinNumber">The number of the pin.</param>
    /// <param name="pinValue">The level.</param>
    public PinValuePair(int pinNumber, PinValue pinValue)
    {
        PinNumber = pinNumber;
        PinValue = pinValue;
    }

    /// <summary>Gets the number of the pin.</summary>
    public int PinNumber { get; }

    /// <summary>Gets the level.</summary>
    public PinValue PinValue { get; }

    /// <summary>Gives both.</summary>
    /// <param name="pinNumber">The number of the pin.</param>
    /// <param name="pinValue">The level.</param>
    public void Deconstruct(out int pinNumber, out PinValue pinValue)
    {
        pinNumber = PinNumber;
        pinValue = PinValue;
    }
}
