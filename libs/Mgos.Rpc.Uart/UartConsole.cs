// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Rpc.Uart;

/// <summary>Sends the log out on a line, between the frames.</summary>
internal sealed class UartConsole : ILogSink
{
    private readonly UartTransmitter _transmitter;
    private readonly UartPump _pump;

    internal UartConsole(UartTransmitter transmitter, UartPump pump)
    {
        _transmitter = transmitter;
        _pump = pump;
    }

    /// <inheritdoc/>
    public void Write(LogLevel level, byte[] line, int count)
    {
        if (_transmitter.AddLogLine(line, count))
            _pump.Wake();
    }
}
