// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using Mgos.Net;

namespace Mgos.Rpc.Udp;

/// <summary>The channel of one call that has come in a datagram; gone with its answer.</summary>
internal sealed class UdpRequestChannel : UdpRpcChannel
{
    private readonly UdpSocket _socket;
    private readonly EndPoint _peer;

    internal UdpRequestChannel(RpcRouter router, UdpSocket socket, EndPoint peer)
        : base(router)
    {
        _socket = socket;
        _peer = peer;
        Info = peer.ToString();
    }

    public override string Type => UdpRpcConstants.IncomingChannelType;

    public override string Info { get; }

    public override bool IsPersistent => false;

    public override bool CanPush => false;

    public override void Connect()
    {
    }

    public override bool Send(byte[] frame, int offset, int count)
    {
        Router.OnSent(this, SendTo(_socket, _peer, frame, offset, count));
        if (IsAnswer(frame, offset, count))
            Close();
        return true;
    }

    public override void Close() => Router.OnClosed(this);
}
