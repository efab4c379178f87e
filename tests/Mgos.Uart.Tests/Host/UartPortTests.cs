// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using System.Text;
using System.Threading;
using Mgos.Config;
using Mgos.Host.Serial;
using Mgos.Host.TestRigs;
using Mgos.Mjs.Host.Tests;
using nanoFramework.Hardware.Esp32;
using nanoFramework.TestFramework;

namespace Mgos.Uart.Tests;

[TestClass]
public class UartPortTests
{
    private const int Patience = 20000;

    [TestMethod]
    public void What_is_written_goes_out() => OnPort((rig, line, port) =>
    {
        Assert.AreEqual(5, port.Write(Bytes("hello"), 0, 5));
        Assert.AreEqual("hello", Text(line.ReadFromDevice(5, Patience)));
        Assert.IsTrue(port.Flush());
        Assert.AreEqual(5L, port.Statistics.SentBytes);
        Assert.AreEqual(256, port.WriteAvailable);
    });

    [TestMethod]
    public void More_than_the_buffer_waits_until_it_fits() => OnPort((rig, line, port) =>
    {
        var data = Enumerable.Range(0, 5000).Select(i => (byte)i).ToArray();
        Assert.AreEqual(data.Length, port.Write(data, 0, data.Length));
        CollectionAssert.AreEqual(data, line.ReadFromDevice(data.Length, Patience));
    });

    [TestMethod]
    public void What_comes_in_is_read_without_waiting() => OnPort((rig, line, port) =>
    {
        var buffer = new byte[10];
        Assert.AreEqual(0, port.Read(buffer, 0, 10));
        line.WriteToDevice(Bytes("abcdef"));
        Wait(() => port.ReadAvailable == 6);
        Assert.AreEqual(4, port.Read(buffer, 0, 4));
        Assert.AreEqual(2, port.Read(buffer, 4, 6));
        Assert.AreEqual("abcdef", Text(buffer.AsSpan(0, 6).ToArray()));
    });

    [TestMethod]
    public void Receiver_is_off_at_first()
    {
        using var rig = Start(out var line);
        var port = UartPorts.From(rig.Kit.Device).Get(1);
        Assert.IsTrue(port.Configure(new UartOptions()));
        Assert.IsFalse(port.IsReceiverEnabled);
        line.WriteToDevice(Bytes("early"));
        port.Write(Bytes("x"), 0, 1);
        line.ReadFromDevice(1, Patience);
        Assert.AreEqual(0, port.ReadAvailable);
        port.SetReceiverEnabled(true);
        Wait(() => port.ReadAvailable == 5);
    }

    [TestMethod]
    public void Handler_is_called_on_the_loop_when_bytes_come() => OnPort((rig, line, port) =>
    {
        var got = "";
        port.SetDispatcher(each =>
        {
            var buffer = new byte[100];
            got += Text(buffer.AsSpan(0, each.Read(buffer, 0, 100)).ToArray());
        });
        line.WriteToDevice(Bytes("one two"));
        Wait(() => port.ReadAvailable == 7);
        Assert.AreEqual("", got);
        rig.Kit.Step();
        Assert.AreEqual("one two", got);
        line.WriteToDevice(Bytes(" three"));
        Wait(() =>
        {
            rig.Kit.Step();
            return got == "one two three";
        });
    });

    [TestMethod]
    public void Handler_learns_of_what_came_before_it() => OnPort((rig, line, port) =>
    {
        var calls = 0;
        line.WriteToDevice(Bytes("a"));
        Wait(() => port.ReadAvailable == 1);
        rig.Kit.Step();
        port.SetDispatcher(each => calls++);
        rig.Kit.Step();
        Assert.AreEqual(1, calls);
    });

    [TestMethod]
    public void Full_buffer_holds_input_back_and_loses_nothing() => OnPort((rig, line, port) =>
    {
        var data = Enumerable.Range(0, 4000).Select(i => (byte)(i * 7)).ToArray();
        line.WriteToDevice(data);
        var got = new byte[data.Length];
        var count = 0;
        Wait(() =>
        {
            Assert.IsTrue(port.ReadAvailable <= 256);
            count += port.Read(got, count, got.Length - count);
            return count == got.Length;
        });
        CollectionAssert.AreEqual(data, got);
    });

