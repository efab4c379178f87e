// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;
using Mgos.Host.Buses;

namespace System.Device.I2c;

/// <summary>One device on an I2C bus of the current virtual device; what is plugged in is in <see cref="HostMachine.Buses"/>.</summary>
/// <remarks>The API and the behaviour of nanoFramework.System.Device.I2c on an ESP32: a transfer without bytes touches no device and succeeds.</remarks>
public class I2cDevice : IDisposable
{
    private readonly VirtualI2cBus _bus;
    private readonly object _gate = new();
    private readonly byte[] _one = new byte[1];
    private bool _isDisposed;

    /// <summary>Opens a device; whether it is there shows at the first transfer.</summary>
    /// <param name="settings">Which.</param>
    /// <exception cref="ArgumentException">There is no such bus.</exception>
    public I2cDevice(I2cConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ConnectionSettings = settings;
        _bus = HostMachine.Required.Buses.FindI2c(settings.BusId) ?? throw new ArgumentException("There is no I2C bus " + settings.BusId + ".");
        _bus.Speed = settings.BusSpeed;
    }

    /// <summary>Gets what the device was opened with.</summary>
    public I2cConnectionSettings ConnectionSettings { get; }

    /// <summary>Opens a device.</summary>
    /// <param name="settings">Which.</param>
    /// <returns>The device.</returns>
    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    /// <summary>Reads one byte; a failure does not show.</summary>
    /// <returns>The byte.</returns>
    public byte ReadByte()
    {
        lock (_gate)
        {
            Transfer(SpanByte.Empty, _one);
            return _one[0];
        }
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="buffer">Where to.</param>
    /// <returns>The outcome.</returns>
    public I2cTransferResult Read(SpanByte buffer)
    {
        lock (_gate)
            return Transfer(SpanByte.Empty, buffer);
    }

    /// <summary>Writes one byte.</summary>
    /// <param name="value">The byte.</param>
    /// <returns>The outcome.</returns>
    public I2cTransferResult WriteByte(byte value)
    {
        lock (_gate)
        {
            _one[0] = value;
            return Transfer(_one, SpanByte.Empty);
        }
    }

    /// <summary>Writes bytes.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <returns>The outcome.</returns>
    public I2cTransferResult Write(SpanByte buffer)
    {
        lock (_gate)
            return Transfer(buffer, SpanByte.Empty);
    }

    /// <summary>Writes bytes and reads others without giving the bus up in between.</summary>
    /// <param name="writeBuffer">The bytes to write.</param>
    /// <param name="readBuffer">Where to put those read.</param>
    /// <returns>The outcome.</returns>
    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer)
    {
        lock (_gate)
            return Transfer(writeBuffer, readBuffer);
    }

    /// <summary>Closes the device.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        GC.SuppressFinalize(this);
    }

    private I2cTransferResult Transfer(SpanByte written, SpanByte read)
    {
        if (_isDisposed)
            throw new InvalidOperationException("The device has been disposed of.");
        var status = _bus.Transfer(ConnectionSettings.DeviceAddress, written.AsSpan(), read.AsSpan());
        return new I2cTransferResult(status, status == I2cTransferStatus.FullTransfer ? written.Length + read.Length : 0);
    }
}
