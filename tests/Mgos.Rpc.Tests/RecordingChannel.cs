// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.Text;
using Mgos.Rpc;

namespace Mgos.Rpc.Tests;

/// <summary>A channel whose frames a test reads, and whose life it decides on.</summary>
public sealed class RecordingChannel : RpcChannel
{
    private readonly RpcRouter _router;
    private readonly bool _isPersistent;
    private readonly ArrayList _sent = new ArrayList();

    public RecordingChannel(RpcRouter router, bool isPersistent)
    {
        _router = router;
        _isPersistent = isPersistent;
    }

    public override string Type => "TEST";

    public override string Info => Name;

    public override bool IsPersistent => _isPersistent;

    public override bool IsBroadcastEnabled => TakesBroadcasts;

    public override bool CanPush => !OnlyAnswers;

    public override bool NeedsNetwork => WantsNetwork;

    public override string UserName => User;

    public string Name { get; set; } = "one";

    public string User { get; set; }

    public bool OnlyAnswers { get; set; }

    public bool TakesBroadcasts { get; set; }

    public bool WantsNetwork { get; set; }

    /// <summary>True: a frame has left as soon as it is sent. False: the test calls OnSent.</summary>
    public bool SendsAtOnce { get; set; } = true;

    public bool RefusesFrames { get; set; }

    /// <summary>The connection ends in the middle of a send.</summary>
    public bool EndsWhenSending { get; set; }

    /// <summary>Connecting fails before it returns.</summary>
    public bool FailsToConnect { get; set; }

    /// <summary>Frames lose their dst when they arrive; those with the tag "refuse" are none.</summary>
    public bool ForgetsDestinations { get; set; }

    public int ConnectCount { get; private set; }

    public int CloseCount { get; private set; }

    public int SentCount => _sent.Count;

    public string LastSent => _sent.Count == 0 ? null : (string)_sent[_sent.Count - 1];

    public string SentAt(int index) => (string)_sent[index];

    public override void Connect()
    {
        ConnectCount++;
        if (FailsToConnect)
            _router.OnClosed(this);
        else
            _router.OnOpen(this);
    }

    public override bool Send(byte[] frame, int offset, int count)
    {
        if (EndsWhenSending)
            _router.OnClosed(this);
        if (RefusesFrames || EndsWhenSending)
            return false;
        _sent.Add(Encoding.UTF8.GetString(frame, offset, count));
        if (SendsAtOnce)
            _router.OnSent(this, true);
        return true;
    }

    public override bool Admit(RpcFrame frame)
    {
        if (ForgetsDestinations)
            frame.Destination.Clear();
        return !ForgetsDestinations || RpcFrame.TextOf(frame.Tag) != "refuse";
    }

    public override void Close()
    {
        CloseCount++;
        _router.OnClosed(this);
    }

    /// <summary>Has a frame arrive and gives the frame sent last.</summary>
    public string Exchange(string frame)
    {
        Receive(frame);
        return LastSent;
    }

    public bool Receive(string frame)
    {
        byte[] data = Encoding.UTF8.GetBytes(frame);
        return _router.OnFrame(this, data, 0, data.Length);
    }
}
