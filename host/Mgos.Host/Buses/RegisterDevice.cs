// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Mgos.Host.Buses;

/// <summary>A device of 8-bit registers, as most sensors are: the first byte written names a register, and the number goes up with each byte.</summary>
/// <remarks>
/// Usable as it is, as a memory; a sensor overrides what reading and writing a register does. On SPI the highest bit of the first byte is 1 to read,
/// and the others name the register.
/// </remarks>
public class RegisterDevice : IVirtualI2cDevice, IVirtualSpiDevice
{
    private const int RegisterCount = 256;
    private const byte ReadFlag = 0x80;
    private const byte Idle = 0xff;

    private readonly byte[] _registers = new byte[RegisterCount];
    private readonly List<byte> _written = [];
    private byte _next;
    private bool _isReading;

    /// <summary>Gets or sets what a register holds, without the effect that the bus has.</summary>
    /// <param name="register">Its number, 0 to 255.</param>
    public byte this[int register]
    {
        get => _registers[register];
        set => _registers[register] = value;
    }

    /// <summary>Sets two registers to a 16-bit number, its high byte first.</summary>
    /// <param name="register">The first of them, 0 to 254.</param>
    /// <param name="value">The number.</param>
    public void SetWord(int register, ushort value) => BinaryPrimitives.WriteUInt16BigEndian(_registers.AsSpan(register), value);

    /// <inheritdoc/>
    public virtual int Write(ReadOnlySpan<byte> data)
    {
        _next = data[0];
        foreach (var value in data[1..])
            WriteRegister(_next++, value);
        return data.Length;
    }

    /// <inheritdoc/>
    public virtual void Read(Span<byte> buffer)
    {
        OnReading();
        for (var i = 0; i < buffer.Length; i++)
            buffer[i] = ReadRegister(_next++);
    }

    /// <inheritdoc/>
    public void Select()
    {
        _written.Clear();
        _isReading = false;
    }

    /// <inheritdoc/>
    public void Transfer(ReadOnlySpan<byte> mosi, Span<byte> miso)
    {
        miso.Fill(Idle);
        var command = !_isReading && _written.Count == 0 && mosi.Length > 0 ? 1 : 0;
        if (command > 0 && (mosi[0] & ReadFlag) != 0)
        {
            _isReading = true;
            Write([(byte)(mosi[0] & ~ReadFlag)]);
        }

        if (!_isReading)
            _written.AddRange(mosi);
        else if (miso.Length > command)
            Read(miso[command..]);
    }

    /// <inheritdoc/>
    public void Deselect()
    {
        if (_written.Count > 1)
            Write(_written.ToArray());
        _written.Clear();
    }

    /// <summary>Called when a read begins, so that all of its bytes belong together.</summary>
    protected virtual void OnReading()
    {
    }

    /// <summary>Gives what the bus reads from a register.</summary>
    /// <param name="register">Its number.</param>
    /// <returns>The byte.</returns>
    protected virtual byte ReadRegister(byte register) => _registers[register];

    /// <summary>Takes what the bus writes into a register.</summary>
    /// <param name="register">Its number.</param>
    /// <param name="value">The byte.</param>
    protected virtual void WriteRegister(byte register, byte value) => _registers[register] = value;
}
