// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Spi;
using Mgos.Core;

namespace Mgos.Spi;

/// <summary>A bus of the chip. One driver is open at a time: that of the last chip select, mode and clock.</summary>
internal sealed class HardwareSpiBus : SpiBus, IDisposable
{
    private readonly Device _device;
    private readonly int _busId;
    private readonly int[] _chipSelects;
    private readonly bool _isLogged;
    private SpiDevice _driver;
    private int _chipSelect;
    private int _mode;
    private int _frequencyHertz = SpiConstants.DefaultFrequencyHertz;
    private bool _isClosed;

    internal HardwareSpiBus(Device device, int busId, int[] chipSelects, bool isLogged)
    {
        _device = device;
        _busId = busId;
        _chipSelects = chipSelects;
        _isLogged = isLogged;
    }

    public void Dispose()
    {
        _isClosed = true;
        CloseDriver();
    }

    protected override bool Transfer(int chipSelect, int mode, int frequencyHertz, byte[] written, byte[] read, int count)
    {
        int pin = chipSelect < 0 ? SpiConstants.NoChipSelect : _chipSelects[chipSelect];
        if (_isClosed || (chipSelect >= 0 && pin < 0))
            return false;
        bool isDone = true;
        try
        {
            Open(pin, mode, frequencyHertz);
            _driver.TransferFullDuplex(new SpanByte(written, 0, count), new SpanByte(read, 0, count));
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(SpiBus), "SPI: " + e.Message);
            CloseDriver();
            isDone = false;
        }

        if (_isLogged)
            _device.Log.Info(nameof(SpiBus), "SPI cs " + chipSelect.ToString() + " mode " + mode.ToString() + " " + _frequencyHertz.ToString() + " Hz, " + count.ToString() + (isDone ? " bytes" : " bytes: failed"));
        return isDone;
    }

    private void Open(int pin, int mode, int frequencyHertz)
    {
        int frequency = frequencyHertz == 0 ? _frequencyHertz : frequencyHertz;
        if (_driver != null && pin == _chipSelect && mode == _mode && frequency == _frequencyHertz)
            return;
        CloseDriver();
        SpiConnectionSettings settings = new SpiConnectionSettings(_busId, pin);
        settings.Mode = (SpiMode)mode;
        settings.ClockFrequency = frequency;
        _chipSelect = pin;
        _mode = mode;
        _frequencyHertz = frequency;
        _driver = new SpiDevice(settings);
    }

    private void CloseDriver()
    {
        if (_driver != null)
            _driver.Dispose();
        _driver = null;
    }
}
