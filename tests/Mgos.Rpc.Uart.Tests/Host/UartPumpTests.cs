// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;
using System.Text;
using Mgos.Core;
using Mgos.Host;
using Mgos.Host.Serial;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Uart.Tests.Host;

/// <summary>The pump, look by look: the channel is told of every frame that has gone out, or is lost, and told once.</summary>
[TestClass]
public class UartPumpTests
{
    private const int PipeBytes = 65536;

    [TestMethod]
    public void Frame_of_one_piece_is_reported_after_the_look_that_takes_it() => OnPump(bench =>
    {
        Assert.IsFalse(bench.Pump.Look());
        bench.SetFrame("{}");
        Assert.AreEqual(0, bench.StepAndCount());
        Assert.IsTrue(bench.Pump.Look());
        Assert.AreEqual(1, bench.StepAndCount());
        Assert.IsFalse(bench.Pump.Look());
        Assert.AreEqual(1, bench.StepAndCount());
    });

    [TestMethod]
    public void Frame_that_comes_behind_text_is_reported_with_its_own_end() => OnPump(bench =>
    {
        byte[] text = Encoding.ASCII.GetBytes("text\n");
        bench.Transmitter.AddReply(text, text.Length);
        bench.SetFrame("{}");
        bench.Pump.Look();
        Assert.AreEqual(0, bench.StepAndCount());
        bench.Pump.Look();
        Assert.AreEqual(1, bench.StepAndCount());
        Assert.AreEqual("text\n\n{}\n", bench.Sent());
    });

    [TestMethod]
    public void Long_frame_is_reported_once_with_its_last_piece() => OnPump(bench =>
    {
        string frame = "\"" + new string('x', UartConstants.ChunkBytes * 2) + "\"";
        bench.SetFrame(frame);
        for (int looks = 1; bench.Transmitter.HasFrame; looks++)
        {
            Assert.AreEqual(0, bench.StepAndCount(), "look " + looks);
            bench.Pump.Look();
        }

        Assert.AreEqual(1, bench.StepAndCount());
        Assert.AreEqual("\n" + frame + "\n", bench.Sent());
    });

    [TestMethod]
    public void Frame_set_by_the_report_of_the_one_before_is_reported_too() => OnPump(bench =>
    {
        bench.OnSent = () => bench.SetFrame("{}");
        bench.SetFrame("{}");
        for (int i = 1; i <= 5; i++)
        {
            bench.Pump.Look();
            Assert.AreEqual(i, bench.StepAndCount());
        }
    });

    [TestMethod]
    public void Report_that_finds_the_loop_full_is_made_at_the_next_look() => OnPump(bench =>
    {
        while (bench.Kit.Device.Loop.Post(() => { }))
        {
        }

        bench.SetFrame("{}");
        bench.Pump.Look();
        Assert.AreEqual(0, bench.StepAndCount());
        bench.Pump.Look();
        Assert.AreEqual(1, bench.StepAndCount());
    });

    [TestMethod]
    public void Frame_that_nobody_takes_is_reported() => OnPump(bench =>
    {
        bench.Port.Write(new byte[PipeBytes], 0, PipeBytes);
        bench.Port.WriteTimeout = 1;
        bench.SetFrame("\"" + new string('x', UartConstants.ChunkBytes * 2) + "\"");
        bench.Pump.Look();
        Assert.AreEqual(1, bench.StepAndCount());
        Assert.IsFalse(bench.Transmitter.HasFrame);
    });

    private static void OnPump(Action<Bench> test)
    {
        using HostMachine machine = HostMachine.CreateTemporary("uart-test");
        using IDisposable entered = machine.Enter();
        MemoryLine line = new();
        machine.Uarts.Connect(0, line);
        Bench bench = new(line);
        test(bench);
        bench.Pump.Stop();
    }

    /// <summary>A pump without its thread, and an owner that counts.</summary>
    private sealed class Bench : IUartPumpOwner
    {
        private readonly MemoryLine _line;
        private int _sent;

        internal Bench(MemoryLine line)
        {
            _line = line;
            Kit.Boot();
            Port = new SerialPort("COM1", 115200);
            Port.Open();
            Pump = new UartPump(Kit.Device, Port, Transmitter, false, this);
        }

        internal TestDevice Kit { get; } = new(null);

        internal SerialPort Port { get; }

        internal UartTransmitter Transmitter { get; } = new();

        internal UartPump Pump { get; }

        internal Action OnSent { get; set; }

        public void OnPumpInput()
        {
        }

        public void OnPumpSent()
        {
            _sent++;
            OnSent?.Invoke();
        }

        public void OnPumpFailed() => throw new InvalidOperationException("the port has failed");

        internal void SetFrame(string frame)
        {
            byte[] bytes = Encoding.ASCII.GetBytes(frame);
            Assert.IsTrue(Transmitter.SetFrame(bytes, 0, bytes.Length, false, false));
        }

        internal int StepAndCount()
        {
            Kit.Step();
            return _sent;
        }

        internal string Sent() => Encoding.ASCII.GetString(_line.ReadFromDevice(_line.BytesFromDevice, 0));
    }
}
