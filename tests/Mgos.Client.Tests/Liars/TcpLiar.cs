// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mgos.Client.Tests.Liars;

/// <summary>On a TCP port; the frames of a serial line.</summary>
internal class TcpLiar : Liar
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    internal TcpLiar(Lie lie) : base(lie) => _listener.Start();

    internal override string Port => "tcp://" + Address;

    protected string Address => _listener.LocalEndpoint.ToString()!;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _listener.Stop();
    }

    protected override async Task RunAsync()
    {
        using TcpClient client = await _listener.AcceptTcpClientAsync(Ending);
        await using NetworkStream stream = client.GetStream();
        await RunAsync(stream);
    }

    protected virtual async Task RunAsync(Stream stream)
    {
        await ReadToAsync(stream, "}\"\"\"\n");
        await AnswerAsync(stream, [.. "\n\"\"\""u8, .. Frame, .. "\"\"\"\n"u8], [.. "\n\"\"\"{"u8]);
    }

    /// <summary>Reads until a text has come.</summary>
    protected async Task<string> ReadToAsync(Stream stream, string end)
    {
        StringBuilder text = new();
        byte[] buffer = new byte[4096];
        while (!text.ToString().Contains(end, StringComparison.Ordinal))
        {
            int count = await stream.ReadAsync(buffer, Ending);
            text.Append(count > 0 ? Encoding.Latin1.GetString(buffer, 0, count) : throw new IOException("the client has gone"));
        }

        return text.ToString();
    }
}
