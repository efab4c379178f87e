// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Codes with which a WebSocket is closed.</summary>
public static class WebSocketCloseCode
{
    /// <summary>1000: done.</summary>
    public const int Normal = 1000;

    /// <summary>1001: the device stops.</summary>
    public const int GoingAway = 1001;

    /// <summary>1002: the peer broke the protocol.</summary>
    public const int ProtocolError = 1002;

    /// <summary>1005: no code was given; never sent.</summary>
    public const int NoCode = 1005;

    /// <summary>1006: the connection was lost without a close; never sent.</summary>
    public const int Lost = 1006;

    /// <summary>1007: text that is not UTF-8.</summary>
    public const int InvalidText = 1007;

    /// <summary>1008: refused for a reason that has no code of its own.</summary>
    public const int PolicyViolation = 1008;

    /// <summary>1009: a message longer than the endpoint takes.</summary>
    public const int TooLarge = 1009;

    /// <summary>1011: the endpoint failed.</summary>
    public const int InternalError = 1011;
}
