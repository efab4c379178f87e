// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Adc;
using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Buses;

[TestClass]
public class AnalogTests
{
    [TestMethod]
    public void A_channel_measures_its_pin() => OnMachine(machine =>
    {
        using var channel = new AdcController().OpenChannel(4);
        machine.Board.Pin(32).SetAnalog(0.25);
        Assert.AreEqual(1024, channel.ReadValue());
        machine.Board.Pin(32).SetAnalog(1);
        Assert.AreEqual(4095, channel.ReadValue());
        Assert.AreEqual(1.0, channel.ReadRatio());
        machine.Board.Pin(32).Release();
        Assert.AreEqual(0, channel.ReadValue());
    });

    [TestMethod]
    public void Channels_that_are_not_there_are_refused() => OnMachine(machine =>
    {
        var controller = new AdcController();
        Assert.ThrowsException(typeof(ArgumentException), () => controller.OpenChannel(-1));
        Assert.ThrowsException(typeof(ArgumentException), () => controller.OpenChannel(controller.ChannelCount));
        Assert.ThrowsException(typeof(ArgumentException), () => controller.OpenChannel(9).ReadValue());
        var channel = controller.OpenChannel(0);
        channel.Dispose();
        Assert.ThrowsException(typeof(ObjectDisposedException), () => channel.ReadValue());
    });

    [TestMethod]
    public void A_pin_without_a_function_has_no_channel() => OnMachine(machine => Assert.IsNull(PwmChannel.CreateFromPin(4)));

    [TestMethod]
    public void A_channel_runs_from_start_to_stop() => OnMachine(machine =>
    {
        Configuration.SetPinFunction(4, DeviceFunction.PWM16);
        using var channel = PwmChannel.CreateFromPin(4, 1000, 0.75);
        var output = machine.Buses.Pwm(4);
        Assert.IsFalse(output.IsRunning);
        channel.Start();
        Assert.AreEqual(1000, output.FrequencyHertz);
        Assert.AreEqual(0.75, output.DutyCycle);
        Assert.IsTrue(machine.Board.Pin(4).Level);
        channel.DutyCycle = 0.12345;
        Assert.AreEqual(0.1234, channel.DutyCycle);
        Assert.IsFalse(machine.Board.Pin(4).Level);
        channel.Stop();
        Assert.AreEqual(0, output.FrequencyHertz);
    });

    [TestMethod]
    public void Numbers_out_of_range_are_refused() => OnMachine(machine =>
    {
        Configuration.SetPinFunction(4, DeviceFunction.PWM1);
        Assert.ThrowsException(typeof(ArgumentException), () => PwmChannel.CreateFromPin(4, 0));
        Assert.ThrowsException(typeof(ArgumentException), () => PwmChannel.CreateFromPin(4, 1, 1.1));
        Assert.ThrowsException(typeof(ArgumentException), () => PwmChannel.Create(0, 0));
    });

    [TestMethod]
    public void A_reset_stops_everything() => OnMachine(machine =>
    {
        Configuration.SetPinFunction(4, DeviceFunction.PWM1);
        PwmChannel.CreateFromPin(4).Start();
        machine.Reset();
        Assert.IsFalse(machine.Buses.Pwm(4).IsRunning);
        Assert.IsNull(PwmChannel.CreateFromPin(4));
    });

    private static void OnMachine(Action<HostMachine> test)
    {
        using var machine = HostMachine.CreateTemporary("analog");
        using var entered = machine.Enter();
        test(machine);
    }
}
