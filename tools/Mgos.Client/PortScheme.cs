// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client;

/// <summary>Kind of the line to a device.</summary>
public enum PortScheme
{
    /// <summary>The only serial port with a device on it.</summary>
    Auto,

    /// <summary>A serial port.</summary>
    Serial,

    /// <summary>HTTP or HTTPS.</summary>
    Http,

    /// <summary>WebSocket, with or without TLS.</summary>
    WebSocket,

    /// <summary>An MQTT broker, with or without TLS.</summary>
    Mqtt,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>The frames of a serial line over TCP.</summary>
    Tcp,
}
