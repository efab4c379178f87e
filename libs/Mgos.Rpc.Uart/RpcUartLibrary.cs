// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;

namespace Mgos.Rpc.Uart;

/// <summary>Starts RPC over a serial line.</summary>
/// <remarks>
/// Mirrors <c>rpc-uart</c>. A port that cannot be opened is logged and the device goes on: it can still be reached another way.
/// </remarks>
public sealed class RpcUartLibrary : MgosLibrary
{
    private const string ConsoleKey = "debug.stderr_uart";

    /// <inheritdoc/>
    public override string Name => "Mgos.Rpc.Uart";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        RpcUartConfig config = RpcUartConfig.From(device);
        if (router == null || config.UartNo < 0)
            return true;
        UartRpcChannel channel = new UartRpcChannel(device, router, OptionsOf(device, config));
        channel.Destination = config.Dst;
        router.AddChannel(channel);
        device.Parts.Add(channel);
        channel.Connect();
        return true;
    }

    private static UartOptions OptionsOf(Device device, RpcUartConfig config)
    {
        DeviceConfig all = DeviceConfig.From(device);
        UartOptions options = new UartOptions();
        options.UartNumber = config.UartNo;
        options.BaudRate = config.BaudRate;
        options.FlowControl = (UartFlowControlType)config.FcType;
        options.MaxFrameBytes = RpcConfig.From(device).MaxFrameSize;
        options.HasConsole = all.Has(ConsoleKey) && all.GetInt(ConsoleKey) == config.UartNo;
        return options;
    }
}
