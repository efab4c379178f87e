// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Ota;
using Mgos.Rpc;

namespace Mgos.Service.Ota;

/// <summary>Adds the methods <c>OTA.*</c>.</summary>
public sealed class OtaServiceLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Service.Ota";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        OtaUpdater updater = OtaUpdater.From(device);
        if (router == null)
            return true;
        if (updater == null)
        {
            device.Log.Error(nameof(OtaServiceLibrary), "no updater: Mgos.Ota has not been started");
            return false;
        }

        new TransferService(updater).AddTo(router);
        new BootStateService(device, updater).AddTo(router);
        new UrlService(updater).AddTo(router);
        return true;
    }
}
