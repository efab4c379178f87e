// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Http;

/// <summary>Wire names of RPC over HTTP.</summary>
public static class HttpRpcConstants
{
    /// <summary>Path for frames and for WebSockets.</summary>
    public const string Path = "/rpc";

    /// <summary>What the path of a single method begins with.</summary>
    public const string MethodPathPrefix = "/rpc/";

    /// <summary>Channel type of HTTP requests.</summary>
    public const string HttpChannelType = "HTTP";

    /// <summary>Channel type of WebSockets that a client has opened.</summary>
    public const string WebSocketChannelType = "WS_in";

    /// <summary>Channel type of WebSockets that the device opens.</summary>
    public const string WebSocketOutChannelType = "WS_out";

    /// <summary>Channel type of WebSockets that the device opens, if there is a file with authorities.</summary>
    public const string SecureWebSocketOutChannelType = "WSS_out";

    /// <summary>Sub-protocol that the device asks for.</summary>
    public const string WebSocketProtocol = "json-rpc";

    /// <summary>Origin that the device names.</summary>
    public const string WebSocketOrigin = "https://mongoose-os.com";

    /// <summary>Longest pause between two attempts to connect, and longest idle time, in seconds: a day.</summary>
    public const int MaxPauseSeconds = 86400;

    /// <summary>Body of the answer to something that is no frame.</summary>
    public const string InvalidRequest = "Invalid request";

    /// <summary>Body of the refusal of a WebSocket when <c>rpc.ws.enable</c> is false.</summary>
    public const string WebSocketDisabled = "WS is disabled";

    internal const string ExactPathPattern = "/rpc$";
    internal const string ExactPathWithSlashPattern = "/rpc/$";
    internal const int MillisecondsPerSecond = 1000;
    internal const int MicrosecondsPerMillisecond = 1000;
    internal const string ContentType = "application/json";
    internal const string InvalidJson = "Invalid JSON";
}
