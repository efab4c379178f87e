// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Adc;

/// <summary>What a channel measures.</summary>
public enum AdcChannelMode
{
    /// <summary>A voltage against ground.</summary>
    SingleEnded,

    /// <summary>The difference of two voltages.</summary>
    Differential,
}
