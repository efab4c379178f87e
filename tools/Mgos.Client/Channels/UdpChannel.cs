// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;

namespace Mgos.Client.Channels;

/// <summary>One frame a datagram.</summary>
internal sealed class UdpChannel : FrameChannel
{
    private readonly Socket _socket;
    private readonly DevicePort _port;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _reading;

    private UdpChannel(DevicePort port, Socket socket)
    {
        _port = port;
        _socket = socket;
        _reading = ReadAllAsync();
    }

    // Firmware of Mongoose OS takes datagrams of one Ethernet packet alone.
    internal override int PreferredDataBytes => 960;

    internal override bool IsLossy => true;

    internal override string SilenceHint => "Is the device on, and does it listen there (rpc.udp.listen_addr)? Datagrams may also get lost.";

    internal static async Task<FrameChannel> OpenAsync(DevicePort port, CancellationToken cancel)
    {
        Socket socket = new(SocketType.Dgram, ProtocolType.Udp);
        try
        {
            await socket.ConnectAsync(port.Address!.IdnHost.Trim('[', ']'), port.Address.Port, cancel).ConfigureAwait(false);
            return new UdpChannel(port, socket);
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw LineErrors.NoConnection(port.Text, e);
        }
    }

    internal override async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        if (frame.Length > ClientLimits.MaxDatagramBytes)
            throw new DevicePortException(DeviceFailure.BadAnswer, $"a call of {frame.Length} bytes does not fit in a datagram", "Use another kind of port, or smaller pieces.");
        try
        {
            await _socket.SendAsync(frame, cancel).ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            throw LineErrors.NoConnection(_port.Text, e);
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
        byte[] buffer = new byte[ClientLimits.MaxDatagramBytes];
        try
        {
            while (true)
            {
                int count = await _socket.ReceiveAsync(buffer, _ending.Token).ConfigureAwait(false);
                Deliver(buffer[..count]);
            }
        }
        catch (SocketException e)
        {
            End(LineErrors.NoConnection(_port.Text, e));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            End(null);
        }
    }
}
