// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Opens RAM devices: option size in bytes.</summary>
internal sealed class RamDeviceDriver : IDeviceDriver
{
    /// <inheritdoc/>
    public VfsError Open(DeviceTable devices, string options, out VfsDevice device)
    {
        device = null;
        VfsOptions parsed = VfsOptions.Parse(options);
        long size = parsed == null ? -1 : parsed.GetSize("size", -1);
        if (size <= 0 || size > VfsConstants.MaxRamDeviceBytes)
            return VfsError.InvalidArgument;
        device = new RamDevice((int)size);
        return VfsError.None;
    }
}
