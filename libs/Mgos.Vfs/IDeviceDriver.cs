// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A type of storage device.</summary>
/// <remarks>Mirrors open of struct mgos_vfs_dev_ops. Thread: loop.</remarks>
public interface IDeviceDriver
{
    /// <summary>Opens a device.</summary>
    /// <param name="devices">The registered devices, for devices on top of others.</param>
    /// <param name="options">JSON object; null or empty for none.</param>
    /// <param name="device">The device; null on failure.</param>
    /// <returns>None, InvalidArgument or NoDevice.</returns>
    VfsError Open(DeviceTable devices, string options, out VfsDevice device);
}
