// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host;
using Mgos.Host.Serial;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Uart.Tests.Host;

/// <summary>The log on UARTs that the configuration names, on real port objects.</summary>
[TestClass]
public class ConsolePortTests
{
    private const int PatienceMilliseconds = 20000;
    private const string Hello = "A.cs:1                  hello\n";

    [TestMethod]
    public void A_UART_of_its_own_is_opened_when_the_log_is_directed_to_it()
    {
        OnMachine((machine, kit) =>
        {
            MemoryLine line = Connect(machine, 1);
            Direct(kit, 1);
            int console = kit.Platform.ConsoleText.Length;
            kit.Device.Log.Info("A", "hello", 1);
            Assert.AreEqual(Hello, Read(line, Hello.Length));
            Assert.AreEqual(console, kit.Platform.ConsoleText.Length);
            line.WriteToDevice(Encoding.ASCII.GetBytes("input that nobody wants\n"));
            kit.Device.Log.Info("A", "hello", 1);
            Assert.AreEqual(Hello, Read(line, Hello.Length));
            Direct(kit, 0);
            Assert.IsFalse(kit.Device.Log.HasUart(1));
            kit.Device.Log.Info("A", "hello", 1);
            Assert.EndsWith(Hello, kit.Platform.ConsoleText);
        });
    }

    [TestMethod]
    public void Printed_text_has_a_UART_of_its_own()
    {
        OnMachine((machine, kit) =>
        {
            MemoryLine line = Connect(machine, 2);
            DeviceConfig.From(kit.Device).SetInt("debug.stdout_uart", 2);
            kit.Device.Log.Info("A", "hello", 1);
            kit.Device.Log.Print("plain");
            Assert.AreEqual("plain\n", Read(line, 6));
        });
    }

    [TestMethod]
    public void A_UART_that_does_not_exist_is_told_once_and_the_console_stands_in()
    {
        OnMachine((machine, kit) =>
        {
            Direct(kit, 2);
            DeviceConfig.From(kit.Device).SetInt("debug.event_level", 1);
            kit.Device.Log.Info("A", "hello", 1);
            Assert.EndsWith(Hello, kit.Platform.ConsoleText);
            int first = kit.Platform.ConsoleText.IndexOf("No log on UART2: cannot open COM3");
            Assert.IsTrue(first > 0, kit.Platform.ConsoleText);
            Assert.AreEqual(first, kit.Platform.ConsoleText.LastIndexOf("No log on UART2: cannot open COM3", StringComparison.Ordinal));
        });
    }

    [TestMethod]
    public void The_line_of_RPC_is_shared_and_stays_open()
    {
        OnMachine((machine, kit) =>
        {
            MemoryLine line = machine.Uarts[0] as MemoryLine;
            kit.Device.Log.Info("A", "hello", 1);
            Assert.Contains(Hello, ReadUntil(line, Hello));
            Direct(kit, -1);
            kit.Device.Log.Info("A", "unseen", 1);
            Direct(kit, 0);
            kit.Device.Log.Info("A", "hello", 1);
            Assert.DoesNotContains("unseen", ReadUntil(line, Hello));
            Assert.IsTrue(UartRpcChannel.From(kit.Device).IsOpen);
        });
    }

    private static void Direct(TestDevice kit, int uart) => DeviceConfig.From(kit.Device).SetInt("debug.stderr_uart", uart);

    private static MemoryLine Connect(HostMachine machine, int number)
    {
        MemoryLine line = new MemoryLine();
        machine.Uarts.Connect(number, line);
        return line;
    }

    private static string Read(MemoryLine line, int count) => Encoding.ASCII.GetString(line.ReadFromDevice(count, PatienceMilliseconds));

    private static string ReadUntil(MemoryLine line, string text)
    {
        string read = "";
        while (!read.EndsWith(text, StringComparison.Ordinal))
            read += Read(line, 1);
        return read;
    }

    private static void OnMachine(Action<HostMachine, TestDevice> test)
    {
        using HostMachine machine = HostMachine.CreateTemporary("console-test");
        using IDisposable entered = machine.Enter();
        Connect(machine, 0);
        RamStorage files = new RamStorage();
        TestDevice kit = new TestDevice(new object[] { CreateSchema() }, new StorageLibrary(files), new ConfigLibrary(), new RpcLibrary(), new RpcUartLibrary());
        Assert.AreEqual((int)InitResult.Ok, (int)kit.Boot(), kit.Platform.ConsoleText);
        try
        {
            test(machine, kit);
        }
        finally
        {
            kit.Device.ShutDown();
        }
    }

    private static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(RpcSettings.EntryCount + 9);
        schema.BeginObject("debug");
        schema.Int("event_level", 2);
        schema.Int("stdout_uart", 0);
        schema.Int("stderr_uart", 0);
        schema.EndObject();
        RpcSettings.Begin(schema, true, true, "");
        schema.BeginObject("uart");
        schema.Int("uart_no", 0);
        schema.Int("baud_rate", 115200);
        schema.Int("fc_type", 2);
        schema.String("dst", "");
        schema.EndObject();
        schema.EndObject();
        return schema.Build();
    }
}
