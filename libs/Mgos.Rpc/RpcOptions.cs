// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Settings of an <see cref="RpcRouter"/>.</summary>
public sealed class RpcOptions
{
    /// <summary>Frames that may wait for a channel, <c>rpc.max_queue_length</c>; also the calls that may wait for an answer, at least one. 0 or less: nothing waits.</summary>
    public int MaxQueueLength { get; set; } = 25;

    /// <summary>Channels of passing peers, <c>rpc.max_non_persistent_channels</c>; one more closes the one that has been silent longest. 0 for no limit but those of the carriers.</summary>
    public int MaxNonPersistentChannels { get; set; } = 20;
}
