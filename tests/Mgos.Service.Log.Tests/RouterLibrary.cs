// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;

namespace Mgos.Service.Log.Tests;

/// <summary>Gives a device a router.</summary>
internal sealed class RouterLibrary : MgosLibrary
{
    public override string Name => "router";

    public override bool Init(Device device)
    {
        device.Info.Id = "dev1";
        device.Parts.Add(new RpcRouter(device, new RpcOptions()));
        return true;
    }
}
