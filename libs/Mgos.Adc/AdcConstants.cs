// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Adc;

/// <summary>Limits of the converter.</summary>
public static class AdcConstants
{
    /// <summary>What a reading that failed is.</summary>
    public const int Failed = -1;

    internal const int MaxChannels = 20;
    internal const int MicrovoltsPerMillivolt = 1000;
    internal const int NoChannel = -1;
    internal const int FullWidth = 3;
    internal const int ReferenceMillivolts = 1100;
}
