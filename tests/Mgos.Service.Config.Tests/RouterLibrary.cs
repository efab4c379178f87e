// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;

namespace Mgos.Service.Config.Tests;

/// <summary>Gives a device a router as soon as its configuration is loaded.</summary>
internal sealed class RouterLibrary : MgosLibrary
{
    public override string Name => "router";

    public override bool Init(Device device)
    {
        device.Parts.Add(new RpcRouter(device, new RpcOptions()));
        return true;
    }
}
