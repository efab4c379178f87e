// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Rpc.Tests;

/// <summary>Gives a device a router, without the settings that the RPC library reads.</summary>
internal sealed class RouterLibrary : MgosLibrary
{
    public override string Name => "Router";

    public override bool Init(Device device)
    {
        device.Parts.Add(new RpcRouter(device, new RpcOptions()));
        return true;
    }
}
