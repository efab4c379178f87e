// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;
using System.Linq;
using Mgos.Host.Buses;
using Mgos.Host.Buses.Devices;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Buses;

[TestClass]
public class OneWireTests
{
    private Ds18b20Device _thermometer;

    [TestMethod]
    public void A_reset_is_answered_by_whoever_is_there() => OnPort((bus, port) =>
    {
        Assert.AreEqual(0xe0, Reset(port));
        bus.Detach(_thermometer);
        Assert.AreEqual(0xf0, Reset(port));
        bus.IsShorted = true;
        Assert.AreEqual(0, Reset(port));
    });

    [TestMethod]
    public void A_single_device_tells_its_rom() => OnPort((bus, port) =>
    {
        Reset(port);
        Write(port, 0x33);
        var rom = Enumerable.Range(0, 8).Select(i => Write(port, 0xff)).ToArray();
        CollectionAssert.AreEqual(_thermometer.Rom, rom);
        Assert.AreEqual((byte)0x28, rom[0]);
    });

    [TestMethod]
    public void The_checksum_of_a_rom_is_that_of_maxim()
    {
        // The example of Maxim's application note 27.
        var device = new Ds18b20Device(0);
        var example = new Example(0x02, 0x00000001b81c);
        Assert.AreEqual((byte)0xa2, example.Rom[7]);
        Assert.AreNotEqual(example.Rom[7], device.Rom[7]);
    }

    [TestMethod]
    [DataRow(25.0625, 0x0191)]
    [DataRow(-10.125, 0xff5e)]
    [DataRow(-55.0, 0xfc90)]
    [DataRow(200.0, 0x07d0)]
    public void Temperatures_are_those_of_the_data_sheet(double celsius, int expected) => OnPort((bus, port) =>
    {
        _thermometer.TemperatureCelsius = celsius;
        Command(port, 0x44);
        Assert.AreEqual((byte)0xff, Write(port, 0xff));
        Assert.AreEqual((ushort)expected, Temperature(port));
    });

    [TestMethod]
    public void Before_the_first_measurement_it_shows_85_degrees() => OnPort((bus, port) => Assert.AreEqual((ushort)0x0550, Temperature(port)));

    [TestMethod]
    public void The_resolution_can_be_lowered() => OnPort((bus, port) =>
    {
        _thermometer.TemperatureCelsius = 25.4375;
        Command(port, 0x4e);
        foreach (var setting in new byte[] { 1, 2, 0x1f })
            Write(port, setting);
        Command(port, 0x44);
        Assert.AreEqual((ushort)0x0190, Temperature(port));
    });

    [TestMethod]
    public void Only_the_device_that_is_named_answers() => OnPort((bus, port) =>
    {
        var other = new Ds18b20Device(7) { TemperatureCelsius = -1 };
        bus.Attach(other);
        Reset(port);
        Write(port, 0x55);
        foreach (var value in other.Rom)
            Write(port, value);
        Write(port, 0x44);
        Assert.AreEqual(1, other.MeasurementCount);
        Assert.AreEqual(0, _thermometer.MeasurementCount);
    });

    [TestMethod]
    public void Two_that_answer_at_once_give_the_and_of_both() => OnPort((bus, port) =>
    {
        var other = new Ds18b20Device(7);
        bus.Attach(other);
        Reset(port);
        Write(port, 0x33);
        for (var i = 0; i < 8; i++)
            Assert.AreEqual((byte)(_thermometer.Rom[i] & other.Rom[i]), Write(port, 0xff));
    });

    private static int Reset(SerialPort port)
    {
        port.BaudRate = 9600;
        port.WriteByte(0xf0);
        var answer = port.ReadByte();
        port.BaudRate = 115200;
        return answer;
    }

    private static byte Write(SerialPort port, byte value)
    {
        var read = 0;
        for (var i = 0; i < 8; i++)
        {
            port.WriteByte((value >> i & 1) != 0 ? (byte)0xff : (byte)0);
            read |= port.ReadByte() == 0xff ? 1 << i : 0;
        }

        return (byte)read;
    }

    private static void Command(SerialPort port, byte command)
    {
        Reset(port);
        Write(port, 0xcc);
        Write(port, command);
    }

    private static ushort Temperature(SerialPort port)
    {
        Command(port, 0xbe);
        var low = Write(port, 0xff);
        return (ushort)(low | Write(port, 0xff) << 8);
    }

    private void OnPort(Action<VirtualOneWireBus, SerialPort> test)
    {
        _thermometer = new Ds18b20Device(0x0000_0123_4567_89ab);
        using var machine = HostMachine.CreateTemporary("onewire");
        using var entered = machine.Enter();
        machine.Buses.OneWire(1).Attach(_thermometer);
        using var port = new SerialPort("COM2", 115200) { ReadTimeout = 5000 };
        port.Open();
        test(machine.Buses.OneWire(1), port);
    }

    private sealed class Example(byte familyCode, long serialNumber) : OneWireDevice(familyCode, serialNumber)
    {
        protected override void OnByte(byte value)
        {
        }

        protected override void OnSelected()
        {
        }
    }
}
