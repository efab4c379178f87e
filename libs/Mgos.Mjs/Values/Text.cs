// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>A string that grew by concatenation, which shares its room with the strings that it grew into, or a live view of memory.</summary>
/// <remarks>Thus a loop of <c>s = s + x</c> takes time in proportion to the bytes added, not to their square.</remarks>
internal sealed class Text
{
    internal const int MinBytes = 128;

    internal int Length;
    private TextRoom _room;
    private byte[] _flat;
    private MjsMemory _memory;
    private int _offset;

    internal static Text Join(byte[] first, int firstCount, byte[] second, int secondStart, int secondCount)
    {
        TextRoom room = new TextRoom();
        room.Data = new byte[(firstCount + secondCount) + ((firstCount + secondCount) >> 1)];
        Array.Copy(first, 0, room.Data, 0, firstCount);
        room.Used = firstCount;
        return Appended(room, firstCount, second, secondStart, secondCount);
    }

    internal static Text View(MjsMemory memory, int offset, int length)
    {
        Text text = new Text();
        text._memory = memory;
        text._offset = offset;
        text.Length = length;
        return text;
    }

    internal bool IsView => _memory != null;

    /// <summary>How many bytes of memory it keeps alive, for the memory limit; shared room counts each time.</summary>
    internal int Cost => 48 + (_flat != null ? _flat.Length : 0) + (_room != null ? _room.Data.Length : 0);

    internal Text Append(byte[] data, int start, int count)
    {
        if (!HasRoom(count))
        {
            byte[] bytes = _room != null ? _room.Data : GetBytes();
            return Join(bytes, Length, data, start, count);
        }

        return Appended(_room, Length, data, start, count);
    }

    /// <summary>Whether so many bytes can be appended where it lies.</summary>
    internal bool HasRoom(int count) => _room != null && _room.Used == Length && Length + count <= _room.Data.Length;

    /// <summary>The bytes; the same array each time, except for a view.</summary>
    internal byte[] GetBytes()
    {
        if (_memory != null)
        {
            return _memory.Copy(_offset, Length);
        }

        if (_flat == null)
        {
            _flat = Bytes.Part(_room.Data, 0, Length);
            _room = null;
        }

        return _flat;
    }

    private static Text Appended(TextRoom room, int length, byte[] data, int start, int count)
    {
        Array.Copy(data, start, room.Data, length, count);
        room.Used = length + count;
        Text text = new Text();
        text._room = room;
        text.Length = room.Used;
        return text;
    }
}
