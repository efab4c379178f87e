// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>How an endpoint is served.</summary>
public sealed class HttpEndpointOptions
{
    /// <summary>Largest body in bytes; default <see cref="HttpConstants.DefaultMaxBodyBytes"/>. The body is held in memory.</summary>
    public int MaxBodyBytes { get; set; } = HttpConstants.DefaultMaxBodyBytes;

    /// <summary>Largest WebSocket message in bytes; default <see cref="HttpConstants.DefaultMaxMessageBytes"/>. It is held in memory.</summary>
    public int MaxMessageBytes { get; set; } = HttpConstants.DefaultMaxMessageBytes;

    /// <summary>True if <c>http.auth_*</c> does not apply because the endpoint checks its users itself; default false.</summary>
    public bool IsOpen { get; set; }
}
