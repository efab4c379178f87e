// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;
using System.Text;
using System.Threading;
using Mgos.Host.Serial;
using Mgos.Host.Tests.Support;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Serial;

[TestClass]
public class SerialPortTests
{
    private HostMachine _machine;
    private MemoryLine _line;
    private SerialPort _port;

    [TestMethod]
    public void A_read_takes_exactly_what_was_asked_for() => OnOpenPort(() =>
    {
        _line.WriteToDevice(Encoding.UTF8.GetBytes("abcdef"));
        Assert.AreEqual("abcd", Encoding.UTF8.GetString(Machines.Read(_port, 4)));
        Assert.AreEqual("ef", Encoding.UTF8.GetString(Machines.Read(_port, 2)));
    });

    [TestMethod]
    public void A_read_that_times_out_loses_nothing() => OnOpenPort(() =>
    {
        _line.WriteToDevice(new byte[] { 1, 2 });
        _port.ReadTimeout = 20;
        Assert.ThrowsException(typeof(TimeoutException), () => Machines.Read(_port, 3));
        _port.ReadTimeout = Machines.TimeoutMilliseconds;
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, Machines.Read(_port, 2));
    });

    [TestMethod]
    public void A_line_is_read_with_its_end() => OnOpenPort(() =>
    {
        _line.WriteToDevice(Encoding.UTF8.GetBytes("one\r\ntwo\nthree\r\nrest"));
        Assert.AreEqual("one\r\n", _port.ReadLine());
        Assert.AreEqual("two\nthree\r\n", _port.ReadLine());
        Assert.AreEqual("rest", Encoding.UTF8.GetString(Machines.Read(_port, 4)));
        Assert.AreEqual("", _port.ReadExisting());
    });

    [TestMethod]
    public void A_read_ends_at_the_byte_watched_for() => OnOpenPort(() =>
    {
        var buffer = new byte[10];
        _port.WatchChar = '\n';
        _line.WriteToDevice(Encoding.UTF8.GetBytes("ab\ncd"));
        Assert.AreEqual(3, _port.Read(buffer, 0, 10));
    });

    [TestMethod]
    public void Text_is_written_as_utf8_with_the_line_end() => OnOpenPort(() =>
    {
        _port.WriteLine("ä");
        CollectionAssert.AreEqual(new byte[] { 0xc3, 0xa4, 13, 10 }, _line.ReadFromDevice(4, Machines.TimeoutMilliseconds));
    });

    [TestMethod]
    public void Data_raises_the_event_on_the_machine_of_the_port() => OnOpenPort(() =>
    {
        using var raised = new ManualResetEvent(false);
        HostMachine seen = null;
        var count = 0;
        _port.DataReceived += (sender, e) =>
        {
            seen = HostMachine.Current;
            count = ((SerialPort)sender).BytesToRead;
            Assert.IsTrue(e.EventType == SerialData.Chars);
            raised.Set();
        };
        _line.WriteToDevice(new byte[] { 1, 2, 3 });
        Blocking.Run(() => raised.WaitOne(), "event");
        Assert.AreSame(_machine, seen);
        Assert.AreEqual(3, count);
    });

    [TestMethod]
    public void A_handler_may_wait_for_more_bytes() => OnOpenPort(() =>
    {
        using var done = new ManualResetEvent(false);
        byte[] read = null;
        _port.DataReceived += (_, _) =>
        {
            read ??= Machines.Read(_port, 4);
            done.Set();
        };
        _line.WriteToDevice(new byte[] { 1, 2 });
        while (!_machine.Uarts[0].Input.HasReader)
            Thread.Sleep(1);
        _line.WriteToDevice(new byte[] { 3, 4 });
        Blocking.Run(() => done.WaitOne(), "event");
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4 }, read);
    });

    [TestMethod]
    public void A_line_that_drops_on_overflow_drops_everything() => OnOpenPort(
        () =>
        {
            _line.WriteToDevice(new byte[200]);
            while (_port.BytesToRead < 200)
                Thread.Sleep(1);
            _line.WriteToDevice(new byte[100]);
            while (_port.BytesToRead > 0)
                Thread.Sleep(1);
            _line.WriteToDevice(new byte[] { 9 });
            Assert.AreEqual(9, _port.ReadByte());
        },
        new MemoryLine(dropsOnOverflow: true));

    [TestMethod]
    public void A_closed_port_refuses_and_reopens_with_what_came_meanwhile() => OnOpenPort(() =>
    {
        _port.Close();
        Assert.IsFalse(_port.IsOpen);
        Assert.ThrowsException(typeof(InvalidOperationException), () => _port.Write("x"));
        Assert.ThrowsException(typeof(InvalidOperationException), () => Machines.Read(_port, 1));
        _line.WriteToDevice(new byte[] { 5 });
        _port.Open();
        Assert.ThrowsException(typeof(InvalidOperationException), () => _port.Open());
        Assert.AreEqual(5, _port.ReadByte());
    });

    [TestMethod]
    public void A_port_has_one_object_at_a_time() => OnOpenPort(() =>
    {
        using (_machine.Enter())
        {
            Assert.ThrowsException(typeof(ArgumentException), () => new SerialPort("COM1"));
            _port.Dispose();
            new SerialPort("COM1").Dispose();
        }
    });

    [TestMethod]
    public void A_reboot_closes_the_ports_and_keeps_the_line() => OnOpenPort(() =>
    {
        _machine.RequestReboot();
        Assert.IsTrue(_machine.TakeRebootRequest());
        Assert.IsFalse(_port.IsOpen);
        _port = Machines.OpenPort(_machine, 0);
        _line.WriteToDevice(new byte[] { 5 });
        Assert.AreEqual(5, _port.ReadByte());
    });

    [TestMethod]
    [DataRow("COM2")]
    [DataRow("COM3")]
    [DataRow("COM9")]
    public void A_port_that_does_not_exist_does_not_open(string name)
    {
        using var machine = HostMachine.CreateTemporary("test");
        using var entered = machine.Enter();
        using var port = new SerialPort(name);
        Assert.ThrowsException(typeof(ArgumentException), () => port.Open());
        Assert.AreEqual(0, SerialPort.GetPortNames().Length);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("COM")]
    [DataRow("COM12")]
    [DataRow("UART")]
    public void Other_names_are_no_ports(string name)
    {
        using var machine = HostMachine.CreateTemporary("test");
        using var entered = machine.Enter();
        Assert.ThrowsException(typeof(ArgumentException), () => new SerialPort(name));
    }

    [TestMethod]
    public void Settings_out_of_range_are_refused() => OnOpenPort(() =>
    {
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => _port.BaudRate = 0);
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => _port.DataBits = 9);
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => _port.ReadTimeout = 0);
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => _port.WriteTimeout = -2);
        Assert.ThrowsException(typeof(InvalidOperationException), () => _port.ReadBufferSize = 1024);
        Assert.ThrowsException(typeof(ArgumentException), () => _port.NewLine = "");
        Assert.ThrowsException(typeof(InvalidOperationException), () => _port.Read(new byte[2], 3, 0));
        Assert.ThrowsException(typeof(ArgumentException), () => _port.Read(new byte[2], 1, 2));
        Assert.ThrowsException(typeof(ArgumentNullException), () => _port.Read(null, 0, 1));
    });

    private void OnOpenPort(Action test, MemoryLine line = null)
    {
        using var machine = _machine = HostMachine.CreateTemporary("test");
        _line = line ?? new MemoryLine();
        machine.Uarts.Connect(0, _line);
        _port = Machines.OpenPort(machine, 0);
        Blocking.Run(test, "test");
        _port.Dispose();
    }
}