    [TestMethod]
    public void Peer_is_asked_to_stop_and_to_go_on()
    {
        using var rig = Start(out var line);
        var port = UartPorts.From(rig.Kit.Device).Get(1);
        port.Configure(new UartOptions { ReceiveFlowControl = UartFlowControl.Software, ReceiveBufferBytes = 64 });
        port.SetReceiverEnabled(true);
        line.WriteToDevice(new byte[60]);
        Assert.AreEqual((byte)0x13, line.ReadFromDevice(1, Patience)[0]);
        Wait(() => port.ReadAvailable == 60);
        port.Read(new byte[60], 0, 60);
        Assert.AreEqual((byte)0x11, line.ReadFromDevice(1, Patience)[0]);
        Assert.AreEqual(1, port.Statistics.ReceivePauses);
    }

    [TestMethod]
    public void Peer_stops_the_output()
    {
        using var rig = Start(out var line);
        var port = UartPorts.From(rig.Kit.Device).Get(1);
        port.Configure(new UartOptions { TransmitFlowControl = UartFlowControl.Software });
        port.SetReceiverEnabled(true);
        line.WriteToDevice([0x13, (byte)'!']);
        Wait(() => port.ReadAvailable == 1);
        port.Write(Bytes("waits"), 0, 5);
        Assert.AreEqual(0, line.BytesFromDevice);
        line.WriteToDevice([0x11]);
        Assert.AreEqual("waits", Text(line.ReadFromDevice(5, Patience)));
        Assert.AreEqual(1, port.Statistics.TransmitPauses);
    }

    [TestMethod]
    public void Another_configuration_keeps_what_waits() => OnPort((rig, line, port) =>
    {
        line.WriteToDevice(Bytes("kept"));
        Wait(() => port.ReadAvailable == 4);
        Assert.IsTrue(port.Configure(new UartOptions { BaudRate = 9600, ReceiveBufferBytes = 64 }));
        Assert.AreEqual(9600, port.Options.BaudRate);
        Assert.AreEqual(4, port.ReadAvailable);
        Assert.IsTrue(port.IsReceiverEnabled);
        line.WriteToDevice(Bytes("+"));
        Wait(() => port.ReadAvailable == 5);
    });

    [TestMethod]
    public void Port_that_is_not_there_is_told_of_and_does_nothing()
    {
        using var rig = Start(out _);
        var port = UartPorts.From(rig.Kit.Device).Get(2);
        Assert.IsFalse(port.Configure(new UartOptions()));
        Assert.IsTrue(rig.Kit.Platform.HasLogged("UART2 cannot be opened"), rig.Log);
        Assert.IsNull(port.Options);
        Assert.AreEqual(0, port.WriteAvailable);
        Assert.AreEqual(0, port.Write(Bytes("x"), 0, 1));
        Assert.AreEqual(0, port.ReadAvailable);
        Assert.IsTrue(port.Flush());
        Assert.IsNull(UartPorts.From(rig.Kit.Device).Get(3));
        Assert.IsNull(UartPorts.From(rig.Kit.Device).Get(-1));
    }

    [TestMethod]
    public void Port_in_use_is_told_of()
    {
        using var rig = Start(out _);
        using var other = new System.IO.Ports.SerialPort("COM2");
        Assert.IsFalse(UartPorts.From(rig.Kit.Device).Get(1).Configure(new UartOptions()));
    }

    [TestMethod]
    public void Options_say_the_pins()
    {
        using var rig = Start(out _);
        var port = UartPorts.From(rig.Kit.Device).Get(1);
        Assert.IsTrue(port.Configure(new UartOptions { TransmitPin = 17, ReceivePin = 16 }));
        Assert.AreEqual(17, Configuration.GetFunctionPin(DeviceFunction.COM2_TX));
        Assert.AreEqual(16, Configuration.GetFunctionPin(DeviceFunction.COM2_RX));
        Assert.IsFalse(port.Configure(new UartOptions { TransmitPin = 35 }));
    }

    [TestMethod]
    public void Wrong_options_are_refused()
    {
        using var rig = Start(out _);
        var port = UartPorts.From(rig.Kit.Device).Get(1);
        Assert.ThrowsException(typeof(ArgumentException), () => port.Configure(null));
        Assert.ThrowsException(typeof(ArgumentException), () => port.Configure(new UartOptions { BaudRate = 0 }));
    }

