// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using Mgos.Host;

namespace Mgos.Core;

/// <summary>Runs a firmware as a virtual device: the command line of the process says how, Ctrl-C and SIGTERM end it.</summary>
public static class DeviceRunner
{
    private const int FailureExitCode = 1;

    /// <summary>Runs the firmware until the process is told to end.</summary>
    /// <param name="firmware">The firmware that the build generated.</param>
    /// <param name="createApp">Makes the application of each boot.</param>
    public static void Run(FirmwareImage firmware, AppFactory createApp)
    {
        if (DeviceSlot.Capture != null)
            DeviceSlot.Capture.Set(firmware, createApp);
        else
            Run(firmware.AppName, new SingleFirmware(firmware, createApp));
    }

    /// <summary>Runs what a factory makes until the process is told to end.</summary>
    /// <param name="name">Name of the firmware, for the command line and the default state directory.</param>
    /// <param name="factory">Makes the device of each boot.</param>
    public static void Run(string name, IDeviceFactory factory)
    {
        HostOptions options = HostOptions.ParseOrExit(Environment.GetCommandLineArgs()[1..], name);
        try
        {
            using HostMachine machine = new(options);
            Run(new VirtualDevice(machine, factory));
        }
        catch (IOException e)
        {
            Console.Error.WriteLine(e.Message);
            Environment.ExitCode = FailureExitCode;
        }
    }

    private static void Run(VirtualDevice device)
    {
        using HostSignals signals = new(device.Stop);
        if (device.Run())
            return;
        Console.Error.WriteLine("The device failed to boot " + SingleFirmware.MaxFailedBoots + " times in a row; the log above says why.");
        Environment.ExitCode = FailureExitCode;
    }
}
