// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Client.Tests.Liars;

/// <summary>A web server.</summary>
internal sealed class HttpLiar(Lie lie) : TcpLiar(lie)
{
    internal override string Port => $"http://{Address}/rpc";

    protected override async Task RunAsync(Stream stream)
    {
        await ReadToAsync(stream, "}\n");
        byte[] whole = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Frame.Length}\r\n\r\n"), .. Frame];
        await AnswerAsync(stream, whole, [.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"u8]);
    }
}
