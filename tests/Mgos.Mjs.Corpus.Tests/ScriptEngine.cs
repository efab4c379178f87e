// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mjs.Compiler;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>An engine that runs texts in one of the modes.</summary>
internal sealed class ScriptEngine : IMjsFiles
{
    private readonly ScriptMode _mode;
    private readonly IMjsFiles _files;
    private readonly MjsEngine _engine;

    internal ScriptEngine(ScriptMode mode, int maxSteps, int maxMemoryBytes, IMjsOutput output, IMjsFiles files)
    {
        _mode = mode;
        _files = files;
        _engine = new MjsEngine(new MjsOptions { MaxSteps = maxSteps, MaxMemoryBytes = maxMemoryBytes, Compiler = new MjsCompiler(mode != ScriptMode.Plain), Output = output, Files = this });
        ScriptFunctions.AddTo(_engine);
    }

    internal string LastError => _engine.LastError;

    public byte[] Read(string path)
    {
        byte[] text = _files == null ? null : _files.Read(path);
        return text == null || _mode != ScriptMode.Compiled ? text : Compile(path, text, 0, text.Length) ?? text;
    }

    /// <summary>Runs a text. One with a syntax error has no compiled form and is run as text.</summary>
    internal bool Execute(string name, byte[] data, int offset, int count)
    {
        byte[] compiled = _mode == ScriptMode.Compiled ? Compile(name, data, offset, count) : null;
        if (compiled == null)
            return _engine.Execute(name, data, offset, count);
        bool isDone = _engine.ExecuteCompiled(compiled, out bool isLoaded);
        if (!isLoaded)
            throw new System.InvalidOperationException("The engine does not load what it has compiled.");
        return isDone;
    }

    private static byte[] Compile(string name, byte[] data, int offset, int count) => new MjsCompiler().Compile(name, data, offset, count, out string _);
}
