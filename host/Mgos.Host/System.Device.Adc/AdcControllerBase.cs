// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Adc;

/// <summary>An analog-to-digital converter.</summary>
public abstract class AdcControllerBase
{
    /// <summary>Gets the number of channels.</summary>
    public abstract int ChannelCount { get; }

    /// <summary>Gets or sets what the channels measure.</summary>
    public abstract AdcChannelMode ChannelMode { get; set; }

    /// <summary>Gets the largest number.</summary>
    public abstract int MaxValue { get; }

    /// <summary>Gets the smallest number.</summary>
    public abstract int MinValue { get; }

    /// <summary>Gets the bits of a number.</summary>
    public abstract int ResolutionInBits { get; }

    /// <summary>Tells whether the channels can measure in a mode.</summary>
    /// <param name="channelMode">The mode.</param>
    /// <returns>True if they can.</returns>
    public abstract bool IsChannelModeSupported(AdcChannelMode channelMode);

    /// <summary>Opens a channel.</summary>
    /// <param name="channelNumber">From 0.</param>
    /// <returns>The channel.</returns>
    public abstract AdcChannel OpenChannel(int channelNumber);
}
