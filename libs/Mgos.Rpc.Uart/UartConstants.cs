// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>Limits of RPC over a serial line, with their units.</summary>
public static class UartConstants
{
    /// <summary>Smallest limit of a received frame in bytes; <c>rpc.max_frame_size</c> below it counts as this.</summary>
    public const int MinFrameLimitBytes = 128;

    /// <summary>Largest limit of a received frame in bytes; <c>rpc.max_frame_size</c> above it counts as this.</summary>
    public const int MaxFrameLimitBytes = 64 * 1024;

    /// <summary>Bytes that may come on top of a frame before its end is seen: delimiters and the like.</summary>
    public const int FrameOverheadBytes = 6;

    /// <summary>Bytes of input that wait for the loop.</summary>
    public const int InputBufferBytes = 1024;

    /// <summary>Bytes of replies and log lines that wait for the line.</summary>
    public const int TextBufferBytes = 2048;

    /// <summary>Bytes written to the port at once; flow control acts between two such pieces.</summary>
    public const int ChunkBytes = 128;

    /// <summary>Input buffer of the port in bytes: what comes in while nobody reads.</summary>
    public const int PortBufferBytes = 2048;

    /// <summary>Empty lines in a row that are replied to at once, so that two devices on one line do not reply to each other for ever.</summary>
    public const int MaxEmptyReplies = 8;

    /// <summary>Time in milliseconds after which a peer that has stopped us is no longer waited for.</summary>
    public const int XOffExpiryMilliseconds = 2000;

    /// <summary>Pause in milliseconds between two looks at the port while there is traffic.</summary>
    public const int BusyPollMilliseconds = 10;

    /// <summary>Looks without traffic after which a port counts as idle.</summary>
    public const int LooksBeforeIdle = 20;

    /// <summary>Time in milliseconds that hardware flow control may hold back output.</summary>
    public const int WriteTimeoutMilliseconds = 2000;

    /// <summary>Speed in bits a second of a line that carries the log alone.</summary>
    public const int ConsoleBaudRate = 115200;

    internal const int FirstBufferBytes = 256;
    internal const int MaxKeptFrameBytes = 4096;
    internal const int EndWaitMilliseconds = 3000;
    internal const int NonAscii = 0x80;
    internal const int QuotesOfDelimiter = 3;
}
