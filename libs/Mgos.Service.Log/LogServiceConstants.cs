// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Service.Log;

/// <summary>Names and limits of the log over RPC.</summary>
public static class LogServiceConstants
{
    /// <summary>Method by which a peer asks for the log.</summary>
    public const string SubscribeMethod = "Log.Subscribe";

    /// <summary>Method by which a peer says that it has enough.</summary>
    public const string UnsubscribeMethod = "Log.Unsubscribe";

    /// <summary>Method of the notifications that the device sends, one for each line.</summary>
    public const string EntryMethod = "Log.Entry";

    /// <summary>Most verbose level that a listener gets if it names none.</summary>
    public const LogLevel DefaultLevel = LogLevel.Info;

    /// <summary>Channels that may listen at the same time.</summary>
    public const int MaxListeners = 4;

    /// <summary>Lines that one listener is sent before the loop does other things.</summary>
    public const int MaxEntriesPerTurn = 8;

    /// <summary>Smallest memory for lines in bytes; a smaller one, 0 included, is enlarged to it while somebody listens.</summary>
    public const int MinRingBytes = 2048;

    /// <summary>Largest memory for lines in bytes.</summary>
    public const int MaxRingBytes = 256 * 1024;

    /// <summary>A buffer for a notification that has grown above this many bytes is given back after use.</summary>
    public const int MaxKeptEntryBytes = 2048;

    internal const string LoopbackType = "loopback";
    internal const int FirstEntryBytes = 256;
    internal const int MaxEntryBytes = 8 * 1024;
    internal const int MicrosecondsPerMillisecond = 1000;
    internal const int MillisecondsPerSecond = 1000;
}
