// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Uart;

/// <summary>What a serial port is to be like; the defaults are those of Mongoose OS.</summary>
/// <remarks>Mirrors <c>struct mgos_uart_config</c>.</remarks>
public sealed class UartOptions
{
    /// <summary>Speed in bits a second.</summary>
    public int BaudRate { get; set; } = 115200;

    /// <summary>Data bits, 5 to 8.</summary>
    public int DataBits { get; set; } = 8;

    /// <summary>Parity bit.</summary>
    public UartParity Parity { get; set; }

    /// <summary>Stop bits.</summary>
    public UartStopBits StopBits { get; set; } = UartStopBits.One;

    /// <summary>How the peer is held back while the receive buffer is full.</summary>
    public UartFlowControl ReceiveFlowControl { get; set; }

    /// <summary>How the peer may hold this side back.</summary>
    public UartFlowControl TransmitFlowControl { get; set; }

    /// <summary>Bytes received that wait to be read.</summary>
    public int ReceiveBufferBytes { get; set; } = 256;

    /// <summary>Bytes written that wait to go out.</summary>
    public int TransmitBufferBytes { get; set; } = 256;

    /// <summary>Pin of the input, or <see cref="UartConstants.KeepPin"/>.</summary>
    public int ReceivePin { get; set; } = UartConstants.KeepPin;

    /// <summary>Pin of the output, or <see cref="UartConstants.KeepPin"/>.</summary>
    public int TransmitPin { get; set; } = UartConstants.KeepPin;

    /// <summary>Pin of CTS, or <see cref="UartConstants.KeepPin"/>.</summary>
    public int ClearToSendPin { get; set; } = UartConstants.KeepPin;

    /// <summary>Pin of RTS, or <see cref="UartConstants.KeepPin"/>.</summary>
    public int RequestToSendPin { get; set; } = UartConstants.KeepPin;

    internal bool HasHardwareFlowControl => ReceiveFlowControl == UartFlowControl.Hardware || TransmitFlowControl == UartFlowControl.Hardware;

    internal bool IsValid =>
        IsIn(BaudRate, UartConstants.MinBaudRate, UartConstants.MaxBaudRate) && IsIn(DataBits, UartConstants.MinDataBits, UartConstants.MaxDataBits)
        && IsIn((int)Parity, (int)UartParity.None, (int)UartParity.Odd) && IsIn((int)StopBits, (int)UartStopBits.One, (int)UartStopBits.OneAndAHalf)
        && IsFlow(ReceiveFlowControl) && IsFlow(TransmitFlowControl) && IsBuffer(ReceiveBufferBytes) && IsBuffer(TransmitBufferBytes);

    internal UartOptions Copy()
    {
        UartOptions copy = new UartOptions();
        copy.BaudRate = BaudRate;
        copy.DataBits = DataBits;
        copy.Parity = Parity;
        copy.StopBits = StopBits;
        copy.ReceiveFlowControl = ReceiveFlowControl;
        copy.TransmitFlowControl = TransmitFlowControl;
        copy.ReceiveBufferBytes = ReceiveBufferBytes;
        copy.TransmitBufferBytes = TransmitBufferBytes;
        copy.ReceivePin = ReceivePin;
        copy.TransmitPin = TransmitPin;
        copy.ClearToSendPin = ClearToSendPin;
        copy.RequestToSendPin = RequestToSendPin;
        return copy;
    }

    private static bool IsFlow(UartFlowControl flow) => IsIn((int)flow, (int)UartFlowControl.None, (int)UartFlowControl.Software);

    private static bool IsBuffer(int bytes) => IsIn(bytes, UartConstants.MinBufferBytes, UartConstants.MaxBufferBytes);

    private static bool IsIn(int value, int min, int max) => value >= min && value <= max;
}
