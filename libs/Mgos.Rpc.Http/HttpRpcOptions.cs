// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Http;

/// <summary>Settings of RPC over HTTP.</summary>
public sealed class HttpRpcOptions
{
    /// <summary>True to take HTTP requests and WebSockets at all, <c>rpc.http_enable</c>.</summary>
    public bool IsHttpEnabled { get; set; } = true;

    /// <summary>True to take WebSockets, <c>rpc.ws.enable</c>; otherwise they are refused with 503.</summary>
    public bool IsWebSocketEnabled { get; set; } = true;

    /// <summary>Largest frame or body in bytes, <c>rpc.max_frame_size</c>; a larger one gets 413 resp. close code 1009.</summary>
    public int MaxFrameBytes { get; set; } = 4096;
}
