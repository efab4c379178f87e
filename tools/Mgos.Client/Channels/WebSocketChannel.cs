// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.WebSockets;

namespace Mgos.Client.Channels;

/// <summary>Frames as messages of a WebSocket, each with a line feed at its end.</summary>
internal sealed class WebSocketChannel : FrameChannel
{
    private const byte LineFeed = (byte)'\n';

    private readonly ClientWebSocket _socket = new();
    private readonly HttpMessageInvoker _http;
    private readonly DevicePort _port;
    private readonly CancellationTokenSource _ending = new();
    private Task _reading = Task.CompletedTask;

    private WebSocketChannel(DevicePort port, DeviceClientOptions options)
    {
        _port = port;
        _http = HttpLine.CreateInvoker(port, options);
    }

    internal override string SilenceHint => "Is the device busy, and is this the address of its RPC endpoint (usually /rpc)?";

    internal static async Task<FrameChannel> OpenAsync(DevicePort port, DeviceClientOptions options, CancellationToken cancel)
    {
        WebSocketChannel channel = new(port, options);
        try
        {
            await channel.ConnectAsync(options.Credentials != null, cancel).ConfigureAwait(false);
            return channel;
        }
        catch
        {
            await channel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    internal override async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        try
        {
            byte[] message = [.. frame.Span, LineFeed];
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or InvalidOperationException or IOException)
        {
            throw LineErrors.Closed(_port.Text, e);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        End(null);
        if (_socket.State == WebSocketState.Open)
            await SayGoodbyeAsync().ConfigureAwait(false);
        await _ending.CancelAsync().ConfigureAwait(false);
        _socket.Abort();
        await _reading.ConfigureAwait(false);
        _socket.Dispose();
        _http.Dispose();
        _ending.Dispose();
    }

    private async Task ConnectAsync(bool hasCredentials, CancellationToken cancel)
    {
        if (HttpLine.AuthorizationOf(_port) is { } authorization)
            _socket.Options.SetRequestHeader("Authorization", authorization);
        _socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await _socket.ConnectAsync(_port.Address!, _http, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or HttpRequestException or IOException)
        {
            throw Explain(e, hasCredentials);
        }

        _reading = ReadAllAsync();
    }

    private DevicePortException Explain(Exception cause, bool hasCredentials) => _socket.HttpStatusCode switch
    {
        HttpStatusCode.Unauthorized => LineErrors.Unauthorized(_port.Text, hasCredentials),
        0 => LineErrors.NoConnection(_port.Text, cause),
        HttpStatusCode status => new DevicePortException(DeviceFailure.NoConnection, $"{_port} opens no WebSocket: status {(int)status}", "Is the path right (usually /rpc)? Does the firmware have RPC over WebSocket?", cause),
    };

    private async Task SayGoodbyeAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(200));
        try
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            // The device is gone already.
        }
    }

    private async Task ReadAllAsync()
    {
        try
        {
            while (await ReadAsync().ConfigureAwait(false) is { } message)
                Deliver(message);
            End(LineErrors.Closed(_port.Text));
        }
        catch (DevicePortException e)
        {
            End(e);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            End(LineErrors.Closed(_port.Text, e));
        }
    }

    private async Task<byte[]?> ReadAsync()
    {
        using MemoryStream message = new();
        byte[] buffer = new byte[8192];
        while (true)
        {
            ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(buffer.AsMemory(), _ending.Token).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, part.Count);
            if (message.Length > ClientLimits.MaxFrameBytes)
                throw LineErrors.TooLong(_port.Text);
            if (part.EndOfMessage)
                return message.ToArray();
        }
    }
}
