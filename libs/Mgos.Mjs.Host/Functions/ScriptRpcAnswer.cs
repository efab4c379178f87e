// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Mjs.Host;

/// <summary>Gives the answer of a call to the script that made it.</summary>
internal sealed class ScriptRpcAnswer
{
    private static readonly byte[] Empty = new byte[0];

    private readonly MjsCallback _callback;

    internal ScriptRpcAnswer(MjsCallback callback)
    {
        _callback = callback;
    }

    internal static byte[] BytesOf(JsonSpan span)
    {
        if (span.Count == 0)
            return Empty;
        byte[] bytes = new byte[span.Count];
        Array.Copy(span.Data, span.Offset, bytes, 0, bytes.Length);
        return bytes;
    }

    internal void Handle(RpcResponse response)
    {
        _callback.Add(BytesOf(response.Result));
        _callback.Add(response.ErrorCode);
        _callback.Add(response.ErrorMessage.Length == 0 ? Empty : Encoding.UTF8.GetBytes(response.ErrorMessage));
        _callback.Invoke();
    }
}
