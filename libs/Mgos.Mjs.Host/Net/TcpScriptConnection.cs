// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Net;

namespace Mgos.Mjs.Host;

/// <summary>A TCP connection of a script, with or without TLS.</summary>
internal sealed class TcpScriptConnection : ScriptConnection, ITransportOwner, ITcpConnectHandler
{
    private const int ConnectFailed = -1;
    private const int BufferBytes = 512;
    private const int MaxReadsPerTurn = 8;

    private readonly bool _isInbound;
    private readonly ByteQueue _pending = new ByteQueue(MjsHostConstants.MaxPendingBytes);
    private byte[] _buffer;
    private TcpConnector _connector;
    private TlsEndpoint _tls;
    private SocketTransport _socket;
    private IByteTransport _transport;
    private bool _isClosing;

    private TcpScriptConnection(ConnectionTable table, IConnectionScript script, bool isInbound)
        : base(table, script)
    {
        _isInbound = isInbound;
    }

    internal override bool IsInbound => _isInbound;

    internal override string LocalAddress => _socket == null ? "" : _socket.LocalAddress;

    internal override string PeerAddress => _transport == null ? "" : _transport.PeerAddress;

    internal static TcpScriptConnection Connect(ConnectionTable table, HostAddress address, TlsEndpoint tls, IConnectionScript script)
    {
        TcpScriptConnection connection = new TcpScriptConnection(table, script, false);
        if (!table.TryAdd(connection))
            return null;
        connection._tls = tls;
        connection._connector = new TcpConnector(table.Device);
        connection._connector.Connect(address.Host, address.Port, connection);
        return connection;
    }

    internal static void Accept(ConnectionTable table, IByteTransport transport, IConnectionScript script)
    {
        TcpScriptConnection connection = new TcpScriptConnection(table, script, true);
        if (!table.TryAdd(connection))
        {
            transport.Close();
            return;
        }

        connection.Take(transport);
        connection.Tell(ConnectionEvents.Accept);
        connection.Arm();
    }

    public void OnConnected(IByteTransport transport)
    {
        _connector = null;
        if (IsClosed || (_isClosing && _pending.Count == 0))
        {
            transport.Close();
            return;
        }

        Take(transport);
        if (!_isClosing)
            Tell(ConnectionEvents.Connect, 0);
        Arm();
    }

    public void OnConnectFailed(string reason)
    {
        _connector = null;
        Device.Log.Debug(nameof(MjsHost), "cannot connect: " + reason);
        if (!_isClosing)
            Tell(ConnectionEvents.Connect, ConnectFailed);
        TellClosed();
    }

    public void OnReady()
    {
        Flush();
        if (_isClosing || IsClosed)
            return;
        int total = 0;
        int count = 1;
        for (int reads = 0; reads < MaxReadsPerTurn && count > 0 && RoomForReceived > 0; reads++)
        {
            count = Receive();
            total += count > 0 ? count : 0;
        }

        if (total > 0)
            TellReceived(total);
        if (count < 0)
            End();
        else
            Arm();
    }

    internal override void Send(byte[] data, int offset, int count)
    {
        if (_isClosing || IsClosed)
            return;
        if (!_pending.Append(data, offset, count))
        {
            Device.Log.Error(nameof(MjsHost), "more than " + MjsHostConstants.MaxPendingBytes.ToString() + " bytes wait to be sent: connection closed");
            _pending.Remove(_pending.Count);
            Close();
            return;
        }

        Flush();
        Arm();
    }

    internal override void Close()
    {
        if (_isClosing || IsClosed)
            return;
        _isClosing = true;
        if (_transport == null && _pending.Count == 0)
            Table.Later(End);
        Flush();
        Arm();
    }

    protected override void OnRoom() => Arm();

    private void Take(IByteTransport transport)
    {
        _socket = transport as SocketTransport;
        _transport = _tls == null ? transport : _tls.Wrap(Device, transport);
        _transport.Owner = this;
        _buffer = new byte[BufferBytes];
        Flush();
    }

    private int Receive()
    {
        int room = RoomForReceived;
        int count = _transport.Receive(_buffer, 0, room < _buffer.Length ? room : _buffer.Length);
        if (count > 0)
            Keep(_buffer, count);
        return count;
    }

    private void Flush()
    {
        int sent = 1;
        while (_transport != null && _pending.Count > 0 && sent > 0)
        {
            sent = _transport.Send(_pending.Data, _pending.Start, _pending.Count);
            if (sent > 0)
                _pending.Remove(sent);
        }

        if (sent < 0)
            _pending.Remove(_pending.Count);
        if (_transport != null && _pending.Count == 0 && (_isClosing || sent < 0))
            Table.Later(End);
    }

    private void Arm()
    {
        if (_transport != null && !IsClosed)
            _transport.Arm(!_isClosing && RoomForReceived > 0, _pending.Count > 0);
    }

    private void End()
    {
        if (IsClosed)
            return;
        _isClosing = true;
        if (_connector != null)
            _connector.Cancel();
        if (_transport != null)
        {
            _transport.Owner = null;
            _transport.Close();
        }

        TellClosed();
    }
}
