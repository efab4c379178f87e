// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

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

    internal int LineAt(int place)
    {
        int i = Count - 1;
        while (i > 0 && _places[i] > place)
        {
            i--;
        }

        return i < 0 ? 1 : _lines[i];
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

    internal byte[] ToBytes()
    {
        byte[] target = new byte[Count * 10];
        int count = 0;
        int place = 0;
        int line = 1;
        for (int i = 0; i < Count; i++)
        {
            count = Write(target, count, _places[i] - place);
            int step = _lines[i] - line;
            count = Write(target, count, step < 0 ? (-step << 1) | 1 : step << 1);
            place = _places[i];
            line = _lines[i];
        }

        return Bytes.Part(target, 0, count);
    }

    internal static int Read(byte[] data, ref int at)
    {
        int value = 0;
        int shift = 0;
        while (at < data.Length)
        {
            int next = data[at++];
            value |= (next & 0x7f) << shift;
            shift += 7;
            if (next < 0x80)
            {
                break;
            }
        }

        return value;
    }

    private static int Write(byte[] target, int at, int value)
    {
        while (value >= 0x80)
        {
            target[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[at++] = (byte)value;
        return at;
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
