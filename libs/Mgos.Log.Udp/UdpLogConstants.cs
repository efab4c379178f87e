// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Log.Udp;

/// <summary>Limits of the log over UDP, with their units.</summary>
public static class UdpLogConstants
{
    /// <summary>Bytes of datagrams that wait for the loop or for the network; a line that does not fit is lost.</summary>
    public const int QueueBytes = 4096;

    /// <summary>Datagrams that are sent before the loop does other things.</summary>
    public const int MaxDatagramsPerTurn = 16;

    /// <summary>Characters of the device's id that are sent.</summary>
    public const int MaxIdCharacters = 64;

    /// <summary>Largest datagram in bytes.</summary>
    public const int MaxDatagramBytes = CoreConstants.MaxLogMessageBytes + MaxHeaderBytes;

    internal const int MaxHeaderBytes = 256;

    internal const string AddressKey = "debug.udp_log_addr";
    internal const string LevelKey = "debug.udp_log_level";
    internal const string NoId = "-";
    internal const int StdoutFile = 1;
    internal const int StderrFile = 2;
    internal const int MicrosecondsPerMillisecond = 1000;
    internal const int MillisecondsPerSecond = 1000;
}
