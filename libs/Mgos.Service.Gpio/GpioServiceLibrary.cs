// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Gpio;
using Mgos.Rpc;

namespace Mgos.Service.Gpio;

/// <summary>Adds the methods <c>GPIO.*</c>.</summary>
/// <remarks>Mirrors mgos_rpc_service_gpio_init.</remarks>
public sealed class GpioServiceLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Service.Gpio";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        GpioPins pins = GpioPins.From(device);
        if (router == null)
            return true;
        if (pins == null)
        {
            device.Log.Error(nameof(GpioServiceLibrary), "no pins: Mgos.Gpio has not been started");
            return false;
        }

        new LevelService(pins).AddTo(router);
        new InterruptService(router, pins).AddHandlers();
        return true;
    }
}
