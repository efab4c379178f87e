// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Uart.Tests;

[TestClass]
public class RpcUartLibraryTests
{
    [TestMethod]
    public void Channel_has_the_peer_of_the_configuration()
    {
        TestDevice kit = Boot(2, true);
        UartRpcChannel channel = UartRpcChannel.From(kit.Device);
        Assert.AreEqual("panel", channel.Destination);
        Assert.AreEqual("UART2", channel.Info);
        Assert.AreEqual("UART", channel.Type);
        Assert.AreEqual(1, RpcRouter.From(kit.Device).GetChannels().Length);
        kit.Device.ShutDown();
    }

    [TestMethod]
    public void Port_that_cannot_be_opened_does_not_stop_the_boot()
    {
        TestDevice kit = Boot(8, true);
        Assert.IsFalse(UartRpcChannel.From(kit.Device).IsOpen);
        Assert.IsTrue(kit.Platform.HasLogged("No RPC over UART8: cannot open COM9"));
        Assert.IsTrue(kit.Platform.HasLogged("check rpc.uart.uart_no"));
        kit.Device.ShutDown();
    }

    [TestMethod]
    [DataRow(-1, true)]
    [DataRow(0, false)]
    public void There_is_no_channel_without_a_number_or_without_RPC(int number, bool hasRpc)
    {
        TestDevice kit = Boot(number, hasRpc);
        Assert.IsNull(UartRpcChannel.From(kit.Device));
        kit.Device.ShutDown();
    }

    private static TestDevice Boot(int number, bool hasRpc)
    {
        TestDevice kit = new TestDevice(null, new RpcLibrary(), new RpcUartLibrary());
        kit.Device.Parts.Add(new DeviceConfig(kit.Device, Schema(number, hasRpc)));
        Assert.AreEqual((int)InitResult.Ok, (int)kit.Boot());
        return kit;
    }

    private static ConfigSchema Schema(int number, bool hasRpc)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(RpcSettings.EntryCount + 7);
        schema.BeginObject("debug");
        schema.Int("stderr_uart", number);
        schema.EndObject();
        RpcSettings.Begin(schema, hasRpc, true, "");
        schema.BeginObject("uart");
        schema.Int("uart_no", number);
        schema.Int("baud_rate", 115200);
        schema.Int("fc_type", 2);
        schema.String("dst", "panel");
        schema.EndObject();
        schema.EndObject();
        return schema.Build();
    }
}
