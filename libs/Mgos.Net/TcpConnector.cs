// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>Connects to a server without keeping the loop waiting. One attempt at a time. Thread: loop.</summary>
/// <remarks>An attempt has a thread of its own, because neither resolving a name nor connecting can be done without blocking on a board.</remarks>
public sealed class TcpConnector
{
    private readonly Device _device;
    private readonly SocketWatcher _watcher;
    private TcpAttempt _attempt;

    /// <summary>Makes a connector.</summary>
    /// <param name="device">The device.</param>
    public TcpConnector(Device device)
    {
        _device = device;
        _watcher = SocketWatcher.From(device);
    }

    /// <summary>True from <see cref="Connect"/> until the handler is told.</summary>
    public bool IsConnecting => _attempt != null;

    /// <summary>Starts an attempt; ends one that is under way.</summary>
    /// <param name="host">Name, or address in digits.</param>
    /// <param name="port">Port, 1 to 65535.</param>
    /// <param name="handler">Told how it went, once, on the loop.</param>
    public void Connect(string host, int port, ITcpConnectHandler handler)
    {
        Cancel();
        _attempt = new TcpAttempt(this, host, port, handler);
        new Thread(_attempt.Run).Start();
    }

    /// <summary>Forgets the attempt: its handler is not told any more.</summary>
    public void Cancel() => _attempt = null;

    // On the thread of the attempt; the queue of the loop may be full for a moment.
    internal void TellWhenPossible(LoopCallback tell)
    {
        while (!_device.IsStopping && !_device.Loop.Post(tell))
            Thread.Sleep(NetConstants.TellRetryMilliseconds);
    }

    internal void Finish(TcpAttempt attempt)
    {
        bool isWanted = attempt == _attempt;
        if (isWanted)
            _attempt = null;
        SocketTransport transport = attempt.Socket == null ? null : Open(attempt, isWanted);
        if (!isWanted)
            return;
        if (transport != null)
            attempt.Handler.OnConnected(transport);
        else
            attempt.Handler.OnConnectFailed(attempt.Failure ?? "too many sockets");
    }

    private SocketTransport Open(TcpAttempt attempt, bool isWanted)
    {
        if (isWanted)
            return SocketTransport.Open(attempt.Socket, _watcher, TrafficKind.Connected);
        attempt.Socket.Close();
        return null;
    }
}
