// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>The texts that code mentions, each once, by number: names, keys and string literals; and for each name the slot of its variable.</summary>
/// <remarks>All bytes lie in one array, because on a device each array of its own costs 20 bytes and each reference 12.</remarks>
internal sealed class NameTable
{
    internal const int MaxNames = 65000;

    /// <summary>The slot of the innermost variable of a name, or <see cref="Unbound"/>.</summary>
    internal int[] Slots = new int[64];

    /// <summary>The slot of names that have no variable.</summary>
    internal int Unbound;

    private const int TextStep = 64;
    private const int TurnBytes = 0x10000;
    private byte[] _text = new byte[512];

    // The low 16 bits of where each name begins in the text, and the first name behind each multiple of 64 KB.
    private ushort[] _starts = new ushort[65];
    private int[] _turns;
    private ushort[] _next = new ushort[64];
    private ushort[] _buckets = new ushort[64];

    /// <summary>How many names there are.</summary>
    internal int Count;

    internal static int Hash(byte[] data, int start, int count)
    {
        int hash = count;
        int end = start + count;
        for (int i = start; i < end; i++)
        {
            hash = (hash * 31) + data[i];
        }

        return hash;
    }

    /// <summary>The number of a name, or -1.</summary>
    internal int Find(byte[] name) => Find(name, Hash(name, 0, name.Length));

    internal int Intern(byte[] name)
    {
        int hash = Hash(name, 0, name.Length);
        int id = Find(name, hash);
        return id >= 0 ? id : Add(name, hash);
    }

    private int LengthOf(int id) => StartOf(id + 1) - StartOf(id);

    internal byte[] BytesOf(int id) => Bytes.Part(_text, StartOf(id), LengthOf(id));

    private int StartOf(int id)
    {
        int start = _starts[id];
        for (int i = 0; _turns != null && i < _turns.Length && _turns[i] <= id; i++)
        {
            start += TurnBytes;
        }

        return start;
    }

    private int Find(byte[] name, int hash)
    {
        int id = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (id >= 0 && !(LengthOf(id) == name.Length && Bytes.AreEqual(_text, StartOf(id), name)))
        {
            id = _next[id] - 1;
        }

        return id;
    }

    private int Add(byte[] name, int hash)
    {
        int count = name.Length;
        if (Count == Slots.Length)
        {
            Grow();
        }

        int at = StartOf(Count);
        if (at + count > _text.Length)
        {
            byte[] text = new byte[at + count + (at >> 3) + TextStep];
            Array.Copy(_text, 0, text, 0, at);
            _text = text;
        }

        Array.Copy(name, 0, _text, at, count);
        int id = Count;
        _starts[id + 1] = (ushort)(at + count);
        int turns = _turns == null ? 0 : _turns.Length;
        int needed = (at + count) / TurnBytes;
        if (needed > turns)
        {
            _turns = turns == 0 ? new int[needed] : Growth.Of(_turns, needed);
            for (; turns < needed; turns++)
            {
                _turns[turns] = id + 1;
            }
        }

        Count++;
        Slots[id] = Unbound;
        Chain(id, hash);
        return id;
    }

    private void Chain(int id, int hash)
    {
        int bucket = hash & (_buckets.Length - 1);
        _next[id] = _buckets[bucket];
        _buckets[bucket] = (ushort)(id + 1);
    }

    // All or nothing: the table must stay whole if the memory ends here.
    private void Grow()
    {
        if (Count >= MaxNames)
        {
            throw new MjsError("too many names");
        }

        int capacity = Count + (Count >> 3) + 16;
        int[] slots = Growth.Of(Slots, capacity);
        ushort[] starts = Growth.Of(_starts, capacity + 1);
        ushort[] next = new ushort[capacity];
        Array.Copy(_next, 0, next, 0, Count);
        Slots = slots;
        _starts = starts;
        _next = next;
        if (Count >= _buckets.Length * 2)
        {
            _buckets = new ushort[_buckets.Length * 4];
            for (int id = 0; id < Count; id++)
            {
                Chain(id, Hash(_text, StartOf(id), LengthOf(id)));
            }
        }
    }
}
