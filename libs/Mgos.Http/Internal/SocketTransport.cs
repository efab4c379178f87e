// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;

namespace Mgos.Http;

/// <summary>Plain TCP.</summary>
internal sealed class SocketTransport : IByteTransport, ISocketReadyHandler
{
    private readonly Socket _socket;
    private readonly ISocketWatcher _watcher;
    private int _slot = -1;
    private string _peerAddress;

    internal SocketTransport(Socket socket, ISocketWatcher watcher)
    {
        _socket = socket;
        _watcher = watcher;
    }

    /// <summary>Who uses the transport.</summary>
    internal HttpConnection Owner { get; set; }

    public string PeerAddress
    {
        get
        {
            if (_peerAddress == null)
                _peerAddress = SocketOperations.PeerAddressOf(_socket);
            return _peerAddress;
        }
    }

    /// <summary>Takes a slot of the watcher.</summary>
    internal bool Register()
    {
        _slot = _watcher.Add(_socket, this);
        return _slot >= 0;
    }

    public int Receive(byte[] buffer, int offset, int count) => _slot < 0 ? -1 : SocketOperations.Receive(_socket, buffer, offset, count);

    public int Send(byte[] data, int offset, int count) => _slot < 0 ? -1 : SocketOperations.Send(_socket, data, offset, count);

    public void Arm(bool forReading, bool forWriting)
    {
        if (_slot >= 0)
            _watcher.Arm(_slot, forReading, forWriting);
    }

    public bool CloseSending() => _slot >= 0 && SocketOperations.CloseSending(_socket);

    public void Close()
    {
        int slot = _slot;
        _slot = -1;
        if (slot >= 0)
            _watcher.CloseSocket(slot);
    }

    public void OnReady()
    {
        if (Owner != null)
            Owner.OnReady();
    }
}
