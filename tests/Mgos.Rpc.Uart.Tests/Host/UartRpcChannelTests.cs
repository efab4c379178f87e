// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Text;
using System.Threading;
using Mgos.Core;
using Mgos.Host;
using Mgos.Host.Serial;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Uart.Tests.Host;

/// <summary>The channel on a real port object, with the other end of the line in the test.</summary>
[TestClass]
public class UartRpcChannelTests
{
    private const int PatienceMilliseconds = 10000;

    [TestMethod]
    public void Call_is_answered_on_the_line()
    {
        OnDevice(new UartOptions(), (device, line) =>
        {
            line.WriteToDevice(Encoding.ASCII.GetBytes("{\"id\":1,\"method\":\"RPC.Ping\"}\n"));
            Expect(device, line, "\n{\"id\":1,\"src\":\"dev1\",\"result\":{\"channel_info\":\"UART0\"}}\n");
        });
    }

    [TestMethod]
    public void Handshake_of_the_mos_tool_is_answered_without_any_call()
    {
        OnDevice(new UartOptions(), (device, line) =>
        {
            line.WriteToDevice(Encoding.ASCII.GetBytes("\"\"\"\u0004\"\"\"\n\n"));
            Expect(device, line, "\n\"\"\"\u0004\"\"\"\n\n");
        });
    }

    [TestMethod]
    public void Queue_of_calls_is_answered_in_order()
    {
        OnDevice(new UartOptions(), (device, line) =>
        {
            StringBuilder calls = new StringBuilder();
            StringBuilder answers = new StringBuilder();
            for (int i = 1; i <= 20; i++)
            {
                calls.Append("{\"id\":" + i + ",\"method\":\"Echo\",\"params\":\"" + new string('x', 500) + "\"}\n");
                answers.Append("\n{\"id\":" + i + ",\"src\":\"dev1\",\"result\":\"" + new string('x', 500) + "\"}\n");
            }

            line.WriteToDevice(Encoding.ASCII.GetBytes(calls.ToString()));
            Expect(device, line, answers.ToString());
        });
    }

    [TestMethod]
    public void Log_goes_out_on_the_line_between_frames()
    {
        OnDevice(new UartOptions { HasConsole = true }, (device, line) =>
        {
            string before = ReadUntilQuiet(device, line);
            Assert.AreEqual("", before);
            device.Device.Log.Info("Test", "hello", 7);
            Expect(device, line, "Test.cs:7               hello\n");
            line.WriteToDevice(Encoding.ASCII.GetBytes("{\"id\":1,\"method\":\"RPC.Ping\"}\n"));
            string answer = Read(device, line, "\n{\"id\":1,\"src\":\"dev1\",\"result\":{\"channel_info\":\"UART0\"}}\n");
            Assert.IsTrue(answer.Contains("RPC.Ping via UART UART0\n\n{"), answer);
        });
    }

    [TestMethod]
    public void Port_that_does_not_exist_is_logged_and_the_device_goes_on()
    {
        using HostMachine machine = HostMachine.CreateTemporary("uart-test");
        using IDisposable entered = machine.Enter();
        TestDevice device = new TestDevice(null);
        RpcRouter router = new RpcRouter(device.Device, new RpcOptions());
        UartRpcChannel channel = new UartRpcChannel(device.Device, router, new UartOptions { UartNumber = 2 });
        router.AddChannel(channel);
        device.Boot();
        channel.Connect();
        Assert.IsFalse(channel.IsOpen);
        Assert.IsTrue(device.Platform.HasLogged("No RPC over UART2: cannot open COM3"), device.Platform.ConsoleText);
        Assert.IsTrue(device.Platform.HasLogged("check rpc.uart.uart_no"));
    }

    [TestMethod]
    public void Port_is_free_again_when_the_device_has_ended()
    {
        using HostMachine machine = HostMachine.CreateTemporary("uart-test");
        using IDisposable entered = machine.Enter();
        machine.Uarts.Connect(0, new MemoryLine());
        for (int boot = 0; boot < 2; boot++)
        {
            TestDevice device = new TestDevice(null);
            UartRpcChannel channel = Boot(device, new UartOptions());
            Assert.IsTrue(channel.IsOpen, "boot " + boot);
            device.Device.ShutDown();
        }
    }

