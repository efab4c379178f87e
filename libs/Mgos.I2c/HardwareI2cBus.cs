// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.I2c;
using Mgos.Core;

namespace Mgos.I2c;

/// <summary>A bus of the chip.</summary>
/// <remarks>
/// Differs from the original: the driver transfers as a whole. A write that is not stopped waits for the read or write after it; more than
/// <see cref="I2cConstants.MaxHeldBytes"/> cannot wait. A write of no bytes reads one, because the driver sends no address otherwise.
/// </remarks>
internal sealed class HardwareI2cBus : I2cBus, IDisposable
{
    private readonly Device _device;
    private readonly int _busId;
    private readonly bool _isLogged;
    private readonly I2cTransferQueue _held = new I2cTransferQueue();
    private readonly I2cDevice[] _open = new I2cDevice[I2cConstants.MaxOpenDevices];
    private readonly byte[] _probe = new byte[1];
    private I2cBusSpeed _speed;
    private int _nextOpen;
    private bool _isClosed;

    internal HardwareI2cBus(Device device, int busId, int frequencyHertz, bool isLogged)
    {
        _device = device;
        _busId = busId;
        _isLogged = isLogged;
        _speed = I2cSpeeds.Of(frequencyHertz);
    }

    public override int FrequencyHertz
    {
        get => I2cSpeeds.HertzOf(_speed);
        set
        {
            _speed = I2cSpeeds.Of(value);
            CloseDevices();
        }
    }

    public override bool Write(int address, byte[] data, int offset, int count, bool stop)
    {
        bool isContinued = address == I2cConstants.ContinueAddress;
        if (!isContinued)
            CheckAddress(address);
        if (!isContinued && !Stop())
            return false;
        if (isContinued && _held.Count == 0)
            return false;
        if (!stop)
            return isContinued ? _held.Add(data, offset, count) : _held.Begin(address, data, offset, count);
        if (isContinued)
            return Finish(data, offset, count);
        return count == 0 ? Transfer(address, null, 0, 0, _probe, 0, 1) : Transfer(address, data, offset, count, null, 0, 0);
    }

    public override bool Read(int address, byte[] buffer, int offset, int count, bool stop)
    {
        // Nothing can go on after a read: the driver has stopped.
        if (address == I2cConstants.ContinueAddress)
            return false;
        CheckAddress(address);
        if (_held.Count > 0 && _held.Address != address && !Stop())
            return false;
        int held = _held.Count;
        _held.Clear();
        return Transfer(address, held == 0 ? null : _held.Bytes, 0, held, buffer, offset, count);
    }

    public override bool Stop()
    {
        int held = _held.Count;
        _held.Clear();
        return held == 0 || Transfer(_held.Address, _held.Bytes, 0, held, null, 0, 0);
    }

    public void Dispose()
    {
        _isClosed = true;
        _held.Clear();
        CloseDevices();
    }

    private static void CheckAddress(int address)
    {
        if (address < 0 || address > I2cConstants.MaxAddress)
            throw new ArgumentOutOfRangeException(nameof(address));
    }

    // The last part of a write need not fit behind what is held.
    private bool Finish(byte[] data, int offset, int count)
    {
        int held = _held.Count;
        _held.Clear();
        byte[] all = new byte[held + count];
        Array.Copy(_held.Bytes, all, held);
        Array.Copy(data, offset, all, held, count);
        return Transfer(_held.Address, all, 0, all.Length, null, 0, 0);
    }

    private bool Transfer(int address, byte[] written, int writeOffset, int writeCount, byte[] read, int readOffset, int readCount)
    {
        bool isDone;
        try
        {
            isDone = !_isClosed && Run(Open(address), new SpanByte(written, writeOffset, writeCount), new SpanByte(read, readOffset, readCount));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw;
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(I2cBus), "I2C" + _busId.ToString() + ": " + e.Message);
            isDone = false;
        }

        if (_isLogged)
            LogTransfer(address, writeCount, readCount, isDone);
        return isDone;
    }

    private static bool Run(I2cDevice device, SpanByte written, SpanByte read)
    {
        I2cTransferResult result = written.Length == 0 ? device.Read(read) : read.Length == 0 ? device.Write(written) : device.WriteRead(written, read);
        return result.Status == I2cTransferStatus.FullTransfer;
    }

    private I2cDevice Open(int address)
    {
        for (int i = 0; i < _open.Length; i++)
        {
            if (_open[i] != null && _open[i].ConnectionSettings.DeviceAddress == address)
                return _open[i];
        }

        Close(_nextOpen);
        I2cDevice device = new I2cDevice(new I2cConnectionSettings(_busId, address, _speed));
        _open[_nextOpen] = device;
        _nextOpen = (_nextOpen + 1) % _open.Length;
        return device;
    }

    private void CloseDevices()
    {
        for (int i = 0; i < _open.Length; i++)
            Close(i);
    }

    private void Close(int index)
    {
        if (_open[index] != null)
            _open[index].Dispose();
        _open[index] = null;
    }

    private void LogTransfer(int address, int written, int read, bool isDone) =>
        _device.Log.Info(nameof(I2cBus), "I2C" + _busId.ToString() + " 0x" + address.ToString("x2") + " wrote " + written.ToString() + " read " + read.ToString() + (isDone ? "" : ": no answer"));
}
