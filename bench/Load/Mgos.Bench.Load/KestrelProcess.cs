// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;

namespace Mgos.Bench.Load;

/// <summary>Kestrel, answering every request with the same bytes.</summary>
internal sealed class KestrelProcess : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly ChildProcess _process;

    public KestrelProcess(byte[] body)
    {
        File.WriteAllBytes(_file, body);
        Port = ChildProcess.FreePort(SocketType.Stream, ProtocolType.Tcp);
        _process = new ChildProcess(Programs.Kestrel, Port.ToString(), _file);
        _process.WaitFor(Answers);
    }

    public int Port { get; }

    public void Dispose()
    {
        _process.Dispose();
        File.Delete(_file);
    }

    private bool Answers()
    {
        try
        {
            using TcpClient client = new("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
