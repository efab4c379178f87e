// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>The host functions that every script of the corpus can get with <c>ffi</c>; tests/corpus/mjs/README.md lists them.</summary>
internal static class ScriptFunctions
{
    internal static void AddTo(MjsEngine engine)
    {
        engine.AddFunction("int corpus_add(int, int)", Add);
        engine.AddFunction("double corpus_half(double)", Half);
        engine.AddFunction("bool corpus_not(bool)", Not);
        engine.AddFunction("char *corpus_mark(char *)", Mark);
        engine.AddFunction("int corpus_length(struct mg_str *)", Length);
        engine.AddFunction("void *corpus_bytes(void)", Memory);
        engine.AddFunction("void *corpus_null(void)", Null);
        engine.AddFunction("void corpus_fill(char *)", Fill);
        engine.AddFunction("void corpus_call(void (*)(int, userdata), userdata)", CallBack);
        engine.AddFunction("void corpus_none(void)", None);
    }

    private static void Add(MjsCall call) => call.Return((double)(call.GetInt(0) + call.GetInt(1)));

    private static void Half(MjsCall call) => call.Return(call.GetNumber(0) / 2);

    private static void Not(MjsCall call) => call.Return(!call.GetBoolean(0));

    private static void None(MjsCall call)
    {
    }

    private static void Mark(MjsCall call)
    {
        string text = call.GetText(0);
        call.Return(text == null ? (byte[])null : Encoding.UTF8.GetBytes(text + "!"));
    }

    private static void Length(MjsCall call) => call.Return((double)call.GetBytes(0).Length);

    private static void Memory(MjsCall call) => call.Return(new MjsMemory(call.Engine, Encoding.UTF8.GetBytes("ABCDEFGH"), null), 0);

    private static void Null(MjsCall call) => call.Return(null, 0);

    private static void Fill(MjsCall call)
    {
        if (call.TryGetBuffer(0, out byte[] data, out int offset))
        {
            for (int i = 0; i < 3 && offset + i < data.Length; i++)
                data[offset + i] = (byte)('x' + i);
        }
    }

    // Calls at once, with -1 and 7.
    private static void CallBack(MjsCall call)
    {
        MjsCallback callback = call.GetCallback(0);
        if (callback == null)
            return;
        callback.Add(-1);
        int result = callback.Invoke();
        callback.Add(7);
        callback.Invoke();
        call.Return((double)result);
    }
}
