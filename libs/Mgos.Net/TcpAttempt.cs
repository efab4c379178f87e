// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;

namespace Mgos.Net;

/// <summary>One attempt of a <see cref="TcpConnector"/>.</summary>
internal sealed class TcpAttempt
{
    private readonly TcpConnector _connector;
    private readonly string _host;
    private readonly int _port;

    internal TcpAttempt(TcpConnector connector, string host, int port, ITcpConnectHandler handler)
    {
        _connector = connector;
        _host = host;
        _port = port;
        Handler = handler;
    }

    internal ITcpConnectHandler Handler { get; }

    /// <summary>The connection; null if there is none.</summary>
    internal Socket Socket { get; private set; }

    /// <summary>Why there is none.</summary>
    internal string Failure { get; private set; }

    /// <summary>What the thread does.</summary>
    internal void Run()
    {
        try
        {
            Connect();
        }
        catch (Exception e)
        {
            Failure = "cannot connect to " + _host + ":" + _port.ToString() + ": " + e.Message;
        }

        _connector.TellWhenPossible(Tell);
    }

    private void Connect()
    {
        Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(new IPEndPoint(HostAddress.Resolve(_host), _port));
            SocketOperations.PrepareConnection(socket);
            Socket = socket;
        }
        finally
        {
            if (Socket == null)
                socket.Close();
        }
    }

    private void Tell() => _connector.Finish(this);
}
