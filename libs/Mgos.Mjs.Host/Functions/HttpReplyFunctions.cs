// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>The parts of an HTTP reply, for api_http.js.</summary>
internal sealed class HttpReplyFunctions : IMjsFunctions
{
    private readonly MjsEngine _engine;

    internal HttpReplyFunctions(MjsEngine engine)
    {
        _engine = engine;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mgos_get_msg_ptr": return GetMessage;
            case "mgos_get_body_ptr": return GetBody;
            case "mgos_get_mgstr_ptr": return GetBytes;
            case "mgos_get_mgstr_len": return GetCount;
            default: return null;
        }
    }

    private void GetMessage(MjsCall call)
    {
        HttpReply reply = ReplyOf(call);
        call.Return(reply == null ? null : new MjsMemory(_engine, reply.Message, null), 0);
    }

    private void GetBody(MjsCall call)
    {
        HttpReply reply = ReplyOf(call);
        call.Return(reply == null ? null : new MjsMemory(_engine, reply.Body, null), 0);
    }

    // A counted string is the block of its bytes.
    private static void GetBytes(MjsCall call) => call.Return(call.GetMemory(0), 0);

    private static void GetCount(MjsCall call)
    {
        MjsMemory memory = call.GetMemory(0);
        call.Return(memory == null || memory.Data == null ? 0 : memory.Data.Length);
    }

    private static HttpReply ReplyOf(MjsCall call)
    {
        MjsMemory memory = call.GetMemory(0);
        return memory == null ? null : memory.Target as HttpReply;
    }
}
