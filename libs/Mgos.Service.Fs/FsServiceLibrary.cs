// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;
using Mgos.Vfs;

namespace Mgos.Service.Fs;

/// <summary>Adds the FS methods to the RPC router; does nothing if RPC is switched off.</summary>
/// <remarks>Mirrors mgos_rpc_service_fs_init.</remarks>
public sealed class FsServiceLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Service.Fs";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        VirtualFileSystem files = VirtualFileSystem.From(device);
        if (router == null)
            return true;
        if (files == null)
        {
            device.Log.Error(nameof(FsServiceLibrary), "no file systems: Mgos.Vfs has not been started");
            return false;
        }

        new FileService(files).AddTo(router);
        new FileContentService(files, device.Info).AddTo(router);
        new MountService(files).AddTo(router);
        return true;
    }
}
