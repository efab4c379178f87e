// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Device.Gpio;
using System.Device.Spi;
using Mgos.Host.Buses;
using Mgos.Host.Buses.Devices;
using nanoFramework.Hardware.Esp32;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Buses;

[TestClass]
public class SpiTests
{
    private const int ChipSelect = 5;

    [TestMethod]
    public void Registers_are_written_and_read_back() => OnBus((bus, device) =>
    {
        device.Write(new byte[] { 0x10, 0xab, 0xcd });
        var read = new byte[4];
        device.TransferFullDuplex(new byte[] { 0x8f, 0, 0, 0 }, read);
        CollectionAssert.AreEqual(new byte[] { 0xff, 0, 0xab, 0xcd }, read);
    });

    [TestMethod]
    public void Every_transfer_is_a_transaction_of_its_own() => OnBus((bus, device) =>
    {
        device.WriteByte(0x8f);
        Assert.AreEqual((byte)0xff, device.ReadByte());
    });

    [TestMethod]
    public void A_pin_of_the_app_can_be_the_chip_select() => OnMachine(machine =>
    {
        machine.Buses.Spi(1).Attach(17, new RegisterDevice { [0x20] = 0x5a });
        using var device = new SpiDevice(new SpiConnectionSettings(1));
        using var pin = new GpioController().OpenPin(17, PinMode.Output);
        pin.Write(PinValue.High);
        Assert.AreEqual((byte)0xff, ReadRegister(device));
        pin.Write(PinValue.Low);
        Assert.AreEqual((byte)0x5a, ReadRegister(device));
        pin.Write(PinValue.High);
        Assert.AreEqual((byte)0xff, ReadRegister(device));
    });

    [TestMethod]
    public void Nobody_answers_where_nothing_is_plugged_in() => OnMachine(machine =>
    {
        using var device = new SpiDevice(new SpiConnectionSettings(1, 16));
        Assert.AreEqual((byte)0xff, device.ReadByte());
    });

    [TestMethod]
    public void Each_device_has_its_own_chip_select() => OnBus((bus, device) =>
    {
        bus.Attach(16, new RegisterDevice { [0x20] = 1 }, isActiveHigh: true);
        using var other = new SpiDevice(new SpiConnectionSettings(1, 16) { ChipSelectLineActiveState = PinValue.High });
        device.Write(new byte[] { 0x20, 2 });
        device.WriteByte(0xa0);
        Assert.AreEqual((byte)1, ReadRegister(other));
        Assert.AreEqual((byte)2, ReadRegister(device));
    });

    [TestMethod]
    public void A_chip_select_has_one_owner() => OnBus((bus, device) =>
    {
        var settings = new SpiConnectionSettings(1, ChipSelect);
        Assert.ThrowsException(typeof(SpiDeviceAlreadyInUseException), () => new SpiDevice(settings));
        device.Dispose();
        new SpiDevice(settings).Dispose();
    });

    [TestMethod]
    public void Numbers_of_16_bits_go_high_byte_first() => OnBus((bus, device) =>
    {
        var seen = new List<string>();
        bus.Transferred += transfer => seen.Add(transfer.ToString());
        device.Write(new ushort[] { 0x1122, 0x3344 });
        CollectionAssert.AreEqual(new[] { "cs 5 mode 3 1000000 Hz 11223344 -> FFFFFFFF" }, seen);
    });

    [TestMethod]
    public void The_second_bus_needs_pins_first() => OnMachine(machine =>
    {
        var settings = new SpiConnectionSettings(2, ChipSelect) { Configuration = SpiBusConfiguration.HalfDuplex };
        Assert.ThrowsException(typeof(ArgumentException), () => new SpiDevice(settings));
        Configuration.SetPinFunction(13, DeviceFunction.SPI2_MOSI);
        Configuration.SetPinFunction(14, DeviceFunction.SPI2_CLOCK);
        using var device = new SpiDevice(settings);
        Assert.ThrowsException(typeof(InvalidOperationException), () => device.TransferFullDuplex(new byte[1], new byte[1]));
        Assert.ThrowsException(typeof(ArgumentException), () => new SpiDevice(new SpiConnectionSettings(3)));
    });

    [TestMethod]
    public void A_bme280_works_over_spi() => OnMachine(machine =>
    {
        machine.Buses.Spi(1).Attach(ChipSelect, new Bme280Device());
        using var device = new SpiDevice(new SpiConnectionSettings(1, ChipSelect));
        var read = new byte[2];
        device.TransferFullDuplex(new byte[] { 0xd0, 0 }, read);
        Assert.AreEqual((byte)0x60, read[1]);
        device.Write(new byte[] { 0x74, 0x27, 0x75, 0xa0 });
        var control = new byte[3];
        device.TransferFullDuplex(new byte[] { 0xf4, 0, 0 }, control);
        CollectionAssert.AreEqual(new byte[] { 0xff, 0x27, 0xa0 }, control);
    });

    private static byte ReadRegister(SpiDevice device)
    {
        var read = new byte[2];
        device.TransferFullDuplex(new byte[] { 0xa0, 0 }, read);
        return read[1];
    }

    private static void OnMachine(Action<HostMachine> test)
    {
        using var machine = HostMachine.CreateTemporary("spi");
        using var entered = machine.Enter();
        test(machine);
    }

    private static void OnBus(Action<VirtualSpiBus, SpiDevice> test) => OnMachine(machine =>
    {
        machine.Buses.Spi(1).Attach(ChipSelect, new RegisterDevice());
        using var device = SpiDevice.Create(new SpiConnectionSettings(1, ChipSelect) { Mode = SpiMode.Mode3, ClockFrequency = 1_000_000 });
        test(machine.Buses.Spi(1), device);
    });
}
