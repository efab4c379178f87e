// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Boot;

/// <summary>Runs a boot loader on the machine that the program runs on.</summary>
public static class BootRunner
{
    /// <summary>Starts the firmware of the active slot, or the factory firmware; comes back only on a PC, when the device is told to end.</summary>
    /// <param name="factory">The firmware to start if no slot can be: the one that the build generated for this program.</param>
    /// <param name="createApp">Makes its application.</param>
    public static void Run(FirmwareImage factory, AppFactory createApp) =>
        DeviceRunner.Run(factory.AppName, new BootLoader(factory, createApp, null, new FirmwareLoader(), new EngineCatalog()));
}
