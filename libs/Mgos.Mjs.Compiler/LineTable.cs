// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>Collects which code belongs to which line.</summary>
internal sealed class LineTable
{
    private int[] _places = new int[32];
    private int[] _lines = new int[32];

    internal int Count;

    internal void Mark(int place, int line)
    {
        if (Count > 0 && _lines[Count - 1] == line)
        {
            return;
        }

        if (Count > 0 && _places[Count - 1] == place)
        {
            _lines[Count - 1] = line;
            return;
        }

        Add(place, line);
    }

    /// <summary>Takes out the entries from one on, for code that moves.</summary>
    internal int[] Cut(int from, int start)
    {
        int[] cut = new int[(Count - from) * 2];
        for (int i = from; i < Count; i++)
        {
            cut[(i - from) * 2] = _places[i] - start;
            cut[((i - from) * 2) + 1] = _lines[i];
        }

        Count = from;
        return cut;
    }

    internal void Paste(int[] cut, int start)
    {
        for (int i = 0; i < cut.Length; i += 2)
        {
            Mark(start + cut[i], cut[i + 1]);
        }
    }

    internal void WriteTo(FormWriter target)
    {
        FormWriter lines = new FormWriter();
        int place = 0;
        int line = 1;
        for (int i = 0; i < Count; i++)
        {
            int step = _lines[i] - line;
            lines.Count(_places[i] - place);
            lines.Count(step < 0 ? (-step << 1) | 1 : step << 1);
            place = _places[i];
            line = _lines[i];
        }

        target.Counted(lines.ToBytes());
    }

    private void Add(int place, int line)
    {
        if (Count == _places.Length)
        {
            _places = Growth.Of(_places, Count * 2);
            _lines = Growth.Of(_lines, Count * 2);
        }

        _places[Count] = place;
        _lines[Count] = line;
        Count++;
    }
}
