// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Mgos.Hostile.Running;

/// <summary>A good HTTP client that keeps its connection.</summary>
internal sealed class HttpClientConnection : IGoodConnection
{
    private const int PatienceMilliseconds = 60_000;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = PatienceMilliseconds, SendTimeout = PatienceMilliseconds };
    private readonly byte[] _buffer = new byte[64 * 1024];

    internal HttpClientConnection(int port) => _socket.Connect("127.0.0.1", port);

    public string Name => "HTTP";

    public string Exchange(string frame) => BodyOf(Request("POST /rpc HTTP/1.1\r\nHost: d\r\nConnection: keep-alive\r\nContent-Length: " + frame.Length.ToString(CultureInfo.InvariantCulture) + "\r\n\r\n" + frame));

    public void Dispose() => _socket.Dispose();

    /// <summary>Sends a request and reads one answer with a Content-Length.</summary>
    internal string Request(string request)
    {
        _socket.Send(Encoding.UTF8.GetBytes(request));
        int count = 0;
        while (true)
        {
            int read = _socket.Receive(_buffer, count, _buffer.Length - count, SocketFlags.None);
            HostileFailure.Unless(read > 0, "the device has closed the connection of a good client");
            count += read;
            string text = Encoding.UTF8.GetString(_buffer, 0, count);
            int head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && count >= head + 4 + LengthIn(text))
                return text;
        }
    }

    private static int LengthIn(string head)
    {
        const string Name = "Content-Length: ";
        int start = head.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        return int.Parse(head[start..head.IndexOf('\r', start)], CultureInfo.InvariantCulture);
    }

    private static string BodyOf(string answer)
    {
        HostileFailure.Unless(answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal), "wrong answer: " + answer);
        return answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
    }
}
