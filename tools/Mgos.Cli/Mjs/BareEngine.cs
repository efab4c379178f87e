// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mjs;
using Mgos.Mjs.Compiler;

namespace Mgos.Cli.Mjs;

/// <summary>The engine alone: <c>load()</c> reads files of the PC, relative to the working directory.</summary>
internal sealed class BareEngine : IMjsFiles, IMjsOutput
{
    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly Stream _errors = Console.OpenStandardError();

    /// <summary>Runs a script.</summary>
    /// <returns>False if it failed; the report is written.</returns>
    internal static bool Run(Script script)
    {
        BareEngine host = new();
        MjsEngine engine = new(new MjsOptions { Compiler = new MjsCompiler(), Files = host, Output = host });
        return engine.Execute(script.Name, script.Source, 0, script.Source.Length);
    }

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Print(byte[] text, int count)
    {
        _output.Write(text, 0, count);
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Error(byte[] text, int count)
    {
        _errors.Write(text, 0, count);
        _errors.Flush();
    }
}
