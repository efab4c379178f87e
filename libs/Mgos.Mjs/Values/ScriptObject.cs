// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>A script object: keys and values in parallel arrays, in the order in which the keys came.</summary>
/// <remarks>
/// A key is the number of a name that code mentions, or, for keys that came from data, <see cref="LooseKey"/> with its bytes in <see cref="Loose"/>:
/// such keys die with their object, names never do.
/// </remarks>
internal sealed class ScriptObject : ScriptValues
{
    internal ushort[] Keys;

    /// <summary>The bytes of keys that are no names, or null if there are none.</summary>
    internal object[] Loose;
    private int[] _index;

    private const ushort LooseKey = 0xffff;
    private const int MaxScanned = 24;

    internal ScriptObject(int capacity)
        : base(capacity)
    {
        Keys = new ushort[capacity];
    }

    /// <summary>The place of the property with a key, a name or the bytes of what is none, or -1.</summary>
    internal int Find(int name, byte[] bytes, NameTable names)
    {
        int at = name >= 0 ? Find((ushort)name, null) : -1;
        return at < 0 && Loose != null ? Find(LooseKey, name >= 0 ? names.BytesOf(name) : bytes) : at;
    }

    /// <summary>Adds a property whose key, a name or bytes, is not there yet; its value is undefined.</summary>
    internal int Add(int name, byte[] bytes)
    {
        int length = Count < 4 ? 4 : Arithmetic.Grown(Count, Count);
        if (Count == Keys.Length)
        {
            Keys = Growth.Of(Keys, length);
            Loose = Loose == null ? null : Growth.Of(Loose, Keys.Length);
        }

        if (Count >= Tags.Length)
        {
            Grow(length);
        }

        if (name < 0)
        {
            Loose ??= new object[Keys.Length];
            Loose[Count] = bytes;
        }

        Keys[Count] = name < 0 ? LooseKey : (ushort)name;
        Tags[Count] = Tag.Undefined;
        Count++;
        if (_index != null && Count * 2 <= _index.Length)
        {
            Index(Count - 1);
        }
        else
        {
            _index = null;
        }

        return Count - 1;
    }

    internal void Remove(int at)
    {
        Count--;
        for (int i = at; i < Count; i++)
        {
            Keys[i] = Keys[i + 1];
            Put(i, Tags[i + 1], NumberAt(i + 1), ReferenceAt(i + 1));
            if (Loose != null)
            {
                Loose[i] = Loose[i + 1];
            }
        }

        _index = null;
    }

    internal byte[] KeyBytes(int at, NameTable names)
    {
        return Keys[at] == LooseKey ? (byte[])Loose[at] : names.BytesOf(Keys[at]);
    }

    private int Find(ushort key, byte[] loose)
    {
        int i = 0;
        int mask = -1;
        if (Count > MaxScanned)
        {
            if (_index == null)
            {
                int length = 64;
                while (length < Count * 2)
                {
                    length *= 2;
                }

                _index = new int[length];
                for (int at = 0; at < Count; at++)
                {
                    Index(at);
                }
            }

            mask = _index.Length - 1;
            i = HashOf(key, loose);
        }

        while (true)
        {
            i &= mask;
            int found = mask < 0 ? i : _index[i] - 1;
            if (found < 0 || found >= Count)
            {
                return -1;
            }

            if (Keys[found] == key && (loose == null || Bytes.AreEqual((byte[])Loose[found], loose)))
            {
                return found;
            }

            i++;
        }
    }

    private void Index(int at)
    {
        int mask = _index.Length - 1;
        int i = HashOf(Keys[at], Loose == null || Keys[at] != LooseKey ? null : (byte[])Loose[at]) & mask;
        while (_index[i] != 0)
        {
            i = (i + 1) & mask;
        }

        _index[i] = at + 1;
    }

    private static int HashOf(int key, byte[] loose)
    {
        int mixed = (loose == null ? key : NameTable.Hash(loose, 0, loose.Length)) * -1640531527;
        return mixed ^ ((mixed >> 15) & 0x1ffff);
    }
}
