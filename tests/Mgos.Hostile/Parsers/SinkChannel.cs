// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc;

namespace Mgos.Hostile.Parsers;

/// <summary>The channel of an attacker: takes answers at random, sometimes late, and counts them.</summary>
internal sealed class SinkChannel(RpcRouter router) : RpcChannel
{
    private bool _isSending;

    public override string Type => "TEST";

    public override string Info => "bad";

    public override bool IsPersistent => false;

    public override bool IsBroadcastEnabled => true;

    internal bool IsSlow { get; set; }

    internal long Answers { get; private set; }

    public override void Connect() => router.OnOpen(this);

    public override bool Send(byte[] frame, int offset, int count)
    {
        HostileFailure.Unless(count > 1 && frame[offset] == '{' && frame[offset + count - 1] == '}', "answer is no frame");
        Answers++;
        _isSending = IsSlow;
        if (!IsSlow)
            router.OnSent(this, true);
        return true;
    }

    public override void Close() => router.OnClosed(this);

    internal void Finish()
    {
        while (_isSending)
        {
            _isSending = false;
            router.OnSent(this, true);
        }
    }
}
