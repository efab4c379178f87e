// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>A string that grew by concatenation, which shares its room with the strings that it grew into, or a live view of memory.</summary>
/// <remarks>Thus a loop of <c>s = s + x</c> takes time in proportion to the bytes added, not to their square.</remarks>
internal sealed class Text
{
    internal const int MinBytes = 128;

    internal int Length;
    private ByteBuffer _room;
    private byte[] _flat;
    private MjsMemory _memory;
    private int _offset;

    /// <summary>What a string, a byte array or a text, grows into; the bytes behind it are taken where it lies if nobody else has.</summary>
    internal static Text Join(object first, int length, byte[] added)
    {
        Text text = new Text();
        Text before = first as Text;
        if (before != null && before.HasRoom(added.Length))
        {
            text._room = before._room;
        }
        else
        {
            text._room = new ByteBuffer((length + added.Length) * 3 / 2);
            text._room.Add(before != null && before._room != null ? before._room.Data : Machine.BytesOf(first), 0, length);
        }

        text._room.Add(added, 0, added.Length);
        text.Length = text._room.Count;
        return text;
    }

    internal static Text View(MjsMemory memory, int offset, int length)
    {
        Text text = new Text();
        text._memory = memory;
        text._offset = offset;
        text.Length = length;
        return text;
    }

    /// <summary>How many bytes of memory it keeps alive, for the memory limit; shared room counts each time.</summary>
    internal int Cost => 48 + (_flat != null ? _flat.Length : 0) + (_room != null ? _room.Data.Length : 0);

    /// <summary>Whether so many bytes can be appended where it lies.</summary>
    internal bool HasRoom(int count) => _room != null && _room.Count == Length && Length + count <= _room.Data.Length;

    /// <summary>The bytes; the same array each time, except for a view.</summary>
    internal byte[] GetBytes()
    {
        if (_memory != null)
        {
            return Bytes.Part(_memory.Data, _offset, Length);
        }

        if (_flat == null)
        {
            _flat = Bytes.Part(_room.Data, 0, Length);
            _room = null;
        }

        return _flat;
    }
}
