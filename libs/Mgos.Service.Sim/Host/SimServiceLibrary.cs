// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Host;
using Mgos.Rpc;

namespace Mgos.Service.Sim;

/// <summary>Adds the methods <c>Sim.*</c> to a virtual device.</summary>
public sealed class SimServiceLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Service.Sim";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        var router = RpcRouter.From(device);
        var machine = HostMachine.Current;
        if (router == null || machine == null)
            return true;
        var service = new SimService(device, machine, router);
        device.Parts.Add(service);
        var pins = new PinService(service);
        device.Parts.Add(pins);
        pins.AddHandlers();
        new SensorService(service).AddHandlers();
        new WifiNeighbourhoodService(service).AddHandlers();
        return true;
    }
}
