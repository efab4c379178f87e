// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;

namespace Mgos.Vfs;

/// <summary>The storage devices of a device, by name, and the types that there are.</summary>
/// <remarks>Mirrors mgos_vfs_dev_register, mgos_vfs_dev_create and mgos_vfs_devtab_process. Thread: loop.</remarks>
public sealed class DeviceTable
{
    private readonly Hashtable _drivers = new Hashtable();
    private readonly ArrayList _devices = new ArrayList();

    /// <summary>Adds a device type.</summary>
    /// <param name="type">Name of the type; an earlier driver of this name is replaced.</param>
    /// <param name="driver">Opens devices of the type.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void AddType(string type, IDeviceDriver driver)
    {
        if (type == null || driver == null)
            throw new ArgumentNullException(nameof(driver));
        _drivers[type] = driver;
    }

    /// <summary>Opens a device without registering it.</summary>
    /// <param name="type">Device type.</param>
    /// <param name="options">JSON object; null or empty for none.</param>
    /// <param name="device">The device; null on failure.</param>
    /// <returns>None, NoDevice if there is no such type or no such device, or InvalidArgument.</returns>
    public VfsError Open(string type, string options, out VfsDevice device)
    {
        device = null;
        IDeviceDriver driver = type == null ? null : (IDeviceDriver)_drivers[type];
        return driver == null ? VfsError.NoDevice : driver.Open(this, options, out device);
    }

    /// <summary>Opens a device and registers it.</summary>
    /// <param name="name">Name, not empty.</param>
    /// <param name="type">Device type.</param>
    /// <param name="options">JSON object; null or empty for none.</param>
    /// <returns>None, Exists if the name is taken, TooManyOpenFiles, or an error of <see cref="Open"/>.</returns>
    public VfsError Add(string name, string type, string options)
    {
        VfsDevice device;
        VfsError error = CheckName(name);
        if (error == VfsError.None)
        {
            error = Open(type, options, out device);
            if (error == VfsError.None)
                Register(name, device);
        }

        return error;
    }

    /// <summary>Registers a device that is open.</summary>
    /// <param name="name">Name, not empty.</param>
    /// <param name="device">The device.</param>
    /// <returns>None, InvalidArgument, Exists if the name is taken, or TooManyOpenFiles.</returns>
    public VfsError Add(string name, VfsDevice device)
    {
        VfsError error = device == null ? VfsError.InvalidArgument : CheckName(name);
        if (error == VfsError.None)
            Register(name, device);
        return error;
    }

    /// <summary>Adds the devices of a table.</summary>
    /// <param name="table">Entries NAME TYPE OPTIONS, one a line or separated by |; # starts a comment, empty entries are skipped.</param>
    /// <returns>None, or the error of the first entry that fails; those before it stay, those behind it are not looked at.</returns>
    public VfsError AddAll(string table)
    {
        DeviceTableReader reader = new DeviceTableReader(table);
        VfsError error = VfsError.None;
        while (error == VfsError.None && reader.Read())
            error = reader.IsValid ? Add(reader.Name, reader.Type, reader.Options) : VfsError.InvalidArgument;
        return error;
    }

    /// <summary>Finds a registered device.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The device, or null.</returns>
    public VfsDevice Find(string name)
    {
        for (int i = 0; i < _devices.Count; i++)
        {
            VfsDevice device = (VfsDevice)_devices[i];
            if (device.Name == name)
                return device;
        }

        return null;
    }

    internal void Remove(VfsDevice device)
    {
        _devices.Remove(device);
        device.Name = null;
    }

    private VfsError CheckName(string name)
    {
        if (string.IsNullOrEmpty(name))
            return VfsError.InvalidArgument;
        if (Find(name) != null)
            return VfsError.Exists;
        return _devices.Count < VfsConstants.MaxDevices ? VfsError.None : VfsError.TooManyOpenFiles;
    }

    private void Register(string name, VfsDevice device)
    {
        device.Name = name;
        _devices.Add(device);
    }
}
