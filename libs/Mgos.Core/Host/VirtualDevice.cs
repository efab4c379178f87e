// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Host;

namespace Mgos.Core;

/// <summary>A device on a PC: boots, and boots again in place when it restarts.</summary>
/// <remarks>Several of them live in one process, each on a thread and a machine of its own.</remarks>
public sealed class VirtualDevice
{
    private readonly HostMachine _machine;
    private readonly IDeviceFactory _factory;
    private readonly object _lock = new();
    private bool _isStopped;

    /// <summary>Makes a device that has not booted.</summary>
    /// <param name="machine">Its machine.</param>
    /// <param name="firmware">Its firmware.</param>
    /// <param name="createApp">Makes the application of each boot.</param>
    public VirtualDevice(HostMachine machine, FirmwareImage firmware, AppFactory createApp)
        : this(machine, new SingleFirmware(firmware, createApp))
    {
    }

    /// <summary>Makes a device that has not booted.</summary>
    /// <param name="machine">Its machine.</param>
    /// <param name="factory">Makes the device of each boot.</param>
    public VirtualDevice(HostMachine machine, IDeviceFactory factory)
    {
        _machine = machine;
        _factory = factory;
    }

    /// <summary>The device of the boot that is running; null before the first.</summary>
    public Device Device { get; private set; }

    /// <summary>Runs the device until it is stopped.</summary>
    /// <returns>True if it was stopped; false if it failed to boot so often that its factory gave up.</returns>
    /// <remarks>Thread: the caller's becomes the loop.</remarks>
    public bool Run()
    {
        using IDisposable machine = _machine.Enter();
        _machine.RebootRequested += OnRebootRequested;
        try
        {
            return RunBoots();
        }
        finally
        {
            _machine.RebootRequested -= OnRebootRequested;
        }
    }

    /// <summary>Ends the device. Thread: any.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _isStopped = true;
            Device?.Stop();
        }
    }

    private bool RunBoots()
    {
        while (TryStartNext())
        {
            Device device = Device;
            if (device == null)
                continue;
            bool isRestarting = device.Run();
            bool mayRestart = _factory.OnEnded(device);
            if (!isRestarting)
                return true;
            if (!mayRestart)
                return false;
            _machine.Reset();
        }

        return true;
    }

    private bool TryStartNext()
    {
        lock (_lock)
        {
            if (!_isStopped)
                Device = CreateDevice();
            return !_isStopped;
        }
    }

    private Device CreateDevice()
    {
        Device device = _factory.Create(new HostPlatform(_machine));
        if (device == null)
            return null;
        foreach (string line in _machine.Uarts.Describe())
            device.Endpoints.Add(line);
        // Added first, so that it runs after all other handlers.
        device.Events.AddHandler(SystemEvents.InitDone, (id, data) => ConnectUnlessManaged(device));
        return device;
    }

    // A PC is connected already, unless a library such as Mgos.Wifi decides when.
    private static void ConnectUnlessManaged(Device device)
    {
        if (!device.Network.IsManaged)
            device.Events.Trigger(NetworkEvents.IpAcquired, null);
    }

    private void OnRebootRequested(object sender, EventArgs e)
    {
        lock (_lock)
        {
            Device?.RequestRestart();
        }
    }
}
