// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Settings of a <see cref="WebSocketClient"/>.</summary>
public sealed class WebSocketClientOptions
{
    /// <summary>Sub-protocol that is asked for; null for none.</summary>
    public string Protocol { get; set; }

    /// <summary>Value of the header <c>Origin</c>; null for none.</summary>
    public string Origin { get; set; }

    /// <summary>Value of the header <c>Authorization</c>, such as <c>Bearer TOKEN</c>; null for what the URL says.</summary>
    public string Authorization { get; set; }

    /// <summary>Longest message in bytes that is taken; more is closed with 1009.</summary>
    public int MaxMessageBytes { get; set; } = HttpConstants.DefaultMaxMessageBytes;
}
