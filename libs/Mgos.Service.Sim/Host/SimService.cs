// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Host;
using Mgos.Rpc;

namespace Mgos.Service.Sim;

/// <summary>What the methods <c>Sim.*</c> work with. Other packages for virtual devices add theirs to it.</summary>
/// <remarks>Thread: loop.</remarks>
public sealed class SimService
{
    internal SimService(Device device, HostMachine machine, RpcRouter router)
    {
        Device = device;
        Machine = machine;
        Router = router;
        Watchers = new SimWatchers(router);
    }

    /// <summary>Gets the device.</summary>
    public Device Device { get; }

    /// <summary>Gets the machine it runs on: board, buses, radio.</summary>
    public HostMachine Machine { get; }

    /// <summary>Gets where methods are added.</summary>
    public RpcRouter Router { get; }

    /// <summary>Gets who is told of changes.</summary>
    public SimWatchers Watchers { get; }

    /// <summary>Finds the service of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, without RPC, and on a board.</returns>
    public static SimService From(Device device) => (SimService)device.Parts.Find(typeof(SimService));
}
