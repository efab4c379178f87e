// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.I2c;

/// <summary>Limits of I2C, with their units.</summary>
public static class I2cConstants
{
    /// <summary>Address that goes on with the transfer before, instead of beginning a new one.</summary>
    public const int ContinueAddress = 0xffff;

    /// <summary>Highest address of a device.</summary>
    public const int MaxAddress = 0x7f;

    /// <summary>First address that a search looks at; those below are reserved.</summary>
    public const int FirstScanAddress = 1;

    /// <summary>Last address that a search looks at; those above are reserved.</summary>
    public const int LastScanAddress = 119;

    /// <summary>How many buses a device has.</summary>
    public const int BusCount = 2;

    /// <summary>Bytes that may be written before a read of the same transfer.</summary>
    public const int MaxHeldBytes = 64;

    /// <summary>Devices whose driver is kept open; another one takes the place of the one that was opened first.</summary>
    public const int MaxOpenDevices = 4;

    internal const int StandardHertz = 100000;
    internal const int FastHertz = 400000;
    internal const int FastPlusHertz = 1000000;
    internal const int BitsOfByte = 8;
    internal const int BitsOfWord = 16;
    internal const int Failed = -1;
}
