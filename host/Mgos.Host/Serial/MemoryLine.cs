// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;

namespace Mgos.Host.Serial;

/// <summary>A serial line whose other end is in the same process; for tests.</summary>
public sealed class MemoryLine : SerialLine
{
    private const int PipeBytes = 65536;

    private readonly ReceiveBuffer _toDevice = new();
    private readonly ReceiveBuffer _fromDevice = new();
    private readonly bool _dropsOnOverflow;

    /// <summary>Makes a line.</summary>
    /// <param name="dropsOnOverflow">True to drop everything buffered when the port's buffer is full, as an ESP32 does; false to hold input back.</param>
    public MemoryLine(bool dropsOnOverflow = false)
    {
        _dropsOnOverflow = dropsOnOverflow;
        _toDevice.Attach(PipeBytes);
        _fromDevice.Attach(PipeBytes);
    }

    /// <inheritdoc />
    public override string Description => "memory";

    /// <summary>Gets how many bytes of the device wait to be read.</summary>
    public int BytesFromDevice => _fromDevice.Count;

    private protected override bool DropsOnOverflow => _dropsOnOverflow;

    /// <summary>Sends bytes to the device; waits while 64 KB of them are on the way.</summary>
    /// <param name="data">The bytes.</param>
    public void WriteToDevice(byte[] data)
    {
        for (int sent = 0, room; sent < data.Length && (room = _toDevice.WaitForRoom()) > 0; sent += room)
        {
            room = Math.Min(room, data.Length - sent);
            _toDevice.Add(data.AsSpan(sent, room));
        }
    }

    /// <summary>Reads bytes of the device; waits for all of them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="timeoutMilliseconds">How long to wait; -1 for as long as it takes.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="TimeoutException">They did not come in time.</exception>
    public byte[] ReadFromDevice(int count, int timeoutMilliseconds)
    {
        var data = new byte[count];
        _fromDevice.Take(data, timeoutMilliseconds);
        return data;
    }

    private protected override int Receive(Span<byte> buffer)
    {
        try
        {
            _toDevice.Take(buffer[..1], Timeout.Infinite);
            var more = Math.Min(buffer.Length - 1, _toDevice.Count);
            return 1 + _toDevice.Take(buffer.Slice(1, more), Timeout.Infinite);
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private protected override int Send(ReadOnlySpan<byte> data, int timeoutMilliseconds)
    {
        var room = Math.Min(data.Length, _fromDevice.WaitForRoom(timeoutMilliseconds));
        _fromDevice.Add(data[..room]);
        return room;
    }

    private protected override void Interrupt()
    {
        _toDevice.Close();
        _fromDevice.Close();
    }
}
