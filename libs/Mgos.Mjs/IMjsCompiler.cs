// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Makes compiled scripts of the texts that an engine is to run, such as <c>MjsCompiler</c> of the package Mgos.Mjs.Compiler.</summary>
/// <remarks>An engine without one runs compiled scripts only. Thread: the engine's.</remarks>
public interface IMjsCompiler
{
    /// <summary>Compiles a text.</summary>
    /// <param name="fileName">Its name in error reports.</param>
    /// <param name="source">Holds the text.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="count">Its length in bytes.</param>
    /// <param name="error">What is wrong with the text, or null.</param>
    /// <returns>The compiled script, or null if the text is wrong.</returns>
    byte[] Compile(string fileName, byte[] source, int offset, int count, out string error);
}
