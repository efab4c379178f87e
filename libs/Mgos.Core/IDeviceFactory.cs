// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Makes the device of each boot; a boot loader chooses the firmware here.</summary>
public interface IDeviceFactory
{
    /// <summary>Makes a device that has not booted.</summary>
    /// <param name="platform">The machine it is to run on.</param>
    /// <returns>The device; null to have the machine reset and this asked again.</returns>
    Device Create(IPlatform platform);

    /// <summary>A device has ended.</summary>
    /// <param name="device">The device.</param>
    /// <returns>False to give up, as a PC does after boots that failed one after the other; a board starts again in any case.</returns>
    bool OnEnded(Device device);
}
