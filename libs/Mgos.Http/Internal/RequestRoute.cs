// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Where the request of a connection goes: who handles it, and what the answer tells pages of other origins.</summary>
internal sealed class RequestRoute
{
    private readonly HttpServer _server;

    internal RequestRoute(HttpServer server)
    {
        _server = server;
    }

    /// <summary>Null if the request is for the files.</summary>
    internal HttpEndpoint Endpoint { get; private set; }

    /// <summary>True if the request opens a WebSocket that somebody accepts.</summary>
    internal bool IsUpgrade { get; private set; }

    /// <summary>Complete header lines; null for none.</summary>
    internal string CrossOriginLines { get; private set; }

    internal HttpHandler Handler => Endpoint == null ? _server.FileHandler : Endpoint.Handler;

    /// <summary>Forgets what belongs to the request before.</summary>
    internal void Clear() => CrossOriginLines = null;

    /// <summary>Finds out.</summary>
    internal void Find(HttpRequest request)
    {
        HttpEndpoint endpoint = request.Head.IsUpgradeToWebSocket ? _server.Endpoints.Find(request.Path, true) : null;
        IsUpgrade = endpoint != null;
        if (endpoint == null)
            endpoint = _server.Endpoints.Find(request.Path, false);
        Endpoint = endpoint;
        bool isOpen = endpoint != null && endpoint.Options.IsOpen;
        CrossOrigin crossOrigin = _server.CrossOrigin;
        CrossOriginLines = isOpen || !crossOrigin.IsEnabled ? null : crossOrigin.LinesFor(request);
    }
}
