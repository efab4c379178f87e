// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.I2c;
using Mgos.Rpc;

namespace Mgos.Service.I2c;

/// <summary>Adds the I2C methods to the RPC router; does nothing if RPC is switched off.</summary>
/// <remarks>Mirrors mgos_rpc_service_i2c_init.</remarks>
public sealed class I2cServiceLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Service.I2c";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        I2cBuses buses = I2cBuses.From(device);
        if (router == null)
            return true;
        if (buses == null)
        {
            device.Log.Error(nameof(I2cServiceLibrary), "no I2C: Mgos.I2c has not been started");
            return false;
        }

        new TransferService(buses).AddTo(router);
        new RegisterService(buses).AddTo(router);
        return true;
    }
}
