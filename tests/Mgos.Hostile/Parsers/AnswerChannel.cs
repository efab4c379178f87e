// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Rpc;

namespace Mgos.Hostile.Parsers;

/// <summary>A channel that keeps the frame sent last.</summary>
internal sealed class AnswerChannel(RpcRouter router) : RpcChannel
{
    public override string Type => "TEST";

    public override string Info => "good";

    public override bool IsPersistent => true;

    internal string? LastFrame { get; set; }

    public override void Connect() => router.OnOpen(this);

    public override bool Send(byte[] frame, int offset, int count)
    {
        LastFrame = Encoding.UTF8.GetString(frame, offset, count);
        router.OnSent(this, true);
        return true;
    }

    public override void Close() => router.OnClosed(this);
}
