// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Rpc;

namespace Mgos.Service.Fs.Tests;

/// <summary>A channel that keeps the frame sent last.</summary>
internal sealed class AnswerChannel : RpcChannel
{
    private readonly RpcRouter _router;

    internal AnswerChannel(RpcRouter router)
    {
        _router = router;
    }

    public override string Type => "TEST";

    public override bool IsPersistent => true;

    internal string LastFrame { get; private set; }

    internal void Clear() => LastFrame = null;

    public override void Connect() => _router.OnOpen(this);

    public override bool Send(byte[] frame, int offset, int count)
    {
        LastFrame = Encoding.UTF8.GetString(frame, offset, count);
        _router.OnSent(this, true);
        return true;
    }

    public override void Close() => _router.OnClosed(this);
}
