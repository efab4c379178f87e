// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Mjs.Host;

/// <summary>Datagrams to and from one peer that a script has named.</summary>
internal sealed class UdpScriptConnection : ScriptConnection, IDatagramHandler
{
    private const string AnyPort = "0";
    private const int ConnectFailed = -1;

    private readonly HostAddress _address;
    private UdpSocket _socket;
    private IPEndPoint _peer;
    private bool _isClosing;

    private UdpScriptConnection(ConnectionTable table, HostAddress address, IConnectionScript script)
        : base(table, script)
    {
        _address = address;
    }

    internal override string LocalAddress => _socket == null ? "" : "0.0.0.0:" + _socket.Port.ToString();

    internal override string PeerAddress => _peer == null ? "" : _peer.ToString();

    internal static UdpScriptConnection Connect(ConnectionTable table, HostAddress address, IConnectionScript script)
    {
        UdpScriptConnection connection = new UdpScriptConnection(table, address, script);
        if (!table.TryAdd(connection))
            return null;
        new Thread(connection.Resolve).Start();
        return connection;
    }

    public void OnDatagram(byte[] data, int count, EndPoint from)
    {
        if (!_isClosing && Keep(data, count))
            TellReceived(count);
    }

    internal override void Send(byte[] data, int offset, int count)
    {
        if (_socket != null && !_isClosing)
            _socket.SendTo(data, offset, count, _peer);
    }

    internal override void Close()
    {
        if (_isClosing || IsClosed)
            return;
        _isClosing = true;
        Table.Later(End);
    }

    // On a thread of its own, because a name server may take seconds.
    private void Resolve()
    {
        IPAddress found = null;
        string failure = "";
        try
        {
            found = HostAddress.Resolve(_address.Host);
        }
        catch (Exception e)
        {
            failure = e.Message;
        }

        Device device = Device;
        while (!device.IsStopping && !device.Loop.Post(() => EndResolve(found, failure)))
            Thread.Sleep(NetConstants.TellRetryMilliseconds);
    }

    private void EndResolve(IPAddress found, string failure)
    {
        if (_isClosing)
            return;
        if (found != null)
        {
            _peer = new IPEndPoint(found, _address.Port);
            _socket = UdpSocket.Open(Device, ListenAddress.Parse(AnyPort), this);
        }
        else
        {
            Device.Log.Debug(nameof(MjsHost), "cannot connect: " + failure);
        }

        Tell(ConnectionEvents.Connect, _socket == null ? ConnectFailed : 0);
        if (_socket == null)
            End();
    }

    private void End()
    {
        if (_socket != null)
            _socket.Close();
        TellClosed();
    }
}
