// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using Mgos.Core;

namespace Mgos.Http;

/// <summary>Accepts connections for the server.</summary>
internal sealed class SocketListener : ISocketReadyHandler
{
    private readonly HttpServer _server;
    private readonly ISocketWatcher _watcher;
    private Socket _socket;
    private int _slot = -1;

    internal SocketListener(HttpServer server, ISocketWatcher watcher)
    {
        _server = server;
        _watcher = watcher;
    }

    /// <summary>Port that is listened on; 0 if none.</summary>
    internal int Port { get; private set; }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="SocketException">The address is in use or not one of this machine.</exception>
    internal void Start(IPAddress address, int port)
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        SocketOperations.PrepareListener(_socket);
        _socket.Bind(new IPEndPoint(address, port));
        _socket.Listen(HttpPlatform.Backlog);
        Port = SocketOperations.PortOf(_socket, port);
        _slot = _watcher.Add(_socket, this);
        _watcher.Arm(_slot, true, false);
    }

    /// <summary>Goes on accepting after there was no room.</summary>
    internal void Resume()
    {
        if (_slot >= 0)
            _watcher.Arm(_slot, true, false);
    }

    /// <summary>Closes a socket that was never watched, after <see cref="Start"/> has failed.</summary>
    internal void Abandon()
    {
        if (_slot < 0 && _socket != null)
            _socket.Close();
    }

    public void OnReady()
    {
        while (SocketOperations.HasWaiting(_socket))
        {
            if (!_server.MakeRoom())
                return;
            Socket socket = SocketOperations.Accept(_socket);
            if (socket == null)
            {
                // Out of sockets or memory, most likely: trying again at once would keep the loop busy.
                _server.Device.Timers.Set(HttpConstants.AcceptRetryMilliseconds, TimerOptions.None, Resume);
                return;
            }

            Open(socket);
        }

        Resume();
    }

    private void Open(Socket socket)
    {
        SocketTransport transport = new SocketTransport(socket, _watcher);
        if (!transport.Register())
        {
            socket.Close();
            return;
        }

        transport.Owner = _server.AddConnection(transport);
    }
}
