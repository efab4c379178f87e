// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Crontab;
using Mgos.Rpc;

namespace Mgos.Service.Cron;

/// <summary>Adds the Cron methods to the RPC router; does nothing if RPC is switched off.</summary>
public sealed class CronServiceLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Service.Cron";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        if (router != null)
            new CronService(JobTable.From(device)).AddTo(router);
        return true;
    }
}
