// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.I2c;

/// <summary>An I2C bus: transfers, and the registers that most devices have.</summary>
/// <remarks>
/// Mirrors <c>struct mgos_i2c</c>. Numbers of 16 bits go with the high byte first. Thread: loop; a transfer blocks until it is over.
/// A driver for a bus of another kind derives from this class and gets the registers.
/// </remarks>
public abstract class I2cBus
{
    private readonly byte[] _small = new byte[3];

    /// <summary>Clock frequency in hertz: the nearest one that the hardware has, not above what was asked for unless that is below the slowest.</summary>
    public abstract int FrequencyHertz { get; set; }

    /// <summary>Writes bytes to a device.</summary>
    /// <param name="address">Address, 7 bits, or <see cref="I2cConstants.ContinueAddress"/> to add to a write that was not stopped.</param>
    /// <param name="data">Array with the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes; 0 finds out whether the device is there.</param>
    /// <param name="stop">False to keep the bus for a read or a further write.</param>
    /// <returns>False if the device does not answer or refuses a byte.</returns>
    /// <remarks>Mirrors mgos_i2c_write. What is not stopped goes out together with what follows; a failure shows there.</remarks>
    public abstract bool Write(int address, byte[] data, int offset, int count, bool stop);

    /// <summary>Reads bytes of a device.</summary>
    /// <param name="address">Address, 7 bits.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="stop">True; the hardware always stops after a read.</param>
    /// <returns>False if the device does not answer.</returns>
    /// <remarks>Mirrors mgos_i2c_read.</remarks>
    public abstract bool Read(int address, byte[] buffer, int offset, int count, bool stop);

    /// <summary>Ends a write that was not stopped; what it holds goes out.</summary>
    /// <returns>False if the device does not answer or refuses a byte.</returns>
    public abstract bool Stop();

    /// <summary>Tells whether a device is there.</summary>
    /// <param name="address">Address, 7 bits.</param>
    /// <returns>True if it answers.</returns>
    public bool IsPresent(int address) => Write(address, _small, 0, 0, true);

    /// <summary>Reads a register of 8 bits.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <returns>0 to 255; -1 on an error.</returns>
    public int ReadRegister8(int address, int register) =>
        ReadRegisters(address, register, _small, 1, 1) ? _small[1] : I2cConstants.Failed;

    /// <summary>Reads a register of 16 bits, high byte first.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <returns>0 to 65535; -1 on an error.</returns>
    public int ReadRegister16(int address, int register) =>
        ReadRegisters(address, register, _small, 1, 2) ? _small[1] << I2cConstants.BitsOfByte | _small[2] : I2cConstants.Failed;

    /// <summary>Reads bytes from a register on.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False on an error.</returns>
    public bool ReadRegisters(int address, int register, byte[] buffer, int offset, int count)
    {
        CheckRegister(register);
        _small[0] = (byte)register;
        return Write(address, _small, 0, 1, false) && Read(address, buffer, offset, count, true);
    }

    /// <summary>Writes a register of 8 bits.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <param name="value">The number; higher bits are left out.</param>
    /// <returns>False on an error.</returns>
    public bool WriteRegister8(int address, int register, int value)
    {
        CheckRegister(register);
        _small[0] = (byte)register;
        _small[1] = (byte)value;
        return Write(address, _small, 0, 2, true);
    }

    /// <summary>Writes a register of 16 bits, high byte first.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <param name="value">The number; higher bits are left out.</param>
    /// <returns>False on an error.</returns>
    public bool WriteRegister16(int address, int register, int value)
    {
        CheckRegister(register);
        _small[0] = (byte)register;
        _small[1] = (byte)(value >> I2cConstants.BitsOfByte);
        _small[2] = (byte)value;
        return Write(address, _small, 0, 3, true);
    }

    /// <summary>Writes bytes from a register on.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <param name="data">Array with the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False on an error.</returns>
    public bool WriteRegisters(int address, int register, byte[] data, int offset, int count)
    {
        CheckRegister(register);
        _small[0] = (byte)register;
        return Write(address, _small, 0, 1, count == 0) && (count == 0 || Write(I2cConstants.ContinueAddress, data, offset, count, true));
    }

    /// <summary>Reads some bits of a register of 8 bits.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <param name="bitOffset">Number of the lowest bit, from 0.</param>
    /// <param name="bitCount">Number of bits, 1 to 8 less the offset.</param>
    /// <returns>The bits as a number; -1 on an error.</returns>
    public int GetBits8(int address, int register, int bitOffset, int bitCount)
    {
        I2cBits.Check(bitOffset, bitCount, I2cConstants.BitsOfByte);
        return I2cBits.Get(ReadRegister8(address, register), bitOffset, bitCount);
    }

    /// <summary>Reads some bits of a register of 16 bits.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <param name="bitOffset">Number of the lowest bit, from 0.</param>
    /// <param name="bitCount">Number of bits, 1 to 16 less the offset.</param>
    /// <returns>The bits as a number; -1 on an error.</returns>
    public int GetBits16(int address, int register, int bitOffset, int bitCount)
    {
        I2cBits.Check(bitOffset, bitCount, I2cConstants.BitsOfWord);
        return I2cBits.Get(ReadRegister16(address, register), bitOffset, bitCount);
    }

    /// <summary>Changes some bits of a register of 8 bits, and leaves the others.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <param name="bitOffset">Number of the lowest bit, from 0.</param>
    /// <param name="bitCount">Number of bits, 1 to 8 less the offset.</param>
    /// <param name="value">The bits as a number; higher bits are left out.</param>
    /// <returns>False on an error.</returns>
    public bool SetBits8(int address, int register, int bitOffset, int bitCount, int value)
    {
        I2cBits.Check(bitOffset, bitCount, I2cConstants.BitsOfByte);
        int before = ReadRegister8(address, register);
        return before >= 0 && WriteRegister8(address, register, I2cBits.Set(before, bitOffset, bitCount, value));
    }

    /// <summary>Changes some bits of a register of 16 bits, and leaves the others.</summary>
    /// <param name="address">Address of the device.</param>
    /// <param name="register">Number of the register, 0 to 255.</param>
    /// <param name="bitOffset">Number of the lowest bit, from 0.</param>
    /// <param name="bitCount">Number of bits, 1 to 16 less the offset.</param>
    /// <param name="value">The bits as a number; higher bits are left out.</param>
    /// <returns>False on an error.</returns>
    public bool SetBits16(int address, int register, int bitOffset, int bitCount, int value)
    {
        I2cBits.Check(bitOffset, bitCount, I2cConstants.BitsOfWord);
        int before = ReadRegister16(address, register);
        return before >= 0 && WriteRegister16(address, register, I2cBits.Set(before, bitOffset, bitCount, value));
    }

    private static void CheckRegister(int register)
    {
        if (register < 0 || register > byte.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(register));
    }
}
