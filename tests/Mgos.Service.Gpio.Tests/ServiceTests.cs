// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Gpio;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Service.Gpio.Tests;

[TestClass]
public class ServiceTests
{
    [TestMethod]
    [DataRow("GPIO.Read", "pin is required")]
    [DataRow("GPIO.ReadOut", "pin is required")]
    [DataRow("GPIO.Toggle", "pin is required")]
    [DataRow("GPIO.RemoveIntHandler", "pin is required")]
    [DataRow("GPIO.Write", "pin and value are required")]
    [DataRow("GPIO.SetIntHandler", "pin and edge are required")]
    [DataRow("GPIO.Blink", "pin, on_ms and off_ms are required")]
    public void Methods_name_the_arguments_that_are_missing(string method, string message)
    {
        TestDevice kit = new TestDevice(null, new RouterLibrary(), new GpioLibrary(), new GpioServiceLibrary());
        kit.Boot();
        RpcRouter router = RpcRouter.From(kit.Device);
        RecordingChannel channel = new RecordingChannel(router, false);
        router.AddChannel(channel);
        channel.Connect();
        Assert.Contains("{\"code\":400,\"message\":\"" + message + "\"}", channel.Exchange("{\"id\":1,\"method\":\"" + method + "\"}"));
    }

    [TestMethod]
    public void Without_rpc_there_is_nothing_to_start()
    {
        TestDevice kit = new TestDevice(null, new GpioLibrary(), new GpioServiceLibrary());
        Assert.AreEqual(0, (int)kit.Boot());
    }

    [TestMethod]
    public void Without_pins_the_boot_fails()
    {
        TestDevice kit = new TestDevice(null, new RouterLibrary(), new GpioServiceLibrary());
        Assert.AreNotEqual(0, (int)kit.Boot());
        Assert.IsTrue(kit.Platform.HasLogged("Mgos.Gpio has not been started"));
    }
}
