// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using Mgos.Client.Serial;

namespace Mgos.Client.Channels;

/// <summary>The frames of a serial line over TCP, without handshake and, as nothing gets damaged there, without checksum.</summary>
internal sealed class TcpChannel : FramedChannel
{
    private readonly Socket _socket;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _reading;

    private TcpChannel(DevicePort port, Socket socket) : base(port)
    {
        _socket = socket;
        _reading = ReadAllAsync();
    }

    internal override string SilenceHint => "Does a serial line of a device end at this port?";

    internal static async Task<FrameChannel> OpenAsync(DevicePort port, CancellationToken cancel)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(port.Address!.IdnHost.Trim('[', ']'), port.Address.Port, cancel).ConfigureAwait(false);
            return new TcpChannel(port, socket);
        }
        catch (Exception e)
        {
            socket.Dispose();
            if (e is SocketException)
                throw LineErrors.NoConnection(port.Text, e);
            throw;
        }
    }

    internal override async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        try
        {
            ReadOnlyMemory<byte> data = SerialFraming.Wrap(frame.Span, hasChecksum: false);
            while (data.Length > 0)
                data = data[await _socket.SendAsync(data, cancel).ConfigureAwait(false)..];
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw LineErrors.Closed(Port.Text, e);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        End(null);
        await _ending.CancelAsync().ConfigureAwait(false);
        _socket.Dispose();
        await _reading.ConfigureAwait(false);
        _ending.Dispose();
    }

    private async Task ReadAllAsync()
    {
        byte[] buffer = new byte[8192];
        try
        {
            for (int count; (count = await _socket.ReceiveAsync(buffer, _ending.Token).ConfigureAwait(false)) > 0;)
                Take(buffer.AsSpan(0, count));
            End(LineErrors.Closed(Port.Text));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            End(LineErrors.Closed(Port.Text, e));
        }
    }
}
