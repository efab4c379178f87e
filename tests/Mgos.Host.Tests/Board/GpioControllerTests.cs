// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Device.Gpio;
using System.Threading;
using Mgos.Host.Tests.Support;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Board;

[TestClass]
public class GpioControllerTests
{
    [TestMethod]
    public void A_controller_needs_a_machine()
    {
        Assert.ThrowsException(typeof(InvalidOperationException), () => new GpioController());
    }

    [TestMethod]
    [DataRow(24)]
    [DataRow(-1)]
    [DataRow(40)]
    [DataRow(6)]
    public void A_pin_that_is_not_there_or_belongs_to_the_flash_cannot_be_opened(int number)
    {
        using var bench = new PinBench();
        Assert.ThrowsException(typeof(InvalidOperationException), () => bench.Controller.OpenPin(number));
    }

    [TestMethod]
    public void A_pin_is_open_once_for_all_controllers()
    {
        using var bench = new PinBench();
        bench.Controller.OpenPin(4, PinMode.Input);
        var other = new GpioController();
        Assert.IsTrue(other.IsPinOpen(4));
        Assert.ThrowsException(typeof(InvalidOperationException), () => other.OpenPin(4));
        other.ClosePin(4);
        Assert.IsFalse(bench.Controller.IsPinOpen(4));
        bench.Controller.OpenPin(4);
    }

    [TestMethod]
    public void A_closed_pin_cannot_be_used_by_number()
    {
        using var bench = new PinBench();
        Assert.ThrowsException(typeof(InvalidOperationException), () => bench.Controller.Read(4));
        Assert.ThrowsException(typeof(InvalidOperationException), () => bench.Controller.Write(4, PinValue.High));
        Assert.ThrowsException(typeof(InvalidOperationException), () => bench.Controller.SetPinMode(4, PinMode.Output));
        Assert.ThrowsException(typeof(InvalidOperationException), () => bench.Controller.GetPinMode(4));
        Assert.ThrowsException(typeof(InvalidOperationException), () => bench.Controller.ClosePin(4));
    }

    [TestMethod]
    public void A_pin_disposed_of_can_be_opened_again()
    {
        using var bench = new PinBench();
        var pin = bench.Controller.OpenPin(4, PinMode.Output);
        pin.Dispose();
        Assert.ThrowsException(typeof(ObjectDisposedException), () => pin.Read());
        Assert.ThrowsException(typeof(ObjectDisposedException), () => pin.Write(PinValue.High));
        Assert.ThrowsException(typeof(ObjectDisposedException), () => pin.SetPinMode(PinMode.Input));
        bench.Controller.OpenPin(4, PinMode.Output).Write(PinValue.High);
        Assert.IsTrue((bool)bench.Controller.Read(4));
    }

    [TestMethod]
    public void An_input_only_pin_refuses_outputs_and_stays_free()
    {
        using var bench = new PinBench();
        Assert.ThrowsException(typeof(ArgumentException), () => bench.Controller.OpenPin(34, PinMode.Output));
        Assert.IsFalse(bench.Controller.IsPinModeSupported(34, PinMode.Output));
        Assert.IsTrue(bench.Controller.IsPinModeSupported(34, PinMode.Input));
        Assert.IsFalse(bench.Controller.IsPinModeSupported(24, PinMode.Input));
        bench.Controller.OpenPin(34, PinMode.Input);
    }

    [TestMethod]
    public void An_input_cannot_be_written_and_is_not_toggled()
    {
        using var bench = new PinBench();
        var pin = bench.Controller.OpenPin(4, PinMode.Input);
        Assert.ThrowsException(typeof(ArgumentException), () => pin.Write(PinValue.High));
        pin.Toggle();
        Assert.IsFalse((bool)pin.Read());
    }

    [TestMethod]
    public void An_output_mode_starts_low_each_time_it_is_set()
    {
        using var bench = new PinBench();
        var pin = bench.Controller.OpenPin(4, PinMode.Output);
        pin.Write(PinValue.High);
        pin.Toggle();
        pin.Toggle();
        Assert.IsTrue((bool)pin.Read());
        pin.SetPinMode(PinMode.Output);
        Assert.IsFalse((bool)pin.Read());
    }

    [TestMethod]
    public void Edges_arrive_in_order_on_the_event_thread()
    {
        using var bench = new PinBench();
        var seen = new List<string>();
        var pin = bench.Controller.OpenPin(4, PinMode.Input);
        pin.ValueChanged += (_, e) => seen.Add(e.PinNumber + " " + e.ChangeType + " " + Thread.CurrentThread.Name);
        bench.Pulse(4);
        bench.Machine.WaitForEvents();
        CollectionAssert.AreEqual(new[] { "4 Rising pins events", "4 Falling pins events" }, seen.ToArray());
    }

