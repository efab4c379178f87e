// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Gpio;

/// <summary>What a pin is used for.</summary>
public enum PinMode
{
    /// <summary>Input without a pull.</summary>
    Input,

    /// <summary>Input with a resistor to ground.</summary>
    InputPullDown,

    /// <summary>Input with a resistor to the supply.</summary>
    InputPullUp,

    /// <summary>Output.</summary>
    Output,

    /// <summary>Output that drives low and lets go for high.</summary>
    OutputOpenDrain,

    /// <summary>Output that drives low and leaves high to a resistor to the supply.</summary>
    OutputOpenDrainPullUp,

    /// <summary>Output that drives high and lets go for low.</summary>
    OutputOpenSource,

    /// <summary>Output that drives high and leaves low to a resistor to ground.</summary>
    OutputOpenSourcePullDown,
}
