// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Udp;

/// <summary>Wire names and limits of RPC over UDP.</summary>
/// <remarks>The largest datagram is <see cref="Mgos.Net.NetPlatform.MaxDatagramBytes"/>.</remarks>
public static class UdpRpcConstants
{
    /// <summary>Channel type of what has come to <c>rpc.udp.listen_addr</c>.</summary>
    public const string IncomingChannelType = "UDP_in";

    /// <summary>Channel type of what goes to <c>rpc.udp.dst_addr</c>.</summary>
    public const string OutgoingChannelType = "UDP_out";

    /// <summary>What an address may begin with.</summary>
    public const string Scheme = "udp://";

    /// <summary>Pause in milliseconds before a name that could not be resolved is tried again.</summary>
    public const int ResolveRetryMilliseconds = 10000;

    internal const int ErrorFrameBytes = 256;
}
