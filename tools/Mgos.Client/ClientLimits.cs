// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client;

/// <summary>Limits on what a peer may send, and intervals of the protocols.</summary>
public static class ClientLimits
{
    /// <summary>Most bytes of one frame of a device; what is longer ends the call with an error.</summary>
    public const int MaxFrameBytes = 4 << 20;

    /// <summary>Most bytes of an MQTT packet: a frame, its topic, and the header.</summary>
    public const int MaxMqttPacketBytes = MaxFrameBytes + (1 << 17);

    /// <summary>Most bytes that a UDP datagram can carry.</summary>
    public const int MaxDatagramBytes = 65507;

    /// <summary>Most bytes of a line of console text on a serial line before it is given out unfinished.</summary>
    public const int MaxConsoleLineBytes = 4096;

    /// <summary>Most characters of a peer's text that an error message quotes.</summary>
    public const int MaxQuotedCharacters = 80;

    /// <summary>Time between two handshakes on a serial line that is not answered.</summary>
    public static readonly TimeSpan HandshakeInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Time between two signs of life for an MQTT broker.</summary>
    public static readonly TimeSpan MqttPingInterval = TimeSpan.FromSeconds(20);

    /// <summary>Time that a call, or the opening of a connection, may take unless options say otherwise.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(20);
}
