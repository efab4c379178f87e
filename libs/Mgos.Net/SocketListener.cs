// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Sockets;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>Accepts TCP connections for a server. Thread: loop.</summary>
public sealed class SocketListener : ISocketReadyHandler
{
    private readonly Device _device;
    private readonly SocketWatcher _watcher;
    private readonly IConnectionAcceptor _acceptor;
    private Socket _socket;
    private int _slot = -1;

    /// <summary>Makes a listener that does not listen yet.</summary>
    /// <param name="device">The device.</param>
    /// <param name="acceptor">Gets the connections.</param>
    public SocketListener(Device device, IConnectionAcceptor acceptor)
    {
        _device = device;
        _watcher = SocketWatcher.From(device);
        _acceptor = acceptor;
    }

    /// <summary>Port that is listened on; 0 if none.</summary>
    public int Port { get; private set; }

    /// <summary>Starts to listen.</summary>
    /// <param name="address">Where; port 0 for any free one.</param>
    /// <exception cref="SocketException">The address is in use or not one of this machine.</exception>
    /// <exception cref="InvalidOperationException">There are too many sockets.</exception>
    public void Start(ListenAddress address)
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            SocketOperations.PrepareListener(_socket);
            _socket.Bind(address.ToEndPoint());
            _socket.Listen(NetPlatform.Backlog);
            Port = SocketOperations.PortOf(_socket, address.Port);
            _slot = _watcher.Add(_socket, this);
            if (_slot < 0)
                throw new InvalidOperationException();
        }
        finally
        {
            if (_slot < 0)
                _socket.Close();
        }

        Resume();
    }

    /// <summary>Goes on accepting after there was no room.</summary>
    public void Resume()
    {
        if (_slot >= 0)
            _watcher.Arm(_slot, true, false);
    }

    /// <summary>Stops to listen; connections stay.</summary>
    public void Close()
    {
        int slot = _slot;
        _slot = -1;
        if (slot >= 0)
            _watcher.CloseSocket(slot);
    }

    /// <summary>Called by the watcher.</summary>
    public void OnReady()
    {
        for (int i = 0; i < NetConstants.MaxAcceptsPerTurn && _slot >= 0 && SocketOperations.HasWaiting(_socket); i++)
        {
            if (!_acceptor.MakeRoom())
            {
                Pause();
                return;
            }

            Socket socket = SocketOperations.Accept(_socket);
            if (socket == null)
            {
                // Out of sockets or memory, most likely: trying again at once would keep the loop busy.
                Pause();
                _device.Timers.Set(NetConstants.AcceptRetryMilliseconds, TimerOptions.None, Resume);
                return;
            }

            SocketTransport transport = SocketTransport.Open(socket, _watcher, TrafficKind.Accepted);
            if (transport != null)
                _acceptor.Accept(transport);
        }
    }

    private void Pause() => _watcher.Arm(_slot, false, false);
}
