// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Rpc;

namespace Mgos.Bench;

/// <summary>The least that a channel can do: it keeps a copy of the answer and is ready for the next.</summary>
internal sealed class BenchChannel : RpcChannel
{
    private const int BufferBytes = 2048;

    private readonly RpcRouter _router;
    private readonly byte[] _answer = new byte[BufferBytes];
    private int _count;

    internal BenchChannel(RpcRouter router)
    {
        _router = router;
    }

    public override string Type => "BENCH";

    public override bool IsPersistent => true;

    internal string LastAnswer => Encoding.UTF8.GetString(_answer, 0, _count);

    public override void Connect() => _router.OnOpen(this);

    public override bool Send(byte[] frame, int offset, int count)
    {
        Array.Copy(frame, offset, _answer, 0, count);
        _count = count;
        _router.OnSent(this, true);
        return true;
    }

    public override void Close() => _router.OnClosed(this);
}
