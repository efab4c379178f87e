// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;

namespace Mgos.Service.Log;

/// <summary>Adds the methods <c>Log.Subscribe</c> and <c>Log.Unsubscribe</c>.</summary>
public sealed class LogServiceLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Service.Log";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        LogConfig config = LogConfig.From(device);
        if (router == null || !config.RpcEnable)
            return true;
        LogListeners listeners = new LogListeners(router, config.RecentBytes);
        device.Parts.Add(listeners);
        new LogService(router, listeners).AddHandlers();
        return true;
    }
}
