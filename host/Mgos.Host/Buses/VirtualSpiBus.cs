// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Device.Spi;
using System.Globalization;
using System.Linq;
using Mgos.Host.Board;

namespace Mgos.Host.Buses;

/// <summary>An SPI bus of a virtual device: devices are plugged in and out while it runs. Each listens while its chip select, a pin of the board, is active.</summary>
public sealed class VirtualSpiBus
{
    private const byte Idle = 0xff;

    private readonly VirtualBoard _board;
    private readonly object _gate = new();
    private readonly List<SpiSlot> _slots = [];

    internal VirtualSpiBus(int busId, VirtualBoard board)
    {
        BusId = busId;
        _board = board;
    }

    /// <summary>Occurs after each transfer, on the thread that makes it.</summary>
    public event Action<SpiTransfer> Transferred;

    /// <summary>Gets the number of the bus, from 1.</summary>
    public int BusId { get; }

    /// <summary>Plugs a device in.</summary>
    /// <param name="chipSelect">The pin that selects it; the driver or the device's code drives it.</param>
    /// <param name="device">The device.</param>
    /// <param name="isActiveHigh">Whether a high level selects it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pin.</exception>
    public void Attach(int chipSelect, IVirtualSpiDevice device, bool isActiveHigh = false)
    {
        ArgumentNullException.ThrowIfNull(device);
        lock (_gate)
            _slots.Add(new SpiSlot(_board.Pin(chipSelect), device, isActiveHigh));
    }

    /// <summary>Pulls a device out.</summary>
    /// <param name="device">The device.</param>
    /// <returns>False if it was not there.</returns>
    public bool Detach(IVirtualSpiDevice device)
    {
        lock (_gate)
        {
            var slot = _slots.Find(candidate => candidate.Device == device);
            slot?.Dispose();
            return _slots.Remove(slot);
        }
    }

    internal PluggedDevice[] Devices()
    {
        lock (_gate)
            return [.. _slots.Select(slot => new PluggedDevice("spi" + BusId, slot.ChipSelect.ToString(CultureInfo.InvariantCulture), slot.Device))];
    }

    internal void Transfer(SpiConnectionSettings settings, ReadOnlySpan<byte> mosi, Span<byte> miso)
    {
        lock (_gate)
        {
            miso.Fill(Idle);
            Span<byte> one = new byte[miso.Length];
            foreach (var slot in _slots)
            {
                if (!slot.IsSelected)
                    continue;
                slot.Device.Transfer(mosi, one);
                for (var i = 0; i < miso.Length; i++)
                    miso[i] &= one[i];
            }
        }

        Transferred?.Invoke(new SpiTransfer(settings.ChipSelectLine, settings.Mode, settings.ClockFrequency, mosi.ToArray(), miso.ToArray()));
    }
}
