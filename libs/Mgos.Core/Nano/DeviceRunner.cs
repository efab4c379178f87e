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
        new Device(new NanoPlatform(), firmware, createApp()).Run();
        Power.RebootDevice();
        Thread.Sleep(Timeout.Infinite);
    }
}
