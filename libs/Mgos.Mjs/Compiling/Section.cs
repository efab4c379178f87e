// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>A part of the code that was compiled where the source has it and belongs further down: condition and step of a loop.</summary>
internal sealed class Section
{
    private readonly ushort[] _code;
    private readonly int[] _lines;
    private readonly int _last;
    private readonly int _second;
    private readonly int _third;

    /// <summary>Cuts everything from a place on.</summary>
    internal Section(CodeWriter writer, int start, int firstLine)
    {
        _last = writer.Last - start;
        _second = writer.Second - start;
        _third = writer.Third - start;
        _lines = writer.Lines.Cut(firstLine, start);
        _code = writer.Cut(start);
    }

    internal void Paste(CodeWriter writer)
    {
        int start = writer.Label();
        writer.Lines.Paste(_lines, start);
        writer.Paste(_code);
        writer.Last = _last < 0 ? -1 : _last + start;
        writer.Second = _second < 0 ? -1 : _second + start;
        writer.Third = _third < 0 ? -1 : _third + start;
    }
}
