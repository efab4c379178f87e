// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Device.I2c;
using Mgos.Host.Buses;
using nanoFramework.Hardware.Esp32;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Buses;

[TestClass]
public class I2cTests
{
    private const int Address = 0x50;

    [TestMethod]
    public void Registers_are_written_and_read_back() => OnBus((bus, device) =>
    {
        Assert.AreEqual(3u, device.Write(new byte[] { 0x10, 0xab, 0xcd }).BytesTransferred);
        var read = new byte[3];
        var result = device.WriteRead(new byte[] { 0x0f }, read);
        Assert.AreEqual(I2cTransferStatus.FullTransfer, result.Status);
        Assert.AreEqual(4u, result.BytesTransferred);
        CollectionAssert.AreEqual(new byte[] { 0, 0xab, 0xcd }, read);
    });

    [TestMethod]
    public void A_read_goes_on_where_the_last_ended() => OnBus((bus, device) =>
    {
        ((RegisterDevice)bus.Find(Address))[0xff] = 0x12;
        device.WriteByte(0xff);
        Assert.AreEqual((byte)0x12, device.ReadByte());
        Assert.AreEqual((byte)0, device.ReadByte());
    });

    [TestMethod]
    public void Only_the_span_is_transferred() => OnBus((bus, device) =>
    {
        var data = new byte[] { 9, 9, 0x20, 0x77, 9 };
        device.Write(new SpanByte(data, 2, 2));
        device.WriteRead(new SpanByte(data, 2, 1), new SpanByte(data, 4, 1));
        CollectionAssert.AreEqual(new byte[] { 9, 9, 0x20, 0x77, 0x77 }, data);
    });

    [TestMethod]
    public void Nobody_acknowledges_a_free_address() => OnBus((bus, device) =>
    {
        bus.Detach(Address);
        var result = device.WriteByte(0);
        Assert.AreEqual(I2cTransferStatus.SlaveAddressNotAcknowledged, result.Status);
        Assert.AreEqual(0u, result.BytesTransferred);
    });

    [TestMethod]
    public void A_transfer_of_nothing_succeeds_without_a_device() => OnBus((bus, device) =>
    {
        bus.Detach(Address);
        Assert.AreEqual(I2cTransferStatus.FullTransfer, device.Write(SpanByte.Empty).Status);
    });

    [TestMethod]
    public void A_fault_ends_every_transfer_until_it_is_mended() => OnBus((bus, device) =>
    {
        bus.Fault = I2cTransferStatus.ClockStretchTimeout;
        Assert.AreEqual(I2cTransferStatus.ClockStretchTimeout, device.WriteByte(1).Status);
        bus.Fault = I2cTransferStatus.FullTransfer;
        Assert.AreEqual(I2cTransferStatus.FullTransfer, device.WriteByte(1).Status);
    });

    [TestMethod]
    public void Transfers_can_be_watched() => OnBus((bus, device) =>
    {
        var seen = new List<string>();
        bus.Transferred += transfer => seen.Add(transfer.ToString());
        device.WriteRead(new byte[] { 1 }, new byte[2]);
        bus.Detach(Address);
        device.WriteByte(7);
        CollectionAssert.AreEqual(new[] { "50 W:01 R:0000 FullTransfer", "50 W:07 SlaveAddressNotAcknowledged" }, seen);
    });

    [TestMethod]
    public void Machines_have_buses_of_their_own()
    {
        using var first = HostMachine.CreateTemporary("one");
        using var second = HostMachine.CreateTemporary("two");
        first.Buses.I2c(1).Attach(Address, new RegisterDevice());
        Assert.IsNotNull(first.Buses.I2c(1).Find(Address));
        Assert.IsNull(first.Buses.I2c(2).Find(Address));
        Assert.IsNull(second.Buses.I2c(1).Find(Address));
    }

    [TestMethod]
    public void There_are_two_buses() => OnBus((bus, device) =>
    {
        Assert.ThrowsException(typeof(ArgumentException), () => new I2cDevice(new I2cConnectionSettings(0, Address)));
        Assert.ThrowsException(typeof(ArgumentException), () => new I2cDevice(new I2cConnectionSettings(3, Address)));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bus.Attach(0x80, new RegisterDevice()));
    });

    [TestMethod]
    public void A_disposed_device_transfers_no_more() => OnBus((bus, device) =>
    {
        device.Dispose();
        Assert.ThrowsException(typeof(InvalidOperationException), () => device.WriteByte(0));
    });

    [TestMethod]
    public void Pins_of_the_buses_can_be_moved_and_come_back_at_a_reset() => OnBus((bus, device) =>
    {
        Assert.AreEqual(18, Configuration.GetFunctionPin(DeviceFunction.I2C1_DATA));
        Configuration.SetPinFunction(32, DeviceFunction.I2C1_DATA);
        Assert.AreEqual(32, Configuration.GetFunctionPin(DeviceFunction.I2C1_DATA));
        Assert.AreEqual(-1, Configuration.GetFunctionPin(DeviceFunction.SPI2_CLOCK));
        Assert.ThrowsException(typeof(ArgumentException), () => Configuration.SetPinFunction(34, DeviceFunction.I2C1_DATA));
        Assert.ThrowsException(typeof(ArgumentException), () => Configuration.SetPinFunction(40, DeviceFunction.ADC1_CH0));
        HostMachine.Current.Reset();
        Assert.AreEqual(18, Configuration.GetFunctionPin(DeviceFunction.I2C1_DATA));
    });

    private static void OnBus(Action<VirtualI2cBus, I2cDevice> test)
    {
        using var machine = HostMachine.CreateTemporary("i2c");
        using var entered = machine.Enter();
        machine.Buses.I2c(1).Attach(Address, new RegisterDevice());
        using var device = I2cDevice.Create(new I2cConnectionSettings(1, Address));
        test(machine.Buses.I2c(1), device);
    }
}
