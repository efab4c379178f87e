// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text;

namespace Mgos.Bench.Load;

/// <summary>Frames on the other end of the device's pseudo-terminal, one to a line.</summary>
internal sealed class UartExchange : IExchange
{
    private readonly FileStream _port;
    private readonly byte[] _request;
    private readonly byte[] _buffer = new byte[4096];

    public UartExchange(string path, string frame)
    {
        using (Process stty = Process.Start("stty", ["-F", path, "raw", "-echo"]))
            stty.WaitForExit();
        _port = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
        _request = Encoding.ASCII.GetBytes(frame + "\n");
    }

    // Line end, frame, line end.
    public void Call()
    {
        _port.Write(_request);
        _port.Flush();
        for (int lineEnds = 0; lineEnds < 2;)
        {
            int count = _port.Read(_buffer, 0, _buffer.Length);
            lineEnds += _buffer.AsSpan(0, count).Count((byte)'\n');
        }
    }

    public void Dispose() => _port.Dispose();
}
