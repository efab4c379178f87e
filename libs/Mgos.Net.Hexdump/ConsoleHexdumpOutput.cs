// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Net.Hexdump;

/// <summary>The UART of printed text, or that of the log. Not the log itself: that may travel over the network in turn.</summary>
internal sealed class ConsoleHexdumpOutput : IHexdumpOutput
{
    private readonly DeviceLog _log;
    private readonly bool _isError;

    internal ConsoleHexdumpOutput(DeviceLog log, bool isError)
    {
        _log = log;
        _isError = isError;
    }

    public bool Write(byte[] line, int count)
    {
        _log.WriteSerial(_isError ? _log.StderrUart : _log.StdoutUart, line, count);
        return true;
    }

    public void Close()
    {
    }
}
