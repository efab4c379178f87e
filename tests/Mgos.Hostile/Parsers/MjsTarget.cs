// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Hostile.Inputs;
using Mgos.Mjs;
using Mgos.Mjs.Compiler;

namespace Mgos.Hostile.Parsers;

/// <summary>Scripts in an engine with tight limits: they end, with an error where they must, and the engine runs the next one.</summary>
internal sealed class MjsTarget : ParserTarget
{
    private const int MaxSteps = 5000;
    private const int MaxMemoryBytes = 300_000;
    private const string OutOfMemory = "out of memory";
    private const string InternalError = "internal error";

    private static readonly byte[] s_next = "let next1 = 0; for (let next2 = 0; next2 < 3; next2++) { next1 = next1 + next2; } if (next1 !== 3) { wrong; }"u8.ToArray();
    private static readonly byte[] s_good = "let o = {a: [1, 'x', {b: 2.5}]}; let f = function(n) { return n < 2 ? n : f(n - 1) + f(n - 2); }; print(JSON.stringify(o), f(10), 'abc'.slice(1));"u8.ToArray();

    private readonly ScriptGrammar _grammar = new();

    public override string Name => "mjs";

    public override byte[][] Seeds { get; } = Corpus.Files("mjs", "*.js");

    public override byte[][] Tokens => ScriptGrammar.Words;

    public override int Share => 10;

    public override void Generate(HostileRandom random, InputBuffer input) => _grammar.Add(random, input);

    public override void Feed(byte[] input, HostileRandom random)
    {
        ScriptSink sink = new(input);
        MjsCompiler compiler = new(random.OneIn(2));
        MjsEngine engine = new(new MjsOptions { MaxSteps = MaxSteps, MaxMemoryBytes = MaxMemoryBytes, Compiler = compiler, Output = sink, Files = sink });
        engine.AddFunction("int now(int (*)(int, userdata), userdata)", CallBack);
        engine.AddFunction("void *fill(void *)", Fill);
        byte[]? compiled = random.OneIn(4) ? compiler.Compile("input.js", input, 0, input.Length, out _) : null;
        bool isDone = compiled == null ? engine.Execute("input.js", input, 0, input.Length) : ExecuteCompiled(engine, compiled);
        HostileFailure.Unless(isDone == (engine.LastError == null) && (isDone || sink.Reports > 0), isDone ? "an error of a good script" : "a script that failed is not reported");
        HostileFailure.Unless(engine.LastErrorMessage?.StartsWith(InternalError, StringComparison.Ordinal) != true, "internal error: " + engine.LastErrorMessage);
        bool hasGoneOn = engine.Execute("next.js", s_next, 0, s_next.Length);
        HostileFailure.Unless(hasGoneOn || engine.LastError!.Contains(OutOfMemory, StringComparison.Ordinal), "next script: " + (engine.LastError?.Length < 1000 ? engine.LastError : "long error"));
    }

    public override void CheckHealth()
    {
        ScriptSink sink = new([]);
        MjsEngine engine = new(new MjsOptions { Compiler = new MjsCompiler(), Output = sink });
        HostileFailure.Unless(engine.Execute("good.js", s_good, 0, s_good.Length), "good script: " + engine.LastError);
        HostileFailure.Unless(sink.Text == "{\"a\":[1,\"x\",{\"b\":2.500000}]} 55 bc \n", "good script printed: " + sink.Text);
    }

    private static bool ExecuteCompiled(MjsEngine engine, byte[] compiled)
    {
        bool isDone = engine.ExecuteCompiled(compiled, out bool isLoaded);
        HostileFailure.Unless(isLoaded, "the engine does not load what it has compiled");
        return isDone;
    }

    private static void CallBack(MjsCall call)
    {
        MjsCallback callback = call.GetCallback(0);
        callback?.Add(1);
        call.Return((double)(callback?.Invoke() ?? 0));
    }

    private static void Fill(MjsCall call)
    {
        if (call.TryGetBuffer(0, out byte[] data, out int offset))
            data.AsSpan(offset).Fill((byte)'z');
        call.Return(new MjsMemory(call.Engine, new byte[16], null), 0);
    }
}
