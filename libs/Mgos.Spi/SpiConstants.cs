// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Spi;

/// <summary>Limits of SPI, with their units.</summary>
public static class SpiConstants
{
    /// <summary>Bytes of one transaction, those written, left out and read together.</summary>
    public const int MaxTransactionBytes = 4096;

    /// <summary>How many devices the bus can select by itself: 0 to 2.</summary>
    public const int ChipSelectCount = 3;

    /// <summary>Clock in hertz until a transaction asks for another.</summary>
    public const int DefaultFrequencyHertz = 1000000;

    /// <summary>Chip select of a transaction that selects nothing by itself.</summary>
    public const int NoChipSelect = -1;

    internal const int FirstUnit = 2;
    internal const int UnitCount = 2;
    internal const int MaxMode = 3;
}
