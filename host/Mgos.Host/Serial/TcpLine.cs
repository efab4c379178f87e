// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;

namespace Mgos.Host.Serial;

/// <summary>A serial line on a TCP port of this computer; further clients wait until the one before has gone.</summary>
/// <remarks>Without a client output is lost, as on an open cable.</remarks>
internal sealed class TcpLine : SerialLine
{
    private const int WaitingClientsMax = 4;
    private const int MicrosecondsPerMillisecond = 1000;

    private readonly Socket _listener;
    private volatile Socket _client;

    /// <summary>Starts to listen.</summary>
    internal TcpLine(int port)
    {
        _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
            _listener.Listen(WaitingClientsMax);
        }
        catch (SocketException exception)
        {
            _listener.Dispose();
            throw new System.IO.IOException("TCP port " + port + " cannot be used for a serial line: " + exception.Message, exception);
        }
    }

    /// <inheritdoc />
    public override string Description => "tcp:" + Port;

    /// <summary>The port it listens on.</summary>
    internal int Port => ((IPEndPoint)_listener.LocalEndPoint).Port;

    private protected override int Receive(Span<byte> buffer)
    {
        try
        {
            while (true)
            {
                var client = _client ?? Accept();
                var count = ReceiveFrom(client, buffer);
                if (count > 0)
                    return count;
                Drop(client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener was closed: the line has ended.
            return 0;
        }
    }

    private protected override int Send(ReadOnlySpan<byte> data, int timeoutMilliseconds)
    {
        var client = _client;
        if (client == null)
            return data.Length;
        try
        {
            if (!client.Poll(timeoutMilliseconds * MicrosecondsPerMillisecond, SelectMode.SelectWrite))
                return 0;
            var sent = client.Send(data, SocketFlags.None, out var error);
            return error == SocketError.WouldBlock ? 0 : error == SocketError.Success ? sent : data.Length;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return data.Length;
        }
    }

    private protected override void Interrupt()
    {
        // A shutdown first: disposing of a socket that is being read resets its connection.
        _listener.Dispose();
        ShutDown(_client);
    }

    private protected override void Close() => Drop(_client);

    private static void ShutDown(Socket client)
    {
        try
        {
            client?.Shutdown(SocketShutdown.Both);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The client has gone by itself.
        }
    }

    private Socket Accept()
    {
        var client = _listener.Accept();
        client.NoDelay = true;
        client.Blocking = false;
        client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        _client = client;
        return client;
    }

    private static int ReceiveFrom(Socket client, Span<byte> buffer)
    {
        try
        {
            client.Poll(-1, SelectMode.SelectRead);
            return client.Receive(buffer, SocketFlags.None);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return 0;
        }
    }

    private void Drop(Socket client)
    {
        _client = null;
        client?.Dispose();
    }
}
