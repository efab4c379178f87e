// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>What an engine may use and to whom it talks; read by the constructor of <see cref="MjsEngine"/> and left alone from then on.</summary>
/// <remarks>Fields and not properties, which take 60 bytes each on a device.</remarks>
public sealed class MjsOptions
{
    /// <summary>How many turns of loops and calls of functions one run may make before it ends with an error; 0 is no limit.</summary>
    public int MaxSteps;

    /// <summary>How many bytes the live values of scripts may take, by the engine's own estimate; 0 is no limit.</summary>
    public int MaxMemoryBytes;

    /// <summary>How many calls of script functions may be active at a time; the next one is the error <c>stack overflow</c>.</summary>
    public int MaxCallDepth = MjsConstants.DefaultMaxCallDepth;

    /// <summary>Takes printed text and error reports; null drops them.</summary>
    public IMjsOutput Output;

    /// <summary>Where <c>load()</c> finds files; null is no files at all.</summary>
    public IMjsFiles Files;

    /// <summary>Compiles texts; null runs compiled scripts only, and a text is an error.</summary>
    public IMjsCompiler Compiler;

    /// <summary>Where the compiled form of those files is kept; null compiles them each time.</summary>
    public IMjsCompiledFiles CompiledFiles;

    /// <summary>Where <c>ffi()</c> finds host functions besides those of <see cref="MjsEngine.AddFunction"/>; null is none.</summary>
    public IMjsFunctions Functions;
}
