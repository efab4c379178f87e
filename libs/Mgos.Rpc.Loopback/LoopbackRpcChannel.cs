// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;

namespace Mgos.Rpc.Loopback;

/// <summary>The channel of a device to itself.</summary>
/// <remarks>
/// A frame comes back in a later callback of the loop, with these members whatever it was sent with:
/// <code>
/// src | "RPC.LOCAL"
/// dst | none
/// </code>
/// Opens soon after the boot. Mirrors <c>rpc-loopback</c>. Thread: loop. Cost: two buffers of the size of the largest frame so far, up to
/// <see cref="RpcConstants.MaxKeptFrameBytes"/> each; a call allocates nothing here.
/// </remarks>
public sealed class LoopbackRpcChannel : RpcChannel
{
    /// <summary>Destination of calls to the device itself.</summary>
    public const string LocalDestination = "RPC.LOCAL";

    private const int FirstBufferBytes = 128;

    private static readonly byte[] NoBytes = new byte[0];

    private readonly RpcRouter _router;
    private readonly byte[] _source = Encoding.UTF8.GetBytes("\"" + LocalDestination + "\"");
    private readonly LoopCallback _deliver;
    private readonly TimerHandler _deliverLater;
    private byte[] _sent = NoBytes;
    private byte[] _spare = NoBytes;
    private int _sentCount;

    /// <summary>Makes a channel that is not open.</summary>
    /// <param name="router">The router of the device; add the channel to it.</param>
    public LoopbackRpcChannel(RpcRouter router)
    {
        _router = router;
        _deliver = Deliver;
        _deliverLater = Deliver;
        Destination = LocalDestination;
    }

    /// <inheritdoc/>
    public override string Type => "loopback";

    /// <inheritdoc/>
    public override bool IsPersistent => true;

    /// <inheritdoc/>
    public override bool NeedsNetwork => false;

    /// <inheritdoc/>
    public override void Connect()
    {
        if (!IsOpen && !_router.Device.Loop.Post(Open))
            Open();
    }

    /// <inheritdoc/>
    public override bool Send(byte[] frame, int offset, int count)
    {
        if (_sent.Length < count)
            _sent = new byte[count < FirstBufferBytes ? FirstBufferBytes : count];
        Array.Copy(frame, offset, _sent, 0, count);
        _sentCount = count;
        return DeliverSoon();
    }

    /// <inheritdoc/>
    public override bool Admit(RpcFrame frame)
    {
        frame.Source.Set(_source, 0, _source.Length);
        frame.Destination.Clear();
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>A frame that is on its way is lost.</remarks>
    public override void Close()
    {
        _sentCount = 0;
        _router.OnClosed(this);
    }

    private void Open() => _router.OnOpen(this);

    // A full queue of the loop must not lose the frame: timers have a table of their own.
    private bool DeliverSoon()
    {
        Device device = _router.Device;
        return device.Loop.Post(_deliver) || device.Timers.Set(0, TimerOptions.None, _deliverLater) != TimerQueue.InvalidTimerId;
    }

    private void Deliver()
    {
        int count = _sentCount;
        if (count == 0)
            return;
        _sentCount = 0;

        // The other buffer takes what is sent from now on, so that an answer need not wait for the end of the handler.
        byte[] frame = _sent;
        _sent = _spare;
        _spare = NoBytes;
        _router.OnSent(this, true);
        _router.OnFrame(this, frame, 0, count);
        if (frame.Length <= RpcConstants.MaxKeptFrameBytes)
            _spare = frame;
    }
}
