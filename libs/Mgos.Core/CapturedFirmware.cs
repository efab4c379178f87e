// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;

namespace Mgos.Core;

/// <summary>What a program would run: for a boot loader that calls its <c>Main</c> and starts the firmware itself.</summary>
/// <remarks>While <see cref="Capture"/> calls <c>Main</c>, <c>Firmware.Run</c> hands the firmware over and returns at once.</remarks>
public sealed class CapturedFirmware
{
    private CapturedFirmware()
    {
    }

    /// <summary>The firmware.</summary>
    public FirmwareImage Image { get; private set; }

    /// <summary>Makes its application.</summary>
    public AppFactory CreateApp { get; private set; }

    /// <summary>Calls a program's <c>Main</c> and takes its firmware.</summary>
    /// <param name="main">Calls it.</param>
    /// <returns>The firmware; null if it did not run any. What it throws is passed on.</returns>
    public static CapturedFirmware Capture(ThreadStart main)
    {
        CapturedFirmware captured = new CapturedFirmware();
        DeviceSlot.Capture = captured;
        try
        {
            main();
        }
        finally
        {
            DeviceSlot.Capture = null;
        }

        return captured.Image == null || captured.CreateApp == null ? null : captured;
    }

    internal void Set(FirmwareImage image, AppFactory createApp)
    {
        Image = image;
        CreateApp = createApp;
    }
}