    [TestMethod]
    public void A_handler_that_was_taken_away_hears_nothing()
    {
        using var bench = new PinBench();
        var seen = 0;
        PinValueChangedEventHandler handler = (_, _) => seen++;
        var pin = bench.Controller.OpenPin(4, PinMode.Input);
        pin.ValueChanged += handler;
        bench.Pulse(4);
        bench.Machine.WaitForEvents();
        pin.ValueChanged -= handler;
        bench.Pulse(4);
        bench.Machine.WaitForEvents();
        Assert.AreEqual(2, seen);
    }

    [TestMethod]
    public void A_handler_that_throws_does_not_cost_the_others_their_edges()
    {
        using var bench = new PinBench();
        var seen = 0;
        bench.Machine.Console = System.IO.TextWriter.Null;
        bench.Controller.OpenPin(4, PinMode.Input).ValueChanged += (_, _) => throw new InvalidOperationException();
        bench.Controller.OpenPin(5, PinMode.Input).ValueChanged += (_, _) => seen++;
        bench.Pulse(4);
        bench.Pulse(5);
        bench.Machine.WaitForEvents();
        Assert.AreEqual(2, seen);
    }

    [TestMethod]
    public void A_callback_of_the_controller_gets_the_edges_it_wants()
    {
        using var bench = new PinBench();
        var seen = new List<string>();
        bench.Controller.OpenPin(4, PinMode.InputPullUp);
        PinChangeEventHandler callback = (_, e) => seen.Add(e.ChangeType.ToString());
        bench.Controller.RegisterCallbackForPinValueChangedEvent(4, PinEventTypes.Falling, callback);
        bench.Pin(4).Set(false);
        bench.Pin(4).Release();
        bench.Machine.WaitForEvents();
        CollectionAssert.AreEqual(new[] { "Falling" }, seen.ToArray());
        bench.Controller.UnregisterCallbackForPinValueChangedEvent(4, callback);
        bench.Pin(4).Set(false);
        bench.Machine.WaitForEvents();
        Assert.AreEqual(1, seen.Count);
    }

    [TestMethod]
    public void The_oldest_edges_are_lost_when_128_wait()
    {
        using var bench = new PinBench();
        var levels = new List<bool>();
        using var stopped = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        bench.Controller.OpenPin(5, PinMode.Input).ValueChanged += (_, _) => Block(stopped, go);
        bench.Controller.OpenPin(4, PinMode.Input).ValueChanged += (_, e) => levels.Add(e.ChangeType == PinEventTypes.Rising);
        bench.Pin(5).Set(true);
        stopped.Wait();
        bench.Pin(4).Set(true);
        for (var i = 0; i < 128; i++)
            bench.Pin(4).Set(i % 2 == 1);
        go.Set();
        bench.Machine.WaitForEvents();
        Assert.AreEqual(128, levels.Count);
        Assert.IsFalse(levels[0]);
        Assert.AreEqual(1L, bench.Machine.Board.LostEdges);
    }

    [TestMethod]
    public void Debouncing_reports_the_level_that_lasts_and_no_bounces()
    {
        using var bench = new PinBench();
        var seen = new List<string>();
        using var reported = new ManualResetEventSlim();
        var pin = bench.Controller.OpenPin(4, PinMode.Input);
        pin.DebounceTimeout = TimeSpan.FromMilliseconds(20);
        pin.ValueChanged += (_, e) => Report(seen, e, reported);
        for (var i = 0; i < 5; i++)
            bench.Pulse(4);
        bench.Pin(4).Set(true);
        reported.Wait();
        bench.Machine.WaitForEvents();
        CollectionAssert.AreEqual(new[] { "Rising" }, seen.ToArray());
    }

    [TestMethod]
    public void Writing_an_output_that_has_a_handler_tells_the_handler()
    {
        using var bench = new PinBench();
        var seen = 0;
        var pin = bench.Controller.OpenPin(4, PinMode.Output);
        pin.ValueChanged += (_, _) => seen++;
        pin.Write(PinValue.High);
        pin.Toggle();
        bench.Machine.WaitForEvents();
        Assert.AreEqual(2, seen);
    }

    [TestMethod]
    public void Disposing_of_a_controller_closes_all_pins()
    {
        using var bench = new PinBench();
        bench.Controller.OpenPin(4, PinMode.Output);
        bench.Controller.Dispose();
        Assert.IsFalse(new GpioController().IsPinOpen(4));
        Assert.ThrowsException(typeof(ObjectDisposedException), () => bench.Controller.Read(4));
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(1, true)]
    [DataRow(2, true)]
    public void A_number_is_a_level(int number, bool isHigh)
    {
        PinValue value = number;
        Assert.AreEqual(isHigh, (bool)value);
        Assert.IsTrue(value == isHigh);
        Assert.AreEqual(isHigh ? "High" : "Low", value.ToString());
    }

    private static void Block(ManualResetEventSlim stopped, ManualResetEventSlim go)
    {
        stopped.Set();
        go.Wait();
    }

    private static void Report(List<string> seen, PinValueChangedEventArgs e, ManualResetEventSlim reported)
    {
        seen.Add(e.ChangeType.ToString());
        reported.Set();
    }
}
