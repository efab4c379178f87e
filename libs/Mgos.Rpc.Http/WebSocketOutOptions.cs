// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Http;

/// <summary>Settings of a WebSocket that the device opens for RPC.</summary>
public sealed class WebSocketOutOptions
{
    /// <summary>Where to connect to, <c>rpc.ws.server_address</c>: <c>ws://</c> or <c>wss://</c>.</summary>
    public string ServerAddress { get; set; } = "";

    /// <summary>First pause in seconds before it is tried again, <c>rpc.ws.reconnect_interval_min</c>; doubled after each attempt. At least 1.</summary>
    public int ReconnectIntervalMin { get; set; } = 1;

    /// <summary>Longest pause in seconds, <c>rpc.ws.reconnect_interval_max</c>; 0: it is not tried again, and the channel goes with its connection.</summary>
    public int ReconnectIntervalMax { get; set; } = 60;

    /// <summary>Seconds without a frame after which a channel that goes with its connection is closed, <c>rpc.default_out_channel_idle_close_timeout</c>; 0 for never.</summary>
    public int IdleCloseTimeout { get; set; }

    /// <summary>Largest frame in bytes that is taken, <c>rpc.max_frame_size</c>.</summary>
    public int MaxFrameBytes { get; set; } = 4096;

    /// <summary>Value of the header <c>Authorization</c>, such as <c>Bearer TOKEN</c>; null for what the URL says.</summary>
    public string Authorization { get; set; }

    /// <summary>True to go on doubling the pause while the server answers the handshake with a refusal; false if any answer makes the next pause the shortest.</summary>
    public bool IsRefusalFailure { get; set; }

    /// <summary>Says what to look at when the server has refused; null for nobody.</summary>
    public WebSocketRefusalAdvice RefusalAdvice { get; set; }

    /// <summary>Configuration section that messages about the files of TLS name.</summary>
    public string ConfigSection { get; set; } = "rpc.ws";

    /// <summary>File with the certificate of the device, <c>rpc.ws.ssl_cert</c>; empty for none.</summary>
    public string SslCert { get; set; } = "";

    /// <summary>File with its key, <c>rpc.ws.ssl_key</c>; empty for none.</summary>
    public string SslKey { get; set; } = "";

    /// <summary>File with the authorities that the server's certificate is checked with, <c>rpc.ws.ssl_ca_cert</c>. Set: the connection uses TLS, and the channel type is <c>WSS_out</c>.</summary>
    public string SslCaCert { get; set; } = "";

    /// <summary>Name that the server's certificate has to carry, <c>rpc.ws.ssl_server_name</c>; empty for the host.</summary>
    public string SslServerName { get; set; } = "";
}
