// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Text;

namespace Mgos.EndToEnd.Tests;

/// <summary>A TCP connection on which a test says exactly which bytes go out.</summary>
internal sealed class RawConnection : IDisposable
{
    private const int TimeoutMilliseconds = 20000;

    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly MemoryStream _rest = new();

    public RawConnection(int port)
    {
        _client = new TcpClient("127.0.0.1", port) { NoDelay = true, ReceiveTimeout = TimeoutMilliseconds };
        _stream = _client.GetStream();
    }

    public NetworkStream Stream => _stream;

    public int LocalPort => ((System.Net.IPEndPoint)_client.Client.LocalEndPoint!).Port;

    /// <summary>Sends ASCII text; each LF goes out as CR LF up to the blank line, as it stands after it.</summary>
    public void SendRequest(string head, string body = "") =>
        _stream.Write(Encoding.UTF8.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n" + body));

    public void Send(string text) => _stream.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads until the device closes the connection.</summary>
    public string ReadToEnd()
    {
        MemoryStream all = new();
        _stream.CopyTo(all);
        return Encoding.UTF8.GetString(all.ToArray());
    }

    /// <summary>Reads a head, up to and with the blank line.</summary>
    public string ReadHead()
    {
        StringBuilder head = new();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            head.Append((char)ReadByte());
        return head.ToString();
    }

    public byte[] ReadBytes(int count)
    {
        byte[] data = new byte[count];
        _stream.ReadExactly(data);
        return data;
    }

    public void Dispose() => _client.Dispose();

    private int ReadByte()
    {
        int value = _stream.ReadByte();
        return value >= 0 ? value : throw new EndOfStreamException();
    }
}
