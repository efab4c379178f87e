// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Fstab;

/// <summary>Makes the devices and mounts the file systems that the configuration names.</summary>
/// <remarks>Mirrors <c>mgos_fstab_init</c>. A failure of an entry that is not optional fails the boot, so that an update that was not committed is taken back.</remarks>
public sealed class FstabLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Fstab";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        VirtualFileSystem files = VirtualFileSystem.From(device);
        if (files == null)
        {
            device.Log.Error(nameof(FstabLibrary), "no file systems: Mgos.Vfs has not been started");
            return false;
        }

        return new FstabTable(device.Log, files, DeviceConfig.From(device)).Apply();
    }
}
