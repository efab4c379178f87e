// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;

namespace Mgos.Net;

/// <summary>Plain TCP.</summary>
public sealed class SocketTransport : IByteTransport, ISocketReadyHandler
{
    private readonly Socket _socket;
    private readonly SocketWatcher _watcher;
    private int _slot = -1;
    private bool _isArmedForReading;
    private bool _isArmedForWriting;
    private string _peerAddress;

    internal SocketTransport(Socket socket, SocketWatcher watcher)
    {
        _socket = socket;
        _watcher = watcher;
    }

    /// <inheritdoc/>
    public ITransportOwner Owner { get; set; }

    /// <inheritdoc/>
    public string PeerAddress
    {
        get
        {
            if (_peerAddress == null)
                _peerAddress = SocketOperations.PeerAddressOf(_socket);
            return _peerAddress;
        }
    }

    /// <summary>Own address and port, for example <c>192.168.4.1:80</c>; empty if the connection is closed.</summary>
    public string LocalAddress => _slot < 0 ? "" : SocketOperations.LocalAddressOf(_socket);

    /// <inheritdoc/>
    public bool HasPeerClosed => _slot < 0 || SocketOperations.HasPeerClosed(_socket);

    /// <summary>True if it carries records of TLS, whose plain side another transport reports.</summary>
    internal bool IsEncrypted { get; set; }

    /// <inheritdoc/>
    public int Receive(byte[] buffer, int offset, int count)
    {
        if (_slot < 0)
            return -1;
        int received = SocketOperations.Receive(_socket, buffer, offset, count);
        if (_watcher.TrafficObserver != null && received > 0 && !IsEncrypted)
            Report(TrafficKind.Received, buffer, offset, received);
        return received;
    }

    /// <inheritdoc/>
    public int Send(byte[] data, int offset, int count)
    {
        if (_slot < 0)
            return -1;
        int sent = SocketOperations.Send(_socket, data, offset, count);
        if (_watcher.TrafficObserver != null && sent > 0 && !IsEncrypted)
            Report(TrafficKind.Sent, data, offset, sent);
        return sent;
    }

    /// <inheritdoc/>
    public void Arm(bool forReading, bool forWriting)
    {
        if (_slot < 0 || (forReading == _isArmedForReading && forWriting == _isArmedForWriting))
            return;
        _isArmedForReading = forReading;
        _isArmedForWriting = forWriting;
        _watcher.Arm(_slot, forReading, forWriting);
    }

    /// <inheritdoc/>
    public bool CloseSending() => _slot >= 0 && SocketOperations.CloseSending(_socket);

    /// <inheritdoc/>
    public void Close()
    {
        int slot = _slot;
        if (slot < 0)
            return;
        Report(TrafficKind.Closed, null, 0, 0);
        _slot = -1;
        _watcher.CloseSocket(slot);
    }

    /// <summary>Called by the watcher.</summary>
    public void OnReady()
    {
        if (Owner != null)
            Owner.OnReady();
    }

    /// <summary>Takes a connected socket in.</summary>
    /// <returns>Null if there are too many sockets; it is closed then.</returns>
    internal static SocketTransport Open(Socket socket, SocketWatcher watcher, TrafficKind beginning)
    {
        SocketTransport transport = new SocketTransport(socket, watcher);
        transport._slot = watcher.Add(socket, transport);
        if (transport._slot >= 0)
        {
            transport.Report(beginning, null, 0, 0);
            return transport;
        }

        socket.Close();
        return null;
    }

    /// <summary>Tells the observer of the device, if there is one.</summary>
    internal void Report(TrafficKind kind, byte[] data, int offset, int count)
    {
        ITrafficObserver observer = _watcher.TrafficObserver;
        if (observer != null)
            observer.OnTraffic(_slot + 1, kind, SocketOperations.LocalAddressOf(_socket), PeerAddress, data, offset, count);
    }
}
