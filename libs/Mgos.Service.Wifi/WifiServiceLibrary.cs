// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;
using Mgos.Wifi;

namespace Mgos.Service.Wifi;

/// <summary>Adds the methods <c>Wifi.*</c>, and the Wi-Fi to <c>Sys.GetInfo</c>.</summary>
public sealed class WifiServiceLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Service.Wifi";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        if (router != null)
            new WifiService(router, WifiManager.From(device)).AddHandlers();
        return true;
    }
}
