// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using Mgos.Net;

namespace Mgos.Rpc.Udp;

/// <summary>Takes frames from datagrams, <c>rpc.udp.listen_addr</c>.</summary>
/// <remarks>
/// A call that wants an answer gets a channel of its own, which answers from this port; notifications and answers are taken by this channel,
/// which cannot send. Thread: loop. Cost: on a board about 2.5 KB, and about 200 bytes for each call that is being served.
/// </remarks>
public sealed class UdpListenChannel : UdpRpcChannel, IDatagramHandler, IDisposable
{
    private readonly ListenAddress _address;
    private readonly RpcFrame _frame = new RpcFrame();
    private UdpSocket _socket;

    /// <summary>Makes a channel that is not open.</summary>
    /// <param name="router">The router of the device; add the channel to it before connecting.</param>
    /// <param name="address">Where to listen.</param>
    public UdpListenChannel(RpcRouter router, ListenAddress address)
        : base(router)
    {
        _address = address;
    }

    /// <summary>Port that it listens on; 0 if it does not.</summary>
    public int Port => _socket == null ? 0 : _socket.Port;

    /// <inheritdoc/>
    public override string Type => UdpRpcConstants.IncomingChannelType;

    /// <summary>Address and port of the device.</summary>
    public override string Info => _address.HostText + ":" + Port.ToString();

    /// <inheritdoc/>
    public override bool IsPersistent => true;

    /// <inheritdoc/>
    public override bool CanPush => false;

    /// <inheritdoc/>
    public override bool NeedsNetwork => false;

    /// <summary>Finds the listener of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if RPC over UDP is switched off or not part of the firmware.</returns>
    public static UdpListenChannel From(Mgos.Core.Device device) => (UdpListenChannel)device.Parts.Find(typeof(UdpListenChannel));

    /// <inheritdoc/>
    /// <remarks>A port that cannot be used is logged; the next connect tries again.</remarks>
    public override void Connect()
    {
        if (_socket != null)
            return;
        _socket = UdpSocket.Open(Router.Device, _address, this);
        if (_socket != null)
            Router.OnOpen(this);
    }

    /// <summary>Drops the frame: it is not known to whom it should go.</summary>
    /// <param name="frame">Not looked at.</param>
    /// <param name="offset">Not looked at.</param>
    /// <param name="count">Not looked at.</param>
    /// <returns>True.</returns>
    public override bool Send(byte[] frame, int offset, int count)
    {
        Router.Device.Log.Error(nameof(UdpListenChannel), "Sending not supported");
        Router.OnSent(this, false);
        return true;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        Dispose();
        Router.OnClosed(this);
    }

    /// <summary>Closes the port.</summary>
    public void Dispose()
    {
        UdpSocket socket = _socket;
        _socket = null;
        if (socket != null)
            socket.Close();
    }

    /// <summary>Called by the socket.</summary>
    /// <param name="data">Holds the datagram.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="from">Sender.</param>
    public void OnDatagram(byte[] data, int count, EndPoint from)
    {
        if (_frame.Parse(data, 0, count) && _frame.HasId && _frame.IsRequest)
            Serve(data, count, from);
        else
            Take(data, count);
    }

    private void Serve(byte[] data, int count, EndPoint from)
    {
        UdpRequestChannel channel = new UdpRequestChannel(Router, _socket, from);
        Router.AddChannel(channel);
        Router.OnOpen(channel);
        if (!Router.OnFrame(channel, data, 0, count))
            channel.Close();
    }

    // Calls to whoever has sent this must not be routed here.
    private void Take(byte[] data, int count)
    {
        Router.OnFrame(this, data, 0, count);
        Destination = "";
    }
}
