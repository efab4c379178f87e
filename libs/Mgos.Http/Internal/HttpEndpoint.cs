// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Http;

/// <summary>One path that somebody handles.</summary>
internal sealed class HttpEndpoint
{
    internal HttpEndpoint(string path, HttpHandler handler, HttpBodyHandler bodyHandler, WebSocketAcceptHandler accept, HttpEndpointOptions options)
    {
        Path = path;
        Pattern = new Pattern(path);
        Handler = handler;
        BodyHandler = bodyHandler;
        Accept = accept;
        Options = options;
    }

    internal string Path { get; }

    internal Pattern Pattern { get; }

    /// <summary>Null for a WebSocket endpoint, and for one that takes its bodies piece by piece.</summary>
    internal HttpHandler Handler { get; }

    /// <summary>Null unless bodies are taken piece by piece.</summary>
    internal HttpBodyHandler BodyHandler { get; }

    /// <summary>Null unless it is a WebSocket endpoint.</summary>
    internal WebSocketAcceptHandler Accept { get; }

    internal HttpEndpointOptions Options { get; }

    internal bool IsWebSocket => Accept != null;
}
