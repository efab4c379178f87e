// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Jint;
using Jint.Native;

namespace Mgos.Bench;

/// <summary>The program in Jint, whose language has <c>var</c> where mJS has <c>let</c>.</summary>
internal sealed class JintScript : IScript
{
    private readonly JsValue _run;

    internal JintScript(string source)
    {
        Engine engine = new Engine();
        engine.Execute(source.Replace("let ", "var "));
        _run = engine.GetValue("run");
    }

    public double Run(int count) => _run.Invoke(new JsValue(count)).AsNumber();
}
