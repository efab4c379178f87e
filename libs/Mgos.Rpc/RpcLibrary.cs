// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;

namespace Mgos.Rpc;

/// <summary>Starts RPC: the router, its own methods and those of <c>Sys</c>.</summary>
/// <remarks>Mirrors <c>rpc-common</c>. With <c>rpc.enable</c> false there is no router, and libraries that need one do nothing.</remarks>
public sealed class RpcLibrary : MgosLibrary
{
    private const string PublicKeyKey = "device.public_key";

    /// <inheritdoc/>
    public override string Name => "Mgos.Rpc";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcConfig config = RpcConfig.From(device);
        if (!config.Enable)
            return true;
        RpcOptions options = new RpcOptions { MaxQueueLength = config.MaxQueueLength, MaxNonPersistentChannels = config.MaxNonPersistentChannels };
        RpcRouter router = new RpcRouter(device, options);
        device.Events.RegisterBase(RpcEvents.Base, "RPC");
        device.Parts.Add(router);
        router.AddRpcService();
        if (config.ServiceSysEnable)
            router.AddSysService();
        DeviceConfig all = DeviceConfig.From(device);
        router.Authorization = new RpcAuthorization(device, all);
        device.Parts.Add(router.Authorization);
        if (all.Has(PublicKeyKey))
            router.SysInfo.PublicKey = all.GetString(PublicKeyKey);
        return true;
    }
}
