// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;

namespace Mgos.Rpc.Uart;

/// <summary>Starts RPC over a serial line, and opens the lines that the log is meant for.</summary>
/// <remarks>
/// Mirrors <c>rpc-uart</c>. A port that cannot be opened is logged and the device goes on: it can still be reached another way.
/// </remarks>
public sealed class RpcUartLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Rpc.Uart";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        StartRpc(device);
        ConsolePorts consoles = new ConsolePorts(device);
        device.Parts.Add(consoles);
        consoles.Apply();
        DeviceConfig.From(device).AddChangeHandler(config => consoles.Apply());
        return true;
    }

    private static void StartRpc(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        RpcUartConfig config = RpcUartConfig.From(device);
        if (router == null || config.UartNo < 0)
            return;
        UartRpcChannel channel = new UartRpcChannel(device, router, OptionsOf(device, config));
        channel.Destination = config.Dst;
        router.AddChannel(channel);
        device.Parts.Add(channel);
        channel.Connect();
    }

    private static UartOptions OptionsOf(Device device, RpcUartConfig config)
    {
        UartOptions options = new UartOptions();
        options.UartNumber = config.UartNo;
        options.BaudRate = config.BaudRate;
        options.FlowControl = (UartFlowControlType)config.FcType;
        options.MaxFrameBytes = RpcConfig.From(device).MaxFrameSize;
        options.HasConsole = true;
        return options;
    }
}
