// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Adc;

/// <summary>A channel of a converter.</summary>
public abstract class AdcChannelBase
{
    /// <summary>Gets the converter; null once the channel is disposed of.</summary>
    public AdcController Controller { get; private protected set; }

    /// <summary>Measures.</summary>
    /// <returns>The number.</returns>
    public abstract int ReadValue();

    /// <summary>Measures.</summary>
    /// <returns>The part of the whole range, 0 to 1.</returns>
    public double ReadRatio() => ReadValue() / (double)Controller.MaxValue;
}
