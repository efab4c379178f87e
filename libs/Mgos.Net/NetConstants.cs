// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>Limits of the network library that are the same on all machines.</summary>
public static class NetConstants
{
    /// <summary>Pause in milliseconds before the next attempt to accept, after one has failed.</summary>
    public const int AcceptRetryMilliseconds = 200;

    /// <summary>Connections that are accepted before other sockets get their turn.</summary>
    public const int MaxAcceptsPerTurn = 16;

    /// <summary>Datagrams that are taken from one socket before other sockets get their turn.</summary>
    public const int MaxDatagramsPerTurn = 16;

    /// <summary>Pause in milliseconds before a finished connection attempt is told again, after the loop's queue was full.</summary>
    public const int TellRetryMilliseconds = 10;

    /// <summary>Largest port number.</summary>
    public const int MaxPort = 65535;
}
