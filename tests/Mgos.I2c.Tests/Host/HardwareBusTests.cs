// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.I2c;
using System.Linq;
using Mgos.Core;
using Mgos.Host.Buses;
using nanoFramework.Hardware.Esp32;
using nanoFramework.TestFramework;

namespace Mgos.I2c.Tests;

[TestClass]
public class HardwareBusTests
{
    private const int Address = I2cRig.Address;

    [TestMethod]
    public void Register_is_read_in_one_transfer()
    {
        using var rig = new I2cRig();
        rig.Memory.SetWord(0x10, 0xcafe);
        Assert.AreEqual(0xcafe, rig.Bus.ReadRegister16(Address, 0x10));
        CollectionAssert.AreEqual(new[] { "50 W:10 R:CAFE FullTransfer" }, rig.Seen);
    }

    [TestMethod]
    public void Registers_are_written_in_one_transfer()
    {
        using var rig = new I2cRig();
        Assert.IsTrue(rig.Bus.WriteRegisters(Address, 0x10, [1, 2, 3], 0, 3));
        CollectionAssert.AreEqual(new[] { "50 W:10010203 FullTransfer" }, rig.Seen);
    }

    [TestMethod]
    public void Long_block_of_registers_is_written_in_one_transfer()
    {
        using var rig = new I2cRig();
        var data = Enumerable.Range(0, 200).Select(i => (byte)i).ToArray();
        Assert.IsTrue(rig.Bus.WriteRegisters(Address, 0, data, 0, data.Length));
        Assert.AreEqual(1, rig.Seen.Count);
        Assert.AreEqual((byte)199, rig.Memory[199]);
    }

    [TestMethod]
    public void Write_that_is_not_stopped_waits_for_what_follows()
    {
        using var rig = new I2cRig();
        Assert.IsTrue(rig.Bus.Write(Address, [0x20, 1], 0, 2, false));
        Assert.IsTrue(rig.Bus.Write(I2cConstants.ContinueAddress, [2], 0, 1, false));
        Assert.AreEqual(0, rig.Seen.Count);
        Assert.IsTrue(rig.Bus.Write(I2cConstants.ContinueAddress, [3], 0, 1, true));
        CollectionAssert.AreEqual(new[] { "50 W:20010203 FullTransfer" }, rig.Seen);
    }

    [TestMethod]
    public void Stop_sends_what_waits()
    {
        using var rig = new I2cRig();
        rig.Bus.Write(Address, [0x20, 1], 0, 2, false);
        Assert.IsTrue(rig.Bus.Stop());
        Assert.IsTrue(rig.Bus.Stop());
        CollectionAssert.AreEqual(new[] { "50 W:2001 FullTransfer" }, rig.Seen);
    }

    [TestMethod]
    public void What_waits_for_one_device_does_not_go_to_another()
    {
        using var rig = new I2cRig();
        rig.Wires.Attach(0x51, new RegisterDevice());
        rig.Bus.Write(Address, [0x20], 0, 1, false);
        Assert.IsTrue(rig.Bus.Read(0x51, new byte[1], 0, 1, true));
        CollectionAssert.AreEqual(new[] { "50 W:20 FullTransfer", "51 R:00 FullTransfer" }, rig.Seen);
    }

    [TestMethod]
    public void Too_much_to_wait_is_an_error_and_leaves_nothing()
    {
        using var rig = new I2cRig();
        Assert.IsFalse(rig.Bus.Write(Address, new byte[I2cConstants.MaxHeldBytes + 1], 0, I2cConstants.MaxHeldBytes + 1, false));
        Assert.IsFalse(rig.Bus.Write(I2cConstants.ContinueAddress, [1], 0, 1, true));
        Assert.AreEqual(0, rig.Seen.Count);
    }

    [TestMethod]
    public void Nothing_goes_on_after_a_read()
    {
        using var rig = new I2cRig();
        Assert.IsTrue(rig.Bus.Read(Address, new byte[1], 0, 1, false));
        Assert.IsFalse(rig.Bus.Read(I2cConstants.ContinueAddress, new byte[1], 0, 1, true));
    }

    [TestMethod]
    public void Device_that_is_not_there_fails_and_the_bus_goes_on()
    {
        using var rig = new I2cRig();
        Assert.IsFalse(rig.Bus.IsPresent(0x51));
        Assert.IsTrue(rig.Bus.IsPresent(Address));
        rig.Wires.Fault = I2cTransferStatus.ClockStretchTimeout;
        Assert.AreEqual(-1, rig.Bus.ReadRegister8(Address, 0));
        rig.Wires.Fault = I2cTransferStatus.FullTransfer;
        Assert.AreEqual(0, rig.Bus.ReadRegister8(Address, 0));
    }

