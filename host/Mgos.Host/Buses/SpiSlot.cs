// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Host.Board;

namespace Mgos.Host.Buses;

/// <summary>A device on an SPI bus, with the pin that selects it.</summary>
internal sealed class SpiSlot : IDisposable
{
    private readonly VirtualPin _chipSelect;
    private readonly bool _isActiveHigh;

    internal SpiSlot(VirtualPin chipSelect, IVirtualSpiDevice device, bool isActiveHigh)
    {
        Device = device;
        _chipSelect = chipSelect;
        _isActiveHigh = isActiveHigh;
        _chipSelect.Changed += OnChanged;
        OnChanged(chipSelect, PinActor.Device);
    }

    internal IVirtualSpiDevice Device { get; }

    internal int ChipSelect => _chipSelect.Number;

    internal bool IsSelected { get; private set; }

    public void Dispose() => _chipSelect.Changed -= OnChanged;

    private void OnChanged(VirtualPin pin, PinActor actor)
    {
        // A pin that nobody drives selects nothing: real boards have a pull-up there.
        var isSelected = pin.IsOutput && pin.Level == _isActiveHigh;
        if (isSelected == IsSelected)
            return;
        IsSelected = isSelected;
        if (isSelected)
            Device.Select();
        else
            Device.Deselect();
    }
}