    [TestMethod]
    public void Script_talks_over_a_port()
    {
        var line = new MemoryLine();
        using var rig = new ScriptRig(new ConfigSchemaBuilder(ScriptRig.SchemaEntries), new UartLibrary());
        rig.Machine.Uarts.Connect(1, line);
        rig.Run("load('api_uart.js'); let got = '';");
        rig.Check("UART.setConfig(1, {baudRate: 9600, esp32: {gpio: {rx: 16, tx: 17}}})", "1");
        rig.Check("UART.setConfig(2, {})", "0");
        rig.Check("UART.setConfig(1, {baudRate: 1})", "0");
        rig.Check("UART.isRxEnabled(1)", "0");
        rig.Run("UART.setRxEnabled(1, true); UART.setDispatcher(1, function(no, ud) { got += ud + JSON.stringify(no) + UART.read(no); }, '#');");
        rig.Check("UART.isRxEnabled(1)", "1");
        line.WriteToDevice(Bytes("hi"));
        Wait(() => UartPorts.From(rig.Kit.Device).Get(1).ReadAvailable == 2);
        rig.Kit.Step();
        rig.Check("got", "\"#1hi\"");
        rig.Run("UART.write(1, 'out'); UART.flush(1);");
        Assert.AreEqual("out", Text(line.ReadFromDevice(3, Patience)));
        rig.Check("[UART.writeAvail(1), UART.readAvail(1), UART.writeAvail(2)]", "[256,0,0]");
        Assert.AreEqual("no such UART", rig.Failure("UART.write(3, 'x')"));
    }

    [TestMethod]
    public void Script_binds_the_functions_on_configurations_and_memory_itself()
    {
        var line = new MemoryLine();
        using var rig = new ScriptRig(new ConfigSchemaBuilder(ScriptRig.SchemaEntries), new UartLibrary());
        rig.Machine.Uarts.Connect(1, line);
        rig.Run("load('api_sys.js'); let cfg = ffi('void *mgos_uart_config_get_default(int)')(1); let m = Sys.malloc(8);");
        rig.Run("ffi('void mgos_uart_config_set_basic_params(void *, int, int, int, int)')(cfg, 9600, 7, 2, 2);");
        rig.Run("ffi('void mgos_uart_config_set_rx_params(void *, int, int, int)')(cfg, 512, 0, 15);");
        rig.Run("ffi('void mgos_uart_config_set_tx_params(void *, int, int)')(cfg, 1024, 0);");
        rig.Run("ffi('void esp32_uart_config_set_pins(int, void *, int, int, int, int)')(1, cfg, 16, 17, -1, -1);");
        rig.Run("ffi('void esp32_uart_config_set_fifo(int, void *, int, int, int, int)')(1, cfg, 120, 110, 10, 10);");
        rig.Check("ffi('int mgos_uart_configure(int, void *)')(1, cfg)", "1");
        var options = UartPorts.From(rig.Kit.Device).Get(1).Options;
        Assert.AreEqual("9600 7 Odd Two 512 1024 16 17", $"{options.BaudRate} {options.DataBits} {options.Parity} {options.StopBits} {options.ReceiveBufferBytes} {options.TransmitBufferBytes} {options.ReceivePin} {options.TransmitPin}");
        rig.Check("ffi('int mgos_uart_write(int, char *, int)')(1, 'outer', 3)", "3");
        Assert.AreEqual("out", Text(line.ReadFromDevice(3, Patience)));
        rig.Run("ffi('void mgos_uart_set_rx_enabled(int, int)')(1, 1);");
        line.WriteToDevice(Bytes("hi"));
        Wait(() => UartPorts.From(rig.Kit.Device).Get(1).ReadAvailable == 2);
        rig.Check("ffi('int mgos_uart_read(int, void *, int)')(1, m, 8)", "2");
        rig.Check("mkstr(m, 2)", "\"hi\"");
        Assert.AreEqual("invalid UART data", rig.Failure("ffi('int mgos_uart_read(int, void *, int)')(1, m, 9)"));
        Assert.AreEqual("invalid UART data", rig.Failure("ffi('int mgos_uart_write(int, char *, int)')(1, 'ab', 3)"));
        rig.Check("ffi('int mgos_uart_configure(int, void *)')(3, cfg)", "0");
    }

    private static void Wait(Func<bool> isDone) => Assert.IsTrue(SpinWait.SpinUntil(isDone, Patience));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static HardwareRig Start(out MemoryLine line)
    {
        var rig = new HardwareRig(new ConfigSchemaBuilder(0), new UartLibrary());
        line = new MemoryLine();
        rig.Machine.Uarts.Connect(1, line);
        return rig;
    }

    private static void OnPort(Action<HardwareRig, MemoryLine, UartPort> test)
    {
        using var rig = Start(out var line);
        var port = UartPorts.From(rig.Kit.Device).Get(1);
        Assert.IsTrue(port.Configure(new UartOptions()), rig.Log);
        port.SetReceiverEnabled(true);
        test(rig, line, port);
    }
}
