// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>The methods that tell of methods and channels.</summary>
/// <remarks>
/// <code>
/// method       | arguments  | result                              | errors
/// -------------|------------|-------------------------------------|---------------------------------------------
/// RPC.List     |            | array of patterns, newest first     |
/// RPC.Describe | {name: %T} | {"name": text, "args_fmt": text}    | 400 name is required, 404 name not found
/// RPC.Ping     |            | {"channel_info": text, may be ""}   |
/// </code>
/// </remarks>
internal sealed class RpcService
{
    private readonly RpcRouter _router;
    private readonly JsonSpan _name = new JsonSpan();

    internal RpcService(RpcRouter router)
    {
        _router = router;
    }

    internal void AddHandlers()
    {
        _router.AddHandler("RPC.List", "", List);
        _router.AddHandler("RPC.Describe", "{name: %T}", Describe);
        _router.AddHandler("RPC.Ping", "", Ping);
    }

    private void List(RpcRequest request)
    {
        JsonWriter writer = request.BeginResult();
        writer.BeginArray();
        for (int i = _router.HandlerCount - 1; i >= 0; i--)
            writer.String(_router.GetHandlerName(i));
        writer.EndArray();
        request.EndResult();
    }

    private void Describe(RpcRequest request)
    {
        if (!request.Args.TryGetRaw("name", _name))
        {
            request.Fail(RpcErrorCode.BadRequest, "name is required");
            return;
        }

        string name = RpcFrame.TextOf(_name);
        string format;
        if (_router.TryGetArgsFormat(name, out format))
            AnswerDescription(request, name, format);
        else
            request.Fail(RpcErrorCode.NotFound, "name not found");
    }

    private static void AnswerDescription(RpcRequest request, string name, string format)
    {
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("name");
        writer.String(name);
        writer.Name("args_fmt");
        writer.String(format);
        writer.EndObject();
        request.EndResult();
    }

    private static void Ping(RpcRequest request)
    {
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("channel_info");
        writer.String(request.Channel.Info);
        writer.EndObject();
        request.EndResult();
    }
}
