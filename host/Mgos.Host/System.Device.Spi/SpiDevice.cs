// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Device.Gpio;
using Mgos.Host;
using Mgos.Host.Board;
using Mgos.Host.Buses;

namespace System.Device.Spi;

/// <summary>One device on an SPI bus of the current virtual device; what is plugged in is in <see cref="HostMachine.Buses"/>.</summary>
/// <remarks>The API and the behaviour of nanoFramework.System.Device.Spi on an ESP32. Clock, mode and order of the bits are kept and have no effect.</remarks>
public class SpiDevice : IDisposable
{
    private const int BytesOfNumber = 2;

    private readonly SpiConnectionSettings _settings;
    private readonly HostMachine _machine;
    private readonly VirtualSpiBus _bus;
    private readonly VirtualPin _chipSelect;
    private bool _isDisposed;

    /// <summary>Opens a device.</summary>
    /// <param name="settings">Which, and how.</param>
    /// <exception cref="ArgumentException">There is no such bus or pin, or the bus has no pins.</exception>
    /// <exception cref="SpiDeviceAlreadyInUseException">The chip select is in use.</exception>
    public SpiDevice(SpiConnectionSettings settings)
    {
        _settings = new SpiConnectionSettings(settings);
        _machine = HostMachine.Required;
        _bus = _machine.Buses.FindSpi(settings.BusId) ?? throw new ArgumentException("There is no SPI bus " + settings.BusId + ".");
        _machine.Buses.RequireSpiPins(_settings);
        if (settings.ChipSelectLine < 0)
            return;
        _chipSelect = _machine.Board.Find(settings.ChipSelectLine) ?? throw new ArgumentException("There is no pin " + settings.ChipSelectLine + ".");
        if (!_machine.Buses.TryTakeChipSelect(_chipSelect.Number))
            throw new SpiDeviceAlreadyInUseException();
        _chipSelect.SetMode(PinMode.Output, null);
        SetChipSelect(false);
    }

    /// <summary>Gets a copy of what the device was opened with.</summary>
    public SpiConnectionSettings ConnectionSettings => new(_settings);

    /// <summary>Opens a device.</summary>
    /// <param name="settings">Which, and how.</param>
    /// <returns>The device.</returns>
    public static SpiDevice Create(SpiConnectionSettings settings) => new(settings);

    /// <summary>Tells what a bus can do.</summary>
    /// <param name="busId">The bus, from 1.</param>
    /// <returns>What it can do.</returns>
    /// <exception cref="ArgumentException">There is no such bus.</exception>
    public static SpiBusInfo GetBusInfo(int busId) =>
        HostMachine.Required.Buses.FindSpi(busId) == null ? throw new ArgumentException("There is no SPI bus " + busId + ".") : new SpiBusInfo();

    /// <summary>Reads one byte; sends 0.</summary>
    /// <returns>The byte.</returns>
    public byte ReadByte()
    {
        var one = new byte[1];
        Read(one);
        return one[0];
    }

    /// <summary>Reads bytes; sends zeros.</summary>
    /// <param name="buffer">Where to.</param>
    public void Read(SpanByte buffer) => Transfer(new byte[buffer.Length], buffer.AsSpan());

    /// <summary>Reads 16-bit numbers; sends zeros.</summary>
    /// <param name="buffer">Where to.</param>
    public void Read(ushort[] buffer) => Transfer(new ushort[buffer.Length], buffer);

    /// <summary>Writes one byte.</summary>
    /// <param name="value">The byte.</param>
    public void WriteByte(byte value) => Write(new[] { value });

    /// <summary>Writes 16-bit numbers.</summary>
    /// <param name="buffer">The numbers.</param>
    public void Write(ushort[] buffer) => Transfer(buffer, new ushort[buffer.Length]);

    /// <summary>Writes bytes.</summary>
    /// <param name="buffer">The bytes.</param>
    public void Write(SpanByte buffer) => Transfer(buffer.AsSpan(), new byte[buffer.Length]);

    /// <summary>Writes and reads 16-bit numbers at once.</summary>
    /// <param name="writeBuffer">The numbers to write.</param>
    /// <param name="readBuffer">Where to put those read.</param>
    /// <exception cref="InvalidOperationException">The device was not opened for it.</exception>
    public void TransferFullDuplex(ushort[] writeBuffer, ushort[] readBuffer)
    {
        RequireFullDuplex();
        Transfer(writeBuffer, readBuffer);
    }

    /// <summary>Writes and reads bytes at once.</summary>
    /// <param name="writeBuffer">The bytes to write.</param>
    /// <param name="readBuffer">Where to put those read.</param>
    /// <exception cref="InvalidOperationException">The device was not opened for it.</exception>
    public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer)
    {
        RequireFullDuplex();
        Transfer(writeBuffer.AsSpan(), readBuffer.AsSpan());
    }

    /// <summary>Closes the device.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
            Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the device.</summary>
    /// <param name="disposing">Not looked at.</param>
    protected void Dispose(bool disposing)
    {
        _isDisposed = true;
        if (_chipSelect != null)
            _machine.Buses.ReleaseChipSelect(_chipSelect.Number);
    }

    private void RequireFullDuplex()
    {
        if (_settings.Configuration != SpiBusConfiguration.FullDuplex)
            throw new InvalidOperationException();
    }

    private void Transfer(ushort[] written, ushort[] read)
    {
        var mosi = new byte[written.Length * BytesOfNumber];
        var miso = new byte[read.Length * BytesOfNumber];
        for (var i = 0; i < written.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(mosi.AsSpan(i * BytesOfNumber), written[i]);
        Transfer(mosi, miso);
        for (var i = 0; i < read.Length; i++)
            read[i] = BinaryPrimitives.ReadUInt16BigEndian(miso.AsSpan(i * BytesOfNumber));
    }

    private void Transfer(ReadOnlySpan<byte> written, Span<byte> read)
    {
        if (_isDisposed)
            throw new InvalidOperationException("The device has been disposed of.");
        var count = Math.Max(written.Length, read.Length);
        if (count == 0)
            return;
        var mosi = new byte[count];
        var miso = new byte[count];
        written.CopyTo(mosi);
        SetChipSelect(true);
        _bus.Transfer(_settings, mosi, miso);
        SetChipSelect(false);
        miso.AsSpan(0, read.Length).CopyTo(read);
    }

    private void SetChipSelect(bool isActive) => _chipSelect?.Write(isActive == (_settings.ChipSelectLineActiveState == PinValue.High));
}
