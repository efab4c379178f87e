// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Opens windows of registered devices: options dev, offset (0) and size (to the end).</summary>
internal sealed class PartDeviceDriver : IDeviceDriver
{
    /// <inheritdoc/>
    public VfsError Open(DeviceTable devices, string options, out VfsDevice device)
    {
        device = null;
        VfsOptions parsed = VfsOptions.Parse(options);
        if (parsed == null)
            return VfsError.InvalidArgument;
        VfsDevice whole = devices.Find(parsed.GetString("dev"));
        if (whole == null)
            return VfsError.NoDevice;
        long offset = parsed.GetSize("offset", 0);
        if (offset < 0 || offset >= whole.SizeBytes)
            return VfsError.InvalidArgument;
        long size = parsed.GetSize("size", whole.SizeBytes - offset);
        if (size <= 0 || size > whole.SizeBytes - offset)
            return VfsError.InvalidArgument;
        device = whole.Window(offset, size);
        return device == null ? VfsError.InvalidArgument : VfsError.None;
    }
}
