// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Http;

/// <summary>One path that somebody handles.</summary>
internal sealed class HttpEndpoint
{
    internal HttpEndpoint(string path, HttpHandler handler, WebSocketAcceptHandler accept, HttpEndpointOptions options)
    {
        Path = path;
        Pattern = new Pattern(path);
        Handler = handler;
        Accept = accept;
        Options = options;
    }

    internal string Path { get; }

    internal Pattern Pattern { get; }

    /// <summary>Null for a WebSocket endpoint.</summary>
    internal HttpHandler Handler { get; }

    /// <summary>Null for an HTTP endpoint.</summary>
    internal WebSocketAcceptHandler Accept { get; }

    internal HttpEndpointOptions Options { get; }

    internal bool IsWebSocket => Accept != null;
}
