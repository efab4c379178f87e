// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Rpc;

namespace Mgos.Bench;

/// <summary>A whole call: the bytes of a frame go in, the bytes of its answer come out.</summary>
internal sealed class CallCase : IBenchCase
{
    private readonly RpcRouter _router;
    private readonly BenchChannel _channel;
    private readonly byte[] _frame;

    internal CallCase(string name, RpcRouter router, BenchChannel channel, string frame)
    {
        Name = name;
        _router = router;
        _channel = channel;
        _frame = Encoding.UTF8.GetBytes(frame);
    }

    public string Name { get; }

    public void Run()
    {
        if (!_router.OnFrame(_channel, _frame, 0, _frame.Length))
            throw new InvalidOperationException(Name);
    }

    /// <summary>Throws unless the call is answered with a result.</summary>
    internal void Check()
    {
        Run();
        string answer = _channel.LastAnswer;
        if (answer.IndexOf("\"result\":") < 0)
            throw new InvalidOperationException(Name + ": " + answer);
    }
}
