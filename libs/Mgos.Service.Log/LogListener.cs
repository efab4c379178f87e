// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc;

namespace Mgos.Service.Log;

/// <summary>A channel that is sent the log.</summary>
internal sealed class LogListener
{
    internal LogListener(RpcChannel channel, LogCursor cursor)
    {
        Channel = channel;
        Cursor = cursor;
    }

    internal RpcChannel Channel { get; }

    internal LogCursor Cursor { get; }

    /// <summary>What the peer calls itself; empty if it does not say.</summary>
    internal string Destination { get; set; } = "";
}
