// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Mjs.Host;

/// <summary>RPC, for api_rpc.js.</summary>
/// <remarks>
/// <code>
/// void *mgos_rpc_add_handler(void *method, void (*)(void *request, char *args, char *source, userdata), userdata)
/// bool mgos_rpc_send_response(void *request, char *json)
/// bool mg_rpc_send_errorf(void *request, int code, char *format, char *message)      the format is not looked at
/// bool mgos_rpc_call(char *destination, char *method, char *args, void (*)(char *result, int code, char *message, userdata), userdata)
/// </code>
/// Differs: a handler that fails is answered with error 500 and what went wrong; so is a result that is no JSON.
/// </remarks>
internal sealed class RpcFunctions : IMjsFunctions
{
    private readonly MjsEngine _engine;
    private readonly RpcRouter _router;

    internal RpcFunctions(MjsEngine engine, RpcRouter router)
    {
        _engine = engine;
        _router = router;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mgos_rpc_add_handler": return AddHandler;
            case "mgos_rpc_send_response": return Respond;
            case "mg_rpc_send_errorf": return Fail;
            case "mgos_rpc_call": return Call;
            default: return null;
        }
    }

    private void AddHandler(MjsCall call)
    {
        string method = call.GetText(0);
        if (string.IsNullOrEmpty(method))
        {
            call.Fail("an RPC handler needs a name");
            return;
        }

        _router.AddHandler(method, "", new ScriptRpcHandler(_engine, call.GetCallback(1)).Handle);
        call.Return(new MjsMemory(_engine, null, _router), 0);
    }

    private static void Respond(MjsCall call)
    {
        RpcRequest request = RequestOf(call);
        byte[] json = call.GetBytes(1);
        if (request == null)
            call.Return(false);
        else if (json == null || json.Length == 0)
            request.RespondNull();
        else if (IsJson(json))
            Respond(request, json);
        else
            request.Fail(RpcErrorCode.InternalError, "The result is no JSON");
        call.Return(request != null);
    }

    private static void Respond(RpcRequest request, byte[] json)
    {
        request.BeginResult().Raw(json, 0, json.Length);
        request.EndResult();
    }

    private static void Fail(MjsCall call)
    {
        RpcRequest request = RequestOf(call);
        if (request != null)
            request.Fail(call.GetInt(1), call.GetText(3) ?? "");
        call.Return(request != null);
    }

    private void Call(MjsCall call)
    {
        string method = call.GetText(1);
        byte[] args = call.GetBytes(2);
        if (string.IsNullOrEmpty(method) || (args != null && args.Length > 0 && !IsJson(args)))
        {
            call.Return(false);
            return;
        }

        ScriptRpcAnswer answer = new ScriptRpcAnswer(call.GetCallback(3));
        call.Return(_router.Call(call.GetText(0), method, args, args == null ? 0 : args.Length, answer.Handle, null));
    }

    private static bool IsJson(byte[] text)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(text, 0, text.Length);
        return reader.Skip() && reader.Read() == JsonToken.End;
    }

    // A script may keep the pointer and answer later, but only once.
    private static RpcRequest RequestOf(MjsCall call)
    {
        MjsMemory memory = call.GetMemory(0);
        RpcRequest request = memory == null ? null : memory.Target as RpcRequest;
        return request == null || request.IsAnswered ? null : request;
    }
}
