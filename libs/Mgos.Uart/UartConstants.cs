// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Uart;

/// <summary>Limits of serial ports, with their units.</summary>
public static class UartConstants
{
    /// <summary>How many serial ports there are: 0 to 2, which are COM1 to COM3.</summary>
    public const int PortCount = 3;

    /// <summary>Smallest buffer in bytes.</summary>
    public const int MinBufferBytes = 64;

    /// <summary>Largest buffer in bytes.</summary>
    public const int MaxBufferBytes = 16384;

    /// <summary>Slowest speed in bits a second.</summary>
    public const int MinBaudRate = 50;

    /// <summary>Fastest speed in bits a second.</summary>
    public const int MaxBaudRate = 5000000;

    /// <summary>Time in milliseconds after which a peer that has stopped the output with XOFF is no longer waited for.</summary>
    public const int XOffExpiryMilliseconds = 2000;

    /// <summary>Time in milliseconds that <see cref="UartPort.Flush"/> and a blocking write wait at most while nothing goes out.</summary>
    public const int StallMilliseconds = 5000;

    /// <summary>A pin that stays what it is.</summary>
    public const int KeepPin = -1;

    internal const int ChunkBytes = 128;
    internal const int DriverBufferBytes = 1024;
    internal const int BusyPollMilliseconds = 10;
    internal const int IdlePollMilliseconds = 50;
    internal const int LooksBeforeIdle = 20;
    internal const int WriteTimeoutMilliseconds = 2000;
    internal const int EndWaitMilliseconds = 3000;
    internal const int FunctionStep = 0x100;
    internal const int MinDataBits = 5;
    internal const int MaxDataBits = 8;
    internal const byte XOn = 0x11;
    internal const byte XOff = 0x13;
}
