// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;

namespace RpcHello;

/// <summary>Answers <c>Hello.Greet</c> at once, and <c>Hello.Ask</c> when another device has answered.</summary>
internal sealed class RpcHelloApp : MgosApp
{
    private RpcRouter _router;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _router = RpcRouter.From(device);
        if (_router == null)
            return InitResult.Ok;
        _router.AddHandler("Hello.Greet", "{name: %Q}", Greet);
        _router.AddHandler("Hello.Ask", "{whom: %Q}", Ask);
        return InitResult.Ok;
    }

    private static void Greet(RpcRequest request)
    {
        if (!request.Args.TryGetString("name", out string name))
        {
            request.Fail(RpcErrorCode.BadRequest, "name is required");
            return;
        }

        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("text");
        result.String("Hello, " + name + "!");
        result.EndObject();
        request.EndResult();
    }

    // The request is kept, and answered when the other device has answered.
    private void Ask(RpcRequest request)
    {
        if (!request.Args.TryGetString("whom", out string whom))
            request.Fail(RpcErrorCode.BadRequest, "whom is required");
        else if (!_router.Call(whom, "Sys.GetInfo", null, response => PassOn(response, request), null))
            request.Fail(RpcErrorCode.Unavailable, "cannot call " + whom);
    }

    private static void PassOn(RpcResponse response, RpcRequest request)
    {
        if (response.IsSuccess)
            request.Respond(response.Result.ToText());
        else
            request.Fail(response.ErrorCode, response.ErrorMessage);
    }
}
