// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;
using nanoFramework.Runtime.Native;

namespace Mgos.Core;

/// <summary>Runs a firmware on a board.</summary>
public static class DeviceRunner
{
    /// <summary>Boots the firmware and never comes back: the end of a device is a reset of the board.</summary>
    /// <param name="firmware">The firmware that the build generated.</param>
    /// <param name="createApp">Makes the application.</param>
    public static void Run(FirmwareImage firmware, AppFactory createApp)
    {
        if (DeviceSlot.Capture != null)
            DeviceSlot.Capture.Set(firmware, createApp);
        else
            Run(firmware.AppName, new SingleFirmware(firmware, createApp));
    }

    /// <summary>Boots what a factory makes and never comes back.</summary>
    /// <param name="name">Name of the firmware.</param>
    /// <param name="factory">Makes the device.</param>
    public static void Run(string name, IDeviceFactory factory)
    {
        Device device = factory.Create(new NanoPlatform());
        if (device != null)
        {
            device.Run();
            factory.OnEnded(device);
        }

        Power.RebootDevice();
        Thread.Sleep(Timeout.Infinite);
    }
}
