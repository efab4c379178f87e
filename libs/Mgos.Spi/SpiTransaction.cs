// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Spi;

/// <summary>One transaction: the device is selected, bytes go out and come in, the device is let go.</summary>
/// <remarks>Mirrors <c>struct mgos_spi_txn</c>. It may be used again, with other values.</remarks>
public sealed class SpiTransaction
{
    /// <summary>Which device: 0 to 2 for the pins <c>spi.cs0_gpio</c> to <c>spi.cs2_gpio</c>, or <see cref="SpiConstants.NoChipSelect"/>.</summary>
    public int ChipSelect { get; set; } = SpiConstants.NoChipSelect;

    /// <summary>Mode 0 to 3: polarity and phase of the clock.</summary>
    public int Mode { get; set; }

    /// <summary>Clock in hertz; 0 for that of the transaction before.</summary>
    public int FrequencyHertz { get; set; }

    /// <summary>True to write and read at once; false to write, leave out, and then read.</summary>
    public bool IsFullDuplex { get; set; }

    /// <summary>Bytes to write; null for none.</summary>
    public byte[] WriteData { get; set; }

    /// <summary>Where they begin.</summary>
    public int WriteOffset { get; set; }

    /// <summary>How many to write; in full duplex also how many are read.</summary>
    public int WriteCount { get; set; }

    /// <summary>How many bytes to leave out between writing and reading; half duplex only.</summary>
    public int DummyCount { get; set; }

    /// <summary>Where to put what is read; may be <see cref="WriteData"/>; null to read nothing.</summary>
    public byte[] ReadData { get; set; }

    /// <summary>Where in it.</summary>
    public int ReadOffset { get; set; }

    /// <summary>How many bytes to read; half duplex only.</summary>
    public int ReadCount { get; set; }

    internal int TotalCount => IsFullDuplex ? WriteCount : WriteCount + DummyCount + ReadCount;

    internal bool IsValid =>
        ChipSelect >= SpiConstants.NoChipSelect && ChipSelect < SpiConstants.ChipSelectCount
        && Mode >= 0 && Mode <= SpiConstants.MaxMode && FrequencyHertz >= 0 && DummyCount >= 0
        && HasRoom(WriteData, WriteOffset, WriteCount)
        && (IsFullDuplex ? ReadData == null || HasRoom(ReadData, ReadOffset, WriteCount) : HasRoom(ReadData, ReadOffset, ReadCount));

    private static bool HasRoom(byte[] data, int offset, int count) => offset >= 0 && count >= 0 && count <= (data == null ? 0 : data.Length) - offset;
}
