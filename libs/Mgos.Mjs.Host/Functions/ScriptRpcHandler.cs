// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Rpc;

namespace Mgos.Mjs.Host;

/// <summary>Has a script answer calls of a method.</summary>
internal sealed class ScriptRpcHandler
{
    private readonly MjsEngine _engine;
    private readonly MjsCallback _callback;

    internal ScriptRpcHandler(MjsEngine engine, MjsCallback callback)
    {
        _engine = engine;
        _callback = callback;
    }

    internal void Handle(RpcRequest request)
    {
        if (_callback.IsFreed)
        {
            request.Fail(RpcErrorCode.InternalError, "The handler has been freed");
            return;
        }

        string source = request.Source;
        _callback.Add(new MjsMemory(_engine, null, request), 0);
        _callback.Add(ScriptRpcAnswer.BytesOf(request.RawArgs));
        _callback.Add(source.Length == 0 ? null : Encoding.UTF8.GetBytes(source));
        // Each failure brings a text of its own.
        string before = _engine.LastError;
        _callback.Invoke();
        if (!ReferenceEquals(before, _engine.LastError) && !request.IsAnswered)
            request.Fail(RpcErrorCode.InternalError, _engine.LastErrorMessage);
    }
}