    [TestMethod]
    public void More_devices_than_drivers_work()
    {
        using var rig = new I2cRig();
        for (var address = 1; address < 40; address++)
            rig.Wires.Attach(address, new RegisterDevice { [0] = (byte)address });
        for (var turn = 0; turn < 2; turn++)
        {
            for (var address = 1; address < 40; address++)
                Assert.AreEqual(address, rig.Bus.ReadRegister8(address, 0));
        }
    }

    [TestMethod]
    [DataRow(10000, 100000, 0)]
    [DataRow(100000, 100000, 0)]
    [DataRow(400000, 400000, 1)]
    [DataRow(999999, 400000, 1)]
    [DataRow(3400000, 1000000, 2)]
    public void Frequency_is_the_nearest_the_hardware_has(int wanted, int expected, int speed)
    {
        using var rig = new I2cRig();
        rig.Bus.FrequencyHertz = wanted;
        Assert.AreEqual(expected, rig.Bus.FrequencyHertz);
        rig.Bus.IsPresent(Address);
        Assert.AreEqual(speed, (int)rig.Wires.Speed);
    }

    [TestMethod]
    public void Settings_say_pins_and_speed()
    {
        using var rig = new I2cRig(config => config.SetInt("i2c.freq", 400000));
        Assert.AreEqual(32, Configuration.GetFunctionPin(DeviceFunction.I2C1_DATA));
        Assert.AreEqual(33, Configuration.GetFunctionPin(DeviceFunction.I2C1_CLOCK));
        Assert.IsTrue(rig.Kit.Platform.HasLogged("I2C1: SDA 32, SCL 33, 400000 Hz"), rig.Kit.Platform.ConsoleText);
        Assert.IsNull(rig.Buses.Get(1));
        Assert.IsNull(rig.Buses.Get(2));
    }

    [TestMethod]
    public void Second_bus_has_settings_of_its_own()
    {
        using var rig = new I2cRig(config => config.SetBoolean("i2c1.enable", true));
        rig.Machine.Buses.I2c(2).Attach(0x33, new RegisterDevice());
        Assert.IsTrue(rig.Buses.Get(1).IsPresent(0x33));
        Assert.IsFalse(rig.Bus.IsPresent(0x33));
        Assert.AreEqual(22, Configuration.GetFunctionPin(DeviceFunction.I2C2_DATA));
    }

    [TestMethod]
    public void Bus_that_is_off_is_not_there()
    {
        using var rig = new I2cRig(config => config.SetBoolean("i2c.enable", false));
        Assert.IsNull(rig.Bus);
    }

    [TestMethod]
    [DataRow("i2c.unit_no", 2)]
    [DataRow("i2c.sda_gpio", 36)]
    [DataRow("i2c.scl_gpio", -1)]
    public void Impossible_settings_end_the_boot_and_are_named(string key, int value)
    {
        using var rig = new I2cRig(config => config.SetInt(key, value));
        Assert.AreNotEqual((int)InitResult.Ok, (int)rig.Result);
        Assert.IsTrue(rig.Kit.Platform.HasLogged("check " + key), rig.Kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void Closed_bus_transfers_no_more()
    {
        using var rig = new I2cRig();
        var bus = rig.Bus;
        rig.Buses.Close(bus);
        Assert.IsNull(rig.Bus);
        Assert.IsFalse(bus.IsPresent(Address));
        Assert.AreEqual(0, rig.Seen.Count);
    }

    [TestMethod]
    public void Every_transfer_is_logged_on_request()
    {
        using var rig = new I2cRig(config => config.SetBoolean("i2c.debug", true));
        rig.Bus.ReadRegister8(Address, 1);
        rig.Bus.ReadRegister8(0x51, 1);
        Assert.IsTrue(rig.Kit.Platform.HasLogged("I2C1 0x50 wrote 1 read 1"), rig.Kit.Platform.ConsoleText);
        Assert.IsTrue(rig.Kit.Platform.HasLogged("I2C1 0x51 wrote 1 read 1: no answer"), rig.Kit.Platform.ConsoleText);
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(0x80)]
    public void Addresses_have_seven_bits(int address)
    {
        using var rig = new I2cRig();
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => rig.Bus.IsPresent(address));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => rig.Bus.ReadRegister8(address, 0));
    }
}
