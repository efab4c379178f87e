// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Threading;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Rpc.Udp;

/// <summary>Sends frames to one peer, <c>rpc.udp.dst_addr</c>, and takes those that it sends back.</summary>
/// <remarks>Datagrams of anybody else are dropped. Thread: loop; a name is resolved on a thread of its own.</remarks>
public sealed class UdpOutRpcChannel : UdpRpcChannel, IDatagramHandler, IDisposable
{
    private readonly string _host;
    private readonly int _port;
    private UdpSocket _socket;
    private IPEndPoint _peer;
    private int _timer;
    private bool _isResolving;
    private bool _isWanted;

    /// <summary>Makes a channel that is not open.</summary>
    /// <param name="router">The router of the device; add the channel to it before connecting.</param>
    /// <param name="address">The peer.</param>
    public UdpOutRpcChannel(RpcRouter router, HostAddress address)
        : base(router)
    {
        _host = address.Host;
        _port = address.Port;
    }

    /// <inheritdoc/>
    public override string Type => UdpRpcConstants.OutgoingChannelType;

    /// <summary>Address and port of the peer; empty while the channel is not open.</summary>
    public override string Info => _socket == null ? "" : _peer.ToString();

    /// <inheritdoc/>
    public override bool IsPersistent => true;

    /// <inheritdoc/>
    public override bool IsBroadcastEnabled => true;

    /// <inheritdoc/>
    /// <remarks>A name that cannot be resolved is logged and tried again after <see cref="UdpRpcConstants.ResolveRetryMilliseconds"/>.</remarks>
    public override void Connect()
    {
        if (_socket != null || _isResolving)
            return;
        _isWanted = true;
        ClearTimer();
        ListenAddress digits = ListenAddress.Parse(_host + ":" + _port.ToString());
        if (digits != null)
        {
            Open(digits.Address);
            return;
        }

        _isResolving = true;
        new Thread(Resolve).Start();
    }

    /// <inheritdoc/>
    public override bool Send(byte[] frame, int offset, int count)
    {
        if (_socket == null)
            return false;
        Router.OnSent(this, SendTo(_socket, _peer, frame, offset, count));
        return true;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        Dispose();
        Router.OnClosed(this);
    }

    /// <summary>Closes the socket.</summary>
    public void Dispose()
    {
        _isWanted = false;
        ClearTimer();
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
        if (from.Equals(_peer))
            Router.OnFrame(this, data, 0, count);
    }

    private void Open(IPAddress address)
    {
        _peer = new IPEndPoint(address, _port);
        _socket = UdpSocket.Open(Router.Device, ListenAddress.Parse("0"), this);
        if (_socket != null)
            Router.OnOpen(this);
    }

    // On a thread of its own.
    private void Resolve()
    {
        IPAddress address = null;
        string failure = null;
        try
        {
            address = HostAddress.Resolve(_host);
        }
        catch (Exception e)
        {
            failure = e.Message;
        }

        Device device = Router.Device;
        while (!device.IsStopping && !device.Loop.Post(() => EndResolve(address, failure)))
            Thread.Sleep(NetConstants.TellRetryMilliseconds);
    }

    private void EndResolve(IPAddress address, string failure)
    {
        _isResolving = false;
        if (!_isWanted)
            return;
        if (address != null)
        {
            Open(address);
            return;
        }

        Router.Device.Log.Warn(nameof(UdpOutRpcChannel), "Cannot resolve " + _host + ": " + failure + ", check rpc.udp.dst_addr");
        _timer = Router.Device.Timers.Set(UdpRpcConstants.ResolveRetryMilliseconds, TimerOptions.None, Connect);
    }

    private void ClearTimer()
    {
        Router.Device.Timers.Clear(_timer);
        _timer = TimerQueue.InvalidTimerId;
    }
}
