// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Buffers.Text;
using System.Text;

namespace Mgos.Bench.Load;

/// <summary>RPC frames in POST requests, or another request.</summary>
internal sealed class HttpConversation(byte[] request) : IConversation
{
    private static readonly byte[] s_success = "HTTP/1.1 200 "u8.ToArray();
    private static readonly byte[] s_headEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] s_lengthName = "Content-Length: "u8.ToArray();

    public byte[] Greeting => null;

    public byte[] Request => request;

    public static HttpConversation Frame(string frame, bool keepsAlive) => new(Encoding.ASCII.GetBytes(
        "POST /rpc HTTP/1.1\r\nHost: device\r\nContent-Type: application/json\r\n"
        + $"Connection: {(keepsAlive ? "keep-alive" : "close")}\r\nContent-Length: {frame.Length}\r\n\r\n{frame}"));

    public static HttpConversation File(string path) => new(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: device\r\nConnection: keep-alive\r\n\r\n"));

    public static HttpConversation ClosingFile(string path) => new(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: device\r\nConnection: close\r\n\r\n"));

    public int AnswerLength(ReadOnlySpan<byte> received)
    {
        int headEnd = received.IndexOf(s_headEnd);
        if (headEnd < 0)
            return 0;
        if (!received.StartsWith(s_success))
            throw new InvalidOperationException("the device answered " + Encoding.ASCII.GetString(received[..headEnd]));
        int start = received.IndexOf(s_lengthName) + s_lengthName.Length;
        Utf8Parser.TryParse(received[start..], out int length, out _);
        int total = headEnd + s_headEnd.Length + length;
        return received.Length >= total ? total : 0;
    }
}
