// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Sees channels come and go, and frames leave. Thread of all calls: loop.</summary>
/// <remarks>Mirrors <c>mg_rpc_observer_cb_t</c> and its events CHANNEL_OPEN, CHANNEL_CLOSED, DISPATCH_FRAME.</remarks>
public interface IRpcObserver
{
    /// <summary>A channel with a known peer is up.</summary>
    /// <param name="channel">The channel.</param>
    void OnChannelOpen(RpcChannel channel);

    /// <summary>A channel with a known peer is down.</summary>
    /// <param name="channel">The channel; the router has forgotten it if it is not persistent.</param>
    void OnChannelClosed(RpcChannel channel);

    /// <summary>A frame of this device is about to be sent or queued.</summary>
    /// <param name="channel">Where it goes; null if there is no channel for it yet.</param>
    /// <param name="frame">Holds the frame from index 0; valid during the call, not to be changed.</param>
    /// <param name="count">Number of bytes.</param>
    void OnDispatchFrame(RpcChannel channel, byte[] frame, int count);
}
