// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Sockets;
using Mgos.Net;

namespace Mgos.Mjs.Host;

/// <summary>A TCP server of a script.</summary>
internal sealed class TcpScriptListener : ScriptConnection, IConnectionAcceptor
{
    private readonly SocketListener _listener;

    private TcpScriptListener(ConnectionTable table, IConnectionScript script)
        : base(table, script)
    {
        _listener = new SocketListener(table.Device, this);
    }

    internal override bool IsInbound => true;

    internal override string LocalAddress => "0.0.0.0:" + _listener.Port.ToString();

    internal override string PeerAddress => "";

    /// <returns>Null if that is not possible; the log tells why.</returns>
    internal static TcpScriptListener Open(ConnectionTable table, ListenAddress address, IConnectionScript script)
    {
        TcpScriptListener listener = new TcpScriptListener(table, script);
        if (!table.TryAdd(listener))
            return null;
        try
        {
            listener._listener.Start(address);
            return listener;
        }
        catch (SocketException e)
        {
            table.Device.Log.Error(nameof(MjsHost), "cannot listen on port " + address.Port.ToString() + ": " + e.Message);
        }
        catch (InvalidOperationException)
        {
            table.Device.Log.Error(nameof(MjsHost), "cannot listen on port " + address.Port.ToString() + ": too many sockets");
        }

        table.Remove(listener);
        return null;
    }

    public bool MakeRoom()
    {
        if (Table.IsFull)
            Table.Await(this);
        return !Table.IsFull;
    }

    public void Accept(IByteTransport transport) => TcpScriptConnection.Accept(Table, transport, Script);

    internal void Resume() => _listener.Resume();

    internal override void Send(byte[] data, int offset, int count)
    {
    }

    internal override void Close()
    {
        _listener.Close();
        Table.Later(TellClosed);
    }
}
