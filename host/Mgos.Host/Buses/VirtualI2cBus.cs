// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Device.I2c;
using System.Globalization;
using System.Linq;

namespace Mgos.Host.Buses;

/// <summary>An I2C bus of a virtual device: devices are plugged in and out while it runs.</summary>
public sealed class VirtualI2cBus
{
    private const int AddressMax = 0x7f;

    private readonly Dictionary<int, IVirtualI2cDevice> _devices = [];

    internal VirtualI2cBus(int busId)
    {
        BusId = busId;
    }

    /// <summary>Occurs after each transfer, on the thread that makes it.</summary>
    public event Action<I2cTransfer> Transferred;

    /// <summary>Gets the number of the bus, from 1.</summary>
    public int BusId { get; }

    /// <summary>Gets the speed that the device's code asked for last.</summary>
    public I2cBusSpeed Speed { get; internal set; }

    /// <summary>Gets or sets how every transfer ends, to test what happens on a bus that is broken; <see cref="I2cTransferStatus.FullTransfer"/> if it works.</summary>
    public I2cTransferStatus Fault { get; set; } = I2cTransferStatus.FullTransfer;

    /// <summary>Plugs a device in.</summary>
    /// <param name="address">Its address, 0 to 127.</param>
    /// <param name="device">The device.</param>
    /// <exception cref="ArgumentOutOfRangeException">The address has more than 7 bits.</exception>
    /// <exception cref="ArgumentException">Another device has the address.</exception>
    public void Attach(int address, IVirtualI2cDevice device)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(address);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address, AddressMax);
        ArgumentNullException.ThrowIfNull(device);
        lock (_devices)
            _devices.Add(address, device);
    }

    /// <summary>Pulls a device out.</summary>
    /// <param name="address">Its address.</param>
    /// <returns>False if there was none.</returns>
    public bool Detach(int address)
    {
        lock (_devices)
            return _devices.Remove(address);
    }

    /// <summary>Finds a device.</summary>
    /// <param name="address">Its address.</param>
    /// <returns>The device; null if there is none.</returns>
    public IVirtualI2cDevice Find(int address)
    {
        lock (_devices)
            return _devices.GetValueOrDefault(address);
    }

    internal PluggedDevice[] Devices()
    {
        lock (_devices)
            return [.. _devices.OrderBy(entry => entry.Key).Select(entry => new PluggedDevice("i2c" + BusId, entry.Key.ToString(CultureInfo.InvariantCulture), entry.Value))];
    }

    internal I2cTransferStatus Transfer(int address, ReadOnlySpan<byte> written, Span<byte> read)
    {
        // The driver of the board sends no address if there is nothing to transfer.
        if (written.IsEmpty && read.IsEmpty)
            return I2cTransferStatus.FullTransfer;
        I2cTransferStatus status;
        lock (_devices)
            status = Transfer(_devices.GetValueOrDefault(address), written, read);
        Transferred?.Invoke(new I2cTransfer(address, written.ToArray(), status == I2cTransferStatus.FullTransfer ? read.ToArray() : [], status));
        return status;
    }

    private I2cTransferStatus Transfer(IVirtualI2cDevice device, ReadOnlySpan<byte> written, Span<byte> read)
    {
        if (Fault != I2cTransferStatus.FullTransfer)
            return Fault;
        if (device == null || (!written.IsEmpty && device.Write(written) < written.Length))
            return I2cTransferStatus.SlaveAddressNotAcknowledged;
        if (!read.IsEmpty)
            device.Read(read);
        return I2cTransferStatus.FullTransfer;
    }
}
