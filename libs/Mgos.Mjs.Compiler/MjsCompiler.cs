// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Compiler;

/// <summary>Compiles the texts of scripts, on the device or before they get there.</summary>
/// <remarks>Give it to an engine as <see cref="MjsOptions.Compiler"/>. It keeps nothing of a text. Thread: any, one at a time.</remarks>
public sealed class MjsCompiler : IMjsCompiler
{
    private readonly bool _isOptimizing;

    /// <summary>Makes a compiler.</summary>
    public MjsCompiler()
        : this(true)
    {
    }

    /// <summary>Makes a compiler that may leave code as it is.</summary>
    /// <param name="isOptimizing">Whether instructions are joined and remember where they found properties; false is slower and gives the same results.</param>
    public MjsCompiler(bool isOptimizing)
    {
        _isOptimizing = isOptimizing;
    }

    /// <inheritdoc/>
    public byte[] Compile(string fileName, byte[] source, int offset, int count, out string error)
    {
        try
        {
            error = null;
            return new Parser(source, offset, count, _isOptimizing).Compile(fileName);
        }
        catch (MjsError mistake)
        {
            error = mistake.Message;
        }
        catch (OutOfMemoryException)
        {
            error = Parser.TooDeepText;
        }

        return null;
    }
}
