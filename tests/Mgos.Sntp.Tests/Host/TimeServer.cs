// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;

namespace Mgos.Sntp.Tests;

/// <summary>A time server on the loopback that a test answers for.</summary>
internal sealed class TimeServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private IPEndPoint _client;

    internal TimeServer()
    {
        _socket.Client.ReceiveTimeout = (int)Patience.TotalMilliseconds;
    }

    internal int Port => ((IPEndPoint)_socket.Client.LocalEndPoint).Port;

    internal string Address => "127.0.0.1:" + Port;

    internal bool HasQuery => _socket.Available > 0;

    public void Dispose() => _socket.Dispose();

    /// <summary>Takes a query.</summary>
    internal byte[] Take()
    {
        _client = new IPEndPoint(IPAddress.Any, 0);
        return _socket.Receive(ref _client);
    }

    /// <summary>Answers the query taken last.</summary>
    internal void Answer(byte[] data) => _socket.Send(data, data.Length, _client);
}
