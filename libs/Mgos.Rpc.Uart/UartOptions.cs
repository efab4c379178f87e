// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>Settings of a <see cref="UartRpcChannel"/>.</summary>
public sealed class UartOptions
{
    /// <summary>Number of the UART, <c>rpc.uart.uart_no</c>: 0 is COM1.</summary>
    public int UartNumber { get; set; }

    /// <summary>Speed in bits a second, <c>rpc.uart.baud_rate</c>.</summary>
    public int BaudRate { get; set; } = 115200;

    /// <summary>Flow control, <c>rpc.uart.fc_type</c>.</summary>
    public UartFlowControlType FlowControl { get; set; } = UartFlowControlType.Software;

    /// <summary>Largest frame to be received in bytes, <c>rpc.max_frame_size</c>.</summary>
    public int MaxFrameBytes { get; set; } = 4096;

    /// <summary>True to let the log out on the line, between the frames, while <c>debug.stderr_uart</c> or <c>debug.stdout_uart</c> names it.</summary>
    public bool HasConsole { get; set; }
}
