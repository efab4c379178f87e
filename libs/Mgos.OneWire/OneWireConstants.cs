// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.OneWire;

/// <summary>Commands and limits of 1-Wire, with their units.</summary>
public static class OneWireConstants
{
    /// <summary>Bytes of the ROM by which a device is known: family, six bytes of serial number, checksum.</summary>
    public const int RomBytes = 8;

    /// <summary>Asks the only device for its ROM.</summary>
    public const byte ReadRomCommand = 0x33;

    /// <summary>Selects the device whose ROM follows.</summary>
    public const byte SelectCommand = 0x55;

    /// <summary>Selects all devices.</summary>
    public const byte SkipCommand = 0xcc;

    /// <summary>Searches all devices.</summary>
    public const byte SearchCommand = 0xf0;

    /// <summary>Searches the devices that have an alarm.</summary>
    public const byte AlarmSearchCommand = 0xec;

    internal const int RomBits = 64;
    internal const int BitsOfByte = 8;
    internal const int ResetBaudRate = 9600;
    internal const int SlotBaudRate = 115200;
    internal const int AnswerMilliseconds = 100;
    internal const byte ResetPulse = 0xf0;
    internal const byte ReadOrOneSlot = 0xff;
    internal const int MaxUarts = 3;
    internal const int UartFunctionStep = 0x100;
}
