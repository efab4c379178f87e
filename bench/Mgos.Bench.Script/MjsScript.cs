// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Mjs;
using Mgos.Mjs.Compiler;

namespace Mgos.Bench;

/// <summary>A program in an engine of its own.</summary>
internal sealed class MjsScript : IScript
{
    private readonly MjsEngine _engine = new MjsEngine(new MjsOptions { Compiler = new MjsCompiler() });
    private readonly MjsValue _run;
    private readonly MjsValue[] _arguments = new MjsValue[1];

    internal MjsScript(string source)
    {
        byte[] text = Encoding.UTF8.GetBytes(source);
        Check(_engine.Execute("bench.js", text, 0, text.Length));
        _run = _engine.Global.Get("run");
    }

    public double Run(int count)
    {
        _arguments[0] = _engine.CreateNumber(count);
        Check(_engine.Call(_run, _engine.Undefined, _arguments));
        return _engine.Result.Number;
    }

    private void Check(bool isDone)
    {
        if (!isDone)
            throw new Exception(_engine.LastError);
    }
}
