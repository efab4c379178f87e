// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Azure;
using Mgos.Core;

namespace Mgos.Rpc.Azure;

/// <summary>Starts RPC over direct methods.</summary>
/// <remarks>Mirrors <c>rpc-azure</c>: does nothing if RPC, Azure or <c>rpc.azure.enable_dm</c> is off.</remarks>
public sealed class AzureRpcLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Rpc.Azure";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        AzureHub hub = AzureHub.From(device);
        if (router != null && hub != null && RpcAzureConfig.From(device).EnableDm)
            router.AddChannel(new AzureRpcChannel(router, hub));
        return true;
    }
}
