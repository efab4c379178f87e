// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Client.Tests.Liars;

/// <summary>A device that does one thing wrong.</summary>
internal abstract class Liar(Lie lie) : IAsyncDisposable
{
    private static readonly byte[] s_block = [.. Enumerable.Repeat((byte)'x', 1 << 16)];

    private readonly CancellationTokenSource _ending = new();
    private Task _work = Task.CompletedTask;

    /// <summary>Address, as <c>--port</c> takes it.</summary>
    internal abstract string Port { get; }

    protected CancellationToken Ending => _ending.Token;

    internal static Liar Start(string line, Lie lie)
    {
        Liar liar = line switch
        {
            "http" => new HttpLiar(lie),
            "ws" => new WebSocketLiar(lie),
            "tcp" => new TcpLiar(lie),
            "udp" => new UdpLiar(lie),
            "mqtt" => new MqttLiar(lie),
            _ => new SerialLiar(lie),
        };
        liar._work = Task.Run(liar.RunQuietlyAsync);
        return liar;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _work;
        _ending.Dispose();
    }

    /// <summary>Waits for a call and answers it.</summary>
    protected abstract Task RunAsync();

    /// <summary>Whether the answer has no end, but a size that could be.</summary>
    protected bool IsSlow => lie == Lie.Slow;

    /// <summary>The frame that is sent, unless the device is silent.</summary>
    protected byte[] Frame => Encoding.UTF8.GetBytes(lie == Lie.BrokenJson ? "{\"id\":1,\"result\":[}" : "{\"id\":1,\"result\":1}");

    /// <summary>Answers on a stream.</summary>
    /// <param name="stream">Stream.</param>
    /// <param name="whole">An answer as it has to be.</param>
    /// <param name="endless">The begin of one that has no end.</param>
    protected async Task AnswerAsync(Stream stream, byte[] whole, byte[] endless)
    {
        if (lie == Lie.Silent)
            await Task.Delay(Timeout.Infinite, Ending);
        await stream.WriteAsync(lie is Lie.Slow or Lie.Endless ? endless : whole, Ending);
        while (lie is Lie.Slow or Lie.Endless)
        {
            await stream.WriteAsync(lie == Lie.Slow ? s_block.AsMemory(0, 1) : s_block, Ending);
            await stream.FlushAsync(Ending);
            if (lie == Lie.Slow)
                await Task.Delay(10, Ending);
        }

        await stream.FlushAsync(Ending);
        await Task.Delay(Timeout.Infinite, Ending);
    }

    private async Task RunQuietlyAsync()
    {
        try
        {
            await RunAsync();
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            // The client has had enough.
        }
    }
}
