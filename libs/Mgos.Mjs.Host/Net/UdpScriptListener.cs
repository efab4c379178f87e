// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.Net;
using Mgos.Net;

namespace Mgos.Mjs.Host;

/// <summary>A server of a script for datagrams: each peer is a connection of its own, until it has been silent for a while.</summary>
internal sealed class UdpScriptListener : ScriptConnection, IDatagramHandler
{
    private const long MicrosecondsPerSecond = 1000000;

    private readonly ArrayList _peers = new ArrayList();
    private UdpSocket _socket;

    private UdpScriptListener(ConnectionTable table, IConnectionScript script)
        : base(table, script)
    {
    }

    internal override bool IsInbound => true;

    internal override string LocalAddress => "0.0.0.0:" + (_socket == null ? 0 : _socket.Port).ToString();

    internal override string PeerAddress => "";

    /// <returns>Null if that is not possible; the log tells why.</returns>
    internal static UdpScriptListener Open(ConnectionTable table, ListenAddress address, IConnectionScript script)
    {
        UdpScriptListener listener = new UdpScriptListener(table, script);
        if (!table.TryAdd(listener))
            return null;
        listener._socket = UdpSocket.Open(table.Device, address, listener);
        if (listener._socket != null)
            return listener;
        table.Remove(listener);
        return null;
    }

    public void OnDatagram(byte[] data, int count, EndPoint from)
    {
        ForgetSilentPeers();
        UdpScriptPeer peer = Find(from.ToString());
        if (peer == null)
            peer = Add(from);
        if (peer != null)
            peer.Take(data, count);
    }

    internal override void Send(byte[] data, int offset, int count)
    {
    }

    internal override void Close()
    {
        _socket.Close();
        Table.Later(End);
    }

    internal void SendTo(byte[] data, int offset, int count, EndPoint to) => _socket.SendTo(data, offset, count, to);

    internal void Forget(UdpScriptPeer peer) => _peers.Remove(peer);

    private UdpScriptPeer Find(string address)
    {
        for (int i = 0; i < _peers.Count; i++)
        {
            UdpScriptPeer peer = (UdpScriptPeer)_peers[i];
            if (peer.PeerAddress == address)
                return peer;
        }

        return null;
    }

    private UdpScriptPeer Add(EndPoint from)
    {
        UdpScriptPeer peer = new UdpScriptPeer(Table, this, from, Script);
        if (!Table.TryAdd(peer))
            return null;
        _peers.Add(peer);
        peer.TellAccepted();
        return peer;
    }

    private void ForgetSilentPeers()
    {
        long oldest = Device.Clock.UptimeMicroseconds - MjsHostConstants.DatagramPeerSeconds * MicrosecondsPerSecond;
        for (int i = _peers.Count - 1; i >= 0; i--)
        {
            UdpScriptPeer peer = (UdpScriptPeer)_peers[i];
            if (peer.LastHeard < oldest)
                peer.Close();
        }
    }

    private void End()
    {
        while (_peers.Count > 0)
            ((UdpScriptPeer)_peers[0]).End();
        TellClosed();
    }
}
