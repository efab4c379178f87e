// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mgos.Ota.EndToEnd.Tests;

/// <summary>A web server with one file, that breaks its first answers off.</summary>
internal sealed class BrokenServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly StringBuilder _requests = new();
    private readonly byte[] _file;
    private readonly bool _understandsRange;

    public BrokenServer(byte[] file, bool understandsRange)
    {
        _file = file;
        _understandsRange = understandsRange;
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/fw.zip";

    public int BreakCount { get; set; } = 2;

    public string? Status { get; set; }

    public int RequestCount { get; private set; }

    public string Requests
    {
        get
        {
            lock (_requests)
                return _requests.ToString();
        }
    }

    public void Dispose() => _listener.Stop();

    private void Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = _listener.AcceptTcpClient();
                Answer(client.GetStream());
            }
        }
        catch (SocketException)
        {
        }
    }

    private void Answer(NetworkStream stream)
    {
        string head = "";
        while (!head.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            head += (char)stream.ReadByte();
        lock (_requests)
            _requests.Append(head);
        RequestCount++;
        int at = _understandsRange ? head.IndexOf("Range: bytes=", StringComparison.Ordinal) : -1;
        int start = at < 0 ? 0 : int.Parse(head[(at + 13)..head.IndexOf('-', at + 13)]);
        string status = Status ?? (at < 0 ? "200 OK" : "206 Partial Content");
        int count = Status == null ? _file.Length - start : 0;
        stream.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {count}\r\nConnection: close\r\n\r\n"));
        bool isBroken = RequestCount <= BreakCount;
        stream.Write(_file, start, Math.Min(count, isBroken ? _file.Length * RequestCount / 4 : int.MaxValue));
    }
}
