// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>Where the names and values of the headers of one request are in the input buffer.</summary>
internal sealed class HeaderPositions
{
    private const int FieldsPerHeader = 4;
    private const int FirstHeaders = 12;

    private short[] _positions = new short[FirstHeaders * FieldsPerHeader];

    internal int Count { get; private set; }

    internal void Clear() => Count = 0;

    /// <summary>Adds a header at the end.</summary>
    internal void Add(int nameStart, int nameEnd, int valueStart, int valueEnd)
    {
        int field = Count++ * FieldsPerHeader;
        if (field == _positions.Length)
        {
            short[] positions = new short[field * 2];
            Array.Copy(_positions, positions, field);
            _positions = positions;
        }

        _positions[field] = (short)nameStart;
        _positions[field + 1] = (short)nameEnd;
        _positions[field + 2] = (short)valueStart;
        _positions[field + 3] = (short)valueEnd;
    }

    /// <summary>Finds a header.</summary>
    /// <param name="data">The input buffer.</param>
    /// <param name="lowerName">Its name in lower case.</param>
    /// <returns>Index, or -1.</returns>
    internal int Find(byte[] data, byte[] lowerName)
    {
        for (int i = 0; i < Count; i++)
        {
            int field = i * FieldsPerHeader;
            if (AsciiBytes.EqualsIgnoreCase(data, _positions[field], _positions[field + 1], lowerName))
                return i;
        }

        return -1;
    }

    internal int ValueStart(int header) => _positions[header * FieldsPerHeader + 2];

    internal int ValueEnd(int header) => _positions[header * FieldsPerHeader + 3];
}
