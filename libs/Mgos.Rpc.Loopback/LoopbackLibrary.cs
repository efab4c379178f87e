// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Rpc.Loopback;

/// <summary>Adds the channel by which a device calls itself.</summary>
/// <remarks>Mirrors <c>rpc-loopback</c>.</remarks>
public sealed class LoopbackLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Rpc.Loopback";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        if (router != null)
            router.AddChannel(new LoopbackRpcChannel(router));
        return true;
    }
}
