// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Mjs.Compiler;

namespace Mgos.Mjs.Tests;

/// <summary>An engine whose output is kept, with one file that scripts may load.</summary>
public sealed class ScriptRunner : IMjsOutput, IMjsFiles
{
    public ScriptRunner()
        : this(new MjsOptions())
    {
    }

    public ScriptRunner(MjsOptions options)
    {
        options.Compiler ??= new MjsCompiler();
        options.Output = this;
        options.Files = this;
        Engine = new MjsEngine(options);
    }

    public MjsEngine Engine { get; }

    public string Printed { get; private set; } = string.Empty;

    public string Reported { get; private set; } = string.Empty;

    public byte[] File { get; set; }

    /// <summary>Runs a script that must succeed and returns what it printed, without the last blank and line feed.</summary>
    public string Print(string script)
    {
        Printed = string.Empty;
        if (!Run(script))
        {
            return "error: " + Engine.LastErrorMessage;
        }

        return Printed.EndsWith(" \n") ? Printed.Substring(0, Printed.Length - 2) : Printed;
    }

    public bool Run(string script)
    {
        byte[] source = Encoding.UTF8.GetBytes(script);
        return Engine.Execute("test.js", source, 0, source.Length);
    }

    /// <summary>The message of the error that a script must end with.</summary>
    public string Fail(string script) => Run(script) ? "no error" : Engine.LastErrorMessage;

    public void Print(byte[] text, int count) => Printed += Encoding.UTF8.GetString(text, 0, count);

    public void Error(byte[] text, int count) => Reported += Encoding.UTF8.GetString(text, 0, count);

    public byte[] Read(string path) => path == "file.js" ? File : null;
}
