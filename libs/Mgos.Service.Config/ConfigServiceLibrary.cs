// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;

namespace Mgos.Service.Config;

/// <summary>Adds the methods <c>Config.Get</c>, <c>Config.Set</c> and <c>Config.Save</c>.</summary>
public sealed class ConfigServiceLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Service.Config";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        if (router != null)
            new ConfigService(router, DeviceConfig.From(device)).AddHandlers();
        return true;
    }
}
