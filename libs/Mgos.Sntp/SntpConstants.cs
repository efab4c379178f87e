// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Sntp;

/// <summary>Limits and times of the time client, with their units.</summary>
public static class SntpConstants
{
    /// <summary>Port of time servers.</summary>
    public const int DefaultPort = 123;

    /// <summary>Bytes of a packet without extensions.</summary>
    public const int PacketBytes = 48;

    /// <summary>Shortest pause between two queries, milliseconds, whatever the configuration says.</summary>
    public const int MinPauseMilliseconds = 1000;

    /// <summary>Longest pause between two queries, milliseconds: three weeks.</summary>
    public const int MaxPauseMilliseconds = 21 * 24 * 3600 * 1000;

    /// <summary>Every pause is made shorter or longer by up to this part of it, at random.</summary>
    public const double Jitter = 0.1;

    internal const int MillisecondsPerSecond = 1000;
    internal const long MicrosecondsPerSecond = 1000000;
}
