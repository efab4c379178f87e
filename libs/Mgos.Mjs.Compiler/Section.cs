// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>A part of the code that was compiled where the source has it and belongs further down: condition and step of a loop.</summary>
internal sealed class Section
{
    private readonly ushort[] _code;
    private readonly int[] _lines;

    /// <summary>Cuts everything from a place on.</summary>
    internal Section(CodeWriter writer, int start, int firstLine)
    {
        _lines = writer.Lines.Cut(firstLine, start);
        _code = writer.Cut(start);
    }

    /// <summary>Puts it where the code ends now, and returns that place.</summary>
    internal int Paste(CodeWriter writer)
    {
        int start = writer.Label();
        writer.Lines.Paste(_lines, start);
        writer.Paste(_code);
        return start;
    }
}
