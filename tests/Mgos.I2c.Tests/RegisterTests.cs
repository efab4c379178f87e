// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.I2c.Tests;

[TestClass]
public class RegisterTests
{
    private const int Address = RegisterMemory.Address;
    private const int Nobody = 0x41;

    [TestMethod]
    public void Byte_is_read_after_its_number_without_a_stop()
    {
        RegisterMemory bus = new RegisterMemory();
        bus.Registers[0xd0] = 0x60;
        Assert.AreEqual(0x60, bus.ReadRegister8(Address, 0xd0));
        Assert.AreEqual(" w40:D0 r40:1.", bus.Trace);
    }

    [TestMethod]
    public void Word_has_its_high_byte_first()
    {
        RegisterMemory bus = new RegisterMemory();
        Assert.IsTrue(bus.WriteRegister16(Address, 0x10, 0x1234));
        Assert.AreEqual(" w40:101234.", bus.Trace);
        Assert.AreEqual(0x1234, bus.ReadRegister16(Address, 0x10));
        Assert.AreEqual(0x34, bus.ReadRegister8(Address, 0x11));
    }

    [TestMethod]
    public void Byte_is_cut_to_eight_bits()
    {
        RegisterMemory bus = new RegisterMemory();
        Assert.IsTrue(bus.WriteRegister8(Address, 1, 0x1ff));
        Assert.AreEqual(0xff, bus.ReadRegister8(Address, 1));
    }

    [TestMethod]
    public void Several_registers_are_one_transfer()
    {
        RegisterMemory bus = new RegisterMemory();
        byte[] data = new byte[] { 9, 1, 2, 3, 9 };
        Assert.IsTrue(bus.WriteRegisters(Address, 0x20, data, 1, 3));
        Assert.AreEqual(" w40:20+010203.", bus.Trace);
        byte[] read = new byte[5];
        Assert.IsTrue(bus.ReadRegisters(Address, 0x20, read, 1, 3));
        CollectionAssert.AreEqual(new byte[] { 0, 1, 2, 3, 0 }, read);
    }

    [TestMethod]
    public void No_registers_are_the_number_alone()
    {
        RegisterMemory bus = new RegisterMemory();
        Assert.IsTrue(bus.WriteRegisters(Address, 0x20, new byte[0], 0, 0));
        Assert.AreEqual(" w40:20.", bus.Trace);
    }

    [TestMethod]
    public void Nobody_answers_with_an_error()
    {
        RegisterMemory bus = new RegisterMemory();
        Assert.AreEqual(-1, bus.ReadRegister8(Nobody, 1));
        Assert.AreEqual(-1, bus.ReadRegister16(Nobody, 1));
        Assert.AreEqual(-1, bus.GetBits8(Nobody, 1, 0, 1));
        Assert.AreEqual(-1, bus.GetBits16(Nobody, 1, 0, 1));
        Assert.IsFalse(bus.WriteRegister8(Nobody, 1, 1));
        Assert.IsFalse(bus.WriteRegister16(Nobody, 1, 1));
        Assert.IsFalse(bus.SetBits8(Nobody, 1, 0, 1, 1));
        Assert.IsFalse(bus.SetBits16(Nobody, 1, 0, 1, 1));
        Assert.IsFalse(bus.WriteRegisters(Nobody, 1, new byte[1], 0, 1));
        Assert.IsFalse(bus.IsPresent(Nobody));
        Assert.IsTrue(bus.IsPresent(Address));
    }

    [TestMethod]
    [DataRow(0, 1, 0x01)]
    [DataRow(4, 4, 0x0a)]
    [DataRow(2, 3, 0x01)]
    [DataRow(0, 8, 0xa5)]
    public void Bits_are_taken_out_of_a_byte(int offset, int count, int expected)
    {
        RegisterMemory bus = new RegisterMemory();
        bus.Registers[1] = 0xa5;
        Assert.AreEqual(expected, bus.GetBits8(Address, 1, offset, count));
    }

    [TestMethod]
    [DataRow(0, 1, 0, 0xa4)]
    [DataRow(4, 4, 0x3, 0x35)]
    [DataRow(2, 3, 0x7, 0xbd)]
    [DataRow(2, 3, 0xff, 0xbd)]
    [DataRow(0, 8, 0x12, 0x12)]
    public void Bits_of_a_byte_are_changed_and_the_others_stay(int offset, int count, int value, int expected)
    {
        RegisterMemory bus = new RegisterMemory();
        bus.Registers[1] = 0xa5;
        Assert.IsTrue(bus.SetBits8(Address, 1, offset, count, value));
        Assert.AreEqual(expected, (int)bus.Registers[1]);
    }

    [TestMethod]
    [DataRow(0, 16, 0xffff, 0xffff)]
    [DataRow(6, 5, 0, 0xa825)]
    [DataRow(15, 1, 0, 0x2da5)]
    public void Bits_of_a_word_are_changed_and_the_others_stay(int offset, int count, int value, int expected)
    {
        RegisterMemory bus = new RegisterMemory();
        bus.WriteRegister16(Address, 1, 0xada5);
        Assert.IsTrue(bus.SetBits16(Address, 1, offset, count, value));
        Assert.AreEqual(expected, bus.ReadRegister16(Address, 1));
        Assert.AreEqual(expected >> offset & ((1 << count) - 1), bus.GetBits16(Address, 1, offset, count));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(0, 9)]
    [DataRow(8, 1)]
    [DataRow(5, 4)]
    [DataRow(-1, 1)]
    public void Bits_that_a_byte_does_not_have_are_refused(int offset, int count)
    {
        RegisterMemory bus = new RegisterMemory();
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bus.GetBits8(Address, 1, offset, count));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bus.SetBits8(Address, 1, offset, count, 0));
        Assert.AreEqual("", bus.Trace);
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(256)]
    public void Registers_that_are_not_there_are_refused(int register)
    {
        RegisterMemory bus = new RegisterMemory();
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bus.ReadRegister8(Address, register));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bus.WriteRegister16(Address, register, 0));
    }
}
