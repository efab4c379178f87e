// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Makes channels to destinations that are URIs, for one scheme.</summary>
/// <remarks>Mirrors <c>mg_rpc_add_channel_factory</c>. Thread: loop.</remarks>
public interface IRpcChannelFactory
{
    /// <summary>Makes a channel; the router adds and connects it.</summary>
    /// <param name="scheme">Scheme in lower case, for example <c>ws</c>.</param>
    /// <param name="uri">The URI without its fragment.</param>
    /// <param name="fragment">What follows <c>#</c>: options of the channel; may be empty.</param>
    /// <returns>A new channel, or null if the URI is of no use; the reason has been logged.</returns>
    RpcChannel Create(string scheme, string uri, string fragment);
}