    [TestMethod]
    public void Loop_on_a_thread_of_its_own_misses_no_call() => OnRunningDevice(line =>
    {
        for (int i = 1; i <= 1000; i++)
            ExchangeBatch(line, 1);
    });

    [TestMethod]
    public void Calls_that_come_while_answers_go_out_are_all_answered() => OnRunningDevice(line =>
    {
        for (int i = 1; i <= 200; i++)
            ExchangeBatch(line, 20);
    });

    private static void ExchangeBatch(MemoryLine line, int count)
    {
        StringBuilder calls = new StringBuilder();
        StringBuilder answers = new StringBuilder();
        for (int i = 1; i <= count; i++)
        {
            calls.Append("{\"id\":" + i + ",\"method\":\"Echo\"}\n");
            answers.Append("\n{\"id\":" + i + ",\"src\":\"dev1\",\"result\":null}\n");
        }

        line.WriteToDevice(Encoding.ASCII.GetBytes(calls.ToString()));
        Assert.AreEqual(answers.ToString(), Encoding.ASCII.GetString(line.ReadFromDevice(answers.Length, PatienceMilliseconds)));
    }

    private static void OnRunningDevice(Action<MemoryLine> test)
    {
        using HostMachine machine = HostMachine.CreateTemporary("uart-test");
        using IDisposable entered = machine.Enter();
        MemoryLine line = new MemoryLine();
        machine.Uarts.Connect(0, line);
        TestDevice device = new TestDevice(null);
        Prepare(device, new UartOptions());
        Thread loop = new Thread(() => device.Device.Run());
        loop.Start();
        test(line);
        device.Device.Stop();
        Assert.IsTrue(loop.Join(PatienceMilliseconds));
    }

    private static void OnDevice(UartOptions options, Action<TestDevice, MemoryLine> test)
    {
        using HostMachine machine = HostMachine.CreateTemporary("uart-test");
        using IDisposable entered = machine.Enter();
        MemoryLine line = new MemoryLine();
        machine.Uarts.Connect(0, line);
        TestDevice device = new TestDevice(null);
        Boot(device, options);
        test(device, line);
        device.Device.ShutDown();
    }

    private static UartRpcChannel Boot(TestDevice device, UartOptions options)
    {
        UartRpcChannel channel = Prepare(device, options);
        device.Boot();
        device.Step();
        return channel;
    }

    private static UartRpcChannel Prepare(TestDevice device, UartOptions options)
    {
        device.Device.Info.Id = "dev1";
        RpcRouter router = new RpcRouter(device.Device, new RpcOptions());
        router.AddRpcService();
        router.AddHandler("Echo", "", request => request.Respond(request.RawArgs.ToText()));
        UartRpcChannel channel = new UartRpcChannel(device.Device, router, options);
        router.AddChannel(channel);
        device.Device.Parts.Add(channel);
        return channel;
    }

    private static void Expect(TestDevice device, MemoryLine line, string expected)
    {
        Assert.AreEqual(expected, Read(device, line, expected));
    }

    // What the device sends up to a text that ends like the one expected, or until patience ends.
    private static string Read(TestDevice device, MemoryLine line, string end)
    {
        string text = "";
        Stopwatch clock = Stopwatch.StartNew();
        while (!text.EndsWith(end, StringComparison.Ordinal) && clock.ElapsedMilliseconds < PatienceMilliseconds)
            text += Next(device, line);
        return text;
    }

    private static string ReadUntilQuiet(TestDevice device, MemoryLine line)
    {
        string text = "";
        for (int i = 0; i < 20; i++)
            text += Next(device, line);
        return text;
    }

    private static string Next(TestDevice device, MemoryLine line)
    {
        device.Step();
        int count = line.BytesFromDevice;
        if (count > 0)
            return Encoding.ASCII.GetString(line.ReadFromDevice(count, PatienceMilliseconds));
        Thread.Sleep(1);
        return "";
    }
}
