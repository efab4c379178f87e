// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Numbers of the events of group <c>RPC</c>.</summary>
/// <remarks>Mirrors <c>MGOS_EVENT_GRP_RPC</c>.</remarks>
public static class RpcEvents
{
    /// <summary>The group itself.</summary>
    public const int Base = ('R' << 24) | ('P' << 16) | ('C' << 8);

    /// <summary>A channel with a known peer is up. Data: the peer's id, a string.</summary>
    public const int ChannelOpen = Base + 0;

    /// <summary>A channel with a known peer is down. Data: the peer's id, a string.</summary>
    public const int ChannelClosed = Base + 1;
}
