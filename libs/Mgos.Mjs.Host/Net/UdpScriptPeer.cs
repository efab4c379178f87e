// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Mgos.Mjs.Host;

/// <summary>A peer that sends datagrams to a server of a script.</summary>
internal sealed class UdpScriptPeer : ScriptConnection
{
    private readonly UdpScriptListener _listener;
    private readonly EndPoint _peer;
    private readonly string _peerAddress;
    private bool _isClosing;

    internal UdpScriptPeer(ConnectionTable table, UdpScriptListener listener, EndPoint peer, IConnectionScript script)
        : base(table, script)
    {
        _listener = listener;
        _peer = peer;
        _peerAddress = peer.ToString();
        LastHeard = Device.Clock.UptimeMicroseconds;
    }

    /// <summary>When the last datagram came, in microseconds of uptime.</summary>
    internal long LastHeard { get; private set; }

    internal override bool IsInbound => true;

    internal override string LocalAddress => _listener.LocalAddress;

    internal override string PeerAddress => _peerAddress;

    internal void TellAccepted() => Tell(ConnectionEvents.Accept);

    internal void Take(byte[] data, int count)
    {
        LastHeard = Device.Clock.UptimeMicroseconds;
        if (!_isClosing && Keep(data, count))
            TellReceived(count);
    }

    internal override void Send(byte[] data, int offset, int count)
    {
        if (!_isClosing)
            _listener.SendTo(data, offset, count, _peer);
    }

    internal override void Close()
    {
        if (_isClosing)
            return;
        _isClosing = true;
        _listener.Forget(this);
        Table.Later(TellClosed);
    }

    internal void End()
    {
        _isClosing = true;
        _listener.Forget(this);
        TellClosed();
    }
}
