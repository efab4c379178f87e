// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>Sends and receives datagrams. Thread: loop.</summary>
public sealed class UdpSocket : ISocketReadyHandler
{
    private readonly Socket _socket;
    private readonly SocketWatcher _watcher;
    private readonly IDatagramHandler _handler;
    private readonly byte[] _buffer;
    private EndPoint _from = new IPEndPoint(IPAddress.Any, 0);
    private int _slot = -1;

    private UdpSocket(Socket socket, SocketWatcher watcher, IDatagramHandler handler)
    {
        _socket = socket;
        _watcher = watcher;
        _handler = handler;
        _buffer = handler == null ? null : new byte[NetPlatform.MaxDatagramBytes];
    }

    /// <summary>Port that it has; 0 if it is closed.</summary>
    public int Port { get; private set; }

    /// <summary>Opens a socket.</summary>
    /// <param name="device">The device.</param>
    /// <param name="local">Where to receive; port 0 for any free one.</param>
    /// <param name="handler">Gets what comes; null if nothing is to be received.</param>
    /// <returns>Null if that is not possible; the log tells why.</returns>
    public static UdpSocket Open(Device device, ListenAddress local, IDatagramHandler handler)
    {
        Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        UdpSocket opened = new UdpSocket(socket, SocketWatcher.From(device), handler);
        try
        {
            SocketOperations.PrepareDatagrams(socket);
            socket.Bind(local.ToEndPoint());
            opened.Port = SocketOperations.PortOf(socket, local.Port);
            if (opened.Watch())
                return opened;
            device.Log.Error(nameof(UdpSocket), "too many sockets");
        }
        catch (SocketException e)
        {
            device.Log.Error(nameof(UdpSocket), "Cannot use UDP port " + local.Port.ToString() + " (error " + e.ErrorCode.ToString() + "): " + e.Message);
        }

        socket.Close();
        return null;
    }

    /// <summary>Sends a datagram.</summary>
    /// <param name="data">Holds it; not used after the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes, up to <see cref="NetPlatform.MaxDatagramBytes"/>.</param>
    /// <param name="to">Receiver.</param>
    /// <returns>False if the network does not take it.</returns>
    public bool SendTo(byte[] data, int offset, int count, EndPoint to)
    {
        try
        {
            if (_slot < 0 || _socket.SendTo(data, offset, count, SocketFlags.None, to) != count)
                return false;
            if (_watcher.TrafficObserver != null)
                Report(TrafficKind.Sent, data, offset, count, to);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Closes it.</summary>
    public void Close()
    {
        int slot = _slot;
        _slot = -1;
        Port = 0;
        if (slot >= 0)
            _watcher.CloseSocket(slot);
    }

    /// <summary>Called by the watcher.</summary>
    public void OnReady()
    {
        int taken = 0;
        do
        {
            int count = Receive();
            if (count < 0)
                return;
            _handler.OnDatagram(_buffer, count, _from);
            taken++;
        }
        while (taken < NetConstants.MaxDatagramsPerTurn && _slot >= 0 && SocketOperations.HasWaiting(_socket));
    }

    private void Report(TrafficKind kind, byte[] data, int offset, int count, EndPoint peer) =>
        _watcher.TrafficObserver.OnTraffic(_slot + 1, kind, SocketOperations.LocalAddressOf(_socket), peer.ToString(), data, offset, count);

    private bool Watch()
    {
        _slot = _watcher.Add(_socket, this);
        if (_slot >= 0 && _handler != null)
            _watcher.Arm(_slot, true, false);
        return _slot >= 0;
    }

    // Too long a datagram is an error too, on some systems.
    private int Receive()
    {
        try
        {
            int count = _socket.ReceiveFrom(_buffer, 0, _buffer.Length, SocketFlags.None, ref _from);
            if (_watcher.TrafficObserver != null)
                Report(TrafficKind.Received, _buffer, 0, count, _from);
            return count;
        }
        catch (SocketException)
        {
            return -1;
        }
    }
}
