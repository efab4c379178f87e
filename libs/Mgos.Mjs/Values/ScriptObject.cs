// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>A script object: keys and values in parallel arrays, in the order in which the keys came.</summary>
/// <remarks>
/// A key is the number of a name that code mentions, or, for keys that came from data, a negative hash with its bytes in <see cref="Loose"/>:
/// such keys die with their object, names never do. Arrays of keys are shared by the objects of one literal until a key is added.
/// </remarks>
internal sealed class ScriptObject
{
    internal int[] Keys;
    internal byte[] Tags;
    internal double[] Numbers;

    /// <summary>Null if there is none but that of functions of one file.</summary>
    internal object[] References;
    internal int Count;
    internal int Mark;

    /// <summary>The bytes of keys that are no names, or null if there are none.</summary>
    internal object[] Loose;
    private int[] _index;
    private object _module;

    private const int MaxScanned = 10;
    private static readonly int[] NoKeys = new int[0];
    private static readonly byte[] NoTags = new byte[0];

    internal ScriptObject()
    {
        Keys = NoKeys;
        Tags = NoTags;
    }

    internal ScriptObject(int[] keys)
    {
        Keys = keys;
        Count = keys.Length;
        Tags = new byte[Count];
    }

    internal int Cost => 84 + (Tags.Length * 25);

    /// <summary>The place of the property with a name, or -1.</summary>
    internal int Find(int name, NameTable names)
    {
        int at = FindKey(name, null);
        return at < 0 && Loose != null ? FindLoose(names.BytesOf(name)) : at;
    }

    /// <summary>The place of a property whose key is no name, or -1.</summary>
    internal int FindLoose(byte[] key)
    {
        return Loose == null ? -1 : FindKey(LooseKey(key), key);
    }

    internal int Add(int name)
    {
        if (Count == Keys.Length)
        {
            Keys = Growth.Of(Keys, Count < 4 ? 4 : Arithmetic.Grown(Count, Count + 1));
        }

        if (Count >= Tags.Length)
        {
            GrowValues(Count < 4 ? 4 : Arithmetic.Grown(Count, Count + 1));
        }

        Keys[Count] = name;
        Tags[Count] = Tag.Undefined;
        Count++;
        if (Count > MaxScanned)
        {
            AddToIndex(Count - 1);
        }

        return Count - 1;
    }

    internal int AddLoose(byte[] key)
    {
        int at = Count;
        object[] loose = Loose;
        if (loose == null || loose.Length <= at)
        {
            Loose = new object[Arithmetic.Grown(at, at + 1)];
            if (loose != null)
            {
                Array.Copy(loose, 0, Loose, 0, loose.Length);
            }
        }

        Loose[at] = key;
        return Add(LooseKey(key));
    }

    internal void Remove(int at)
    {
        Keys = Growth.Of(Keys, Keys.Length);
        Count--;
        for (int i = at; i < Count; i++)
        {
            Keys[i] = Keys[i + 1];
            byte tag = Tags[i + 1];
            Put(i, tag, Numbers == null ? 0 : Numbers[i + 1], ReferenceAt(i + 1));
            if (Loose != null)
            {
                Loose[i] = i + 1 < Loose.Length ? Loose[i + 1] : null;
            }
        }

        _index = null;
    }

    internal byte[] KeyBytes(int at, NameTable names)
    {
        return Keys[at] < 0 ? (byte[])Loose[at] : names.BytesOf(Keys[at]);
    }

    internal void Put(int at, byte tag, double number, object reference)
    {
        byte old = Tags[at];
        Tags[at] = tag;
        if (References != null)
        {
            if (tag >= Tag.String || old >= Tag.String)
            {
                References[at] = tag >= Tag.String ? reference : null;
            }
        }
        else if (tag >= Tag.String && reference != null && !IsOfModule(tag, reference))
        {
            MakeReferences();
            References[at] = reference;
        }

        if (tag == Tag.Number || tag >= Tag.Function)
        {
            if (Numbers == null)
            {
                Numbers = new double[Tags.Length];
            }

            Numbers[at] = number;
        }
    }

    /// <summary>Copies a value that is no number to a place of the stack.</summary>
    internal void Load(int at, byte tag, double[] numbers, object[] references, int target)
    {
        if (tag >= Tag.String)
        {
            references[target] = References == null ? ReferenceAt(at) : References[at];
        }

        if (tag == Tag.Number || tag >= Tag.Function)
        {
            numbers[target] = Numbers[at];
        }
    }

    private object ReferenceAt(int at)
    {
        return References != null ? References[at] : Tags[at] == Tag.Function ? _module : null;
    }

    // An object that has only functions of one file, such as a module, needs no references.
    private bool IsOfModule(byte tag, object reference)
    {
        if (tag != Tag.Function)
        {
            return false;
        }

        _module ??= reference;
        return _module == reference;
    }

    private void MakeReferences()
    {
        object[] references = new object[Tags.Length];
        for (int i = 0; i < Count; i++)
        {
            references[i] = ReferenceAt(i);
        }

        References = references;
    }

    private static int LooseKey(byte[] key) => NameTable.Hash(key, 0, key.Length) | int.MinValue;

    private int FindKey(int key, byte[] loose)
    {
        if (Count > MaxScanned)
        {
            return FindInIndex(key, loose);
        }

        int[] keys = Keys;
        for (int i = 0; i < Count; i++)
        {
            if (keys[i] == key && (loose == null || Bytes.AreEqual((byte[])Loose[i], loose)))
            {
                return i;
            }
        }

        return -1;
    }

    private void GrowValues(int length)
    {
        byte[] tags = Growth.Of(Tags, length);
        double[] numbers = Numbers == null ? null : Growth.Of(Numbers, length);
        if (References != null)
        {
            References = Growth.Of(References, length);
        }

        Numbers = numbers;
        Tags = tags;
    }

    private int FindInIndex(int key, byte[] loose)
    {
        if (_index == null)
        {
            Rebuild();
        }

        int mask = _index.Length - 1;
        for (int i = Spread(key) & mask; _index[i] != 0; i = (i + 1) & mask)
        {
            int at = _index[i] - 1;
            if (Keys[at] == key && (loose == null || Bytes.AreEqual((byte[])Loose[at], loose)))
            {
                return at;
            }
        }

        return -1;
    }

    private void AddToIndex(int at)
    {
        if (_index == null || Count * 2 > _index.Length)
        {
            Rebuild();
            return;
        }

        Insert(at);
    }

    private void Rebuild()
    {
        int length = 32;
        while (length < Count * 2)
        {
            length *= 2;
        }

        _index = new int[length];
        for (int i = 0; i < Count; i++)
        {
            Insert(i);
        }
    }

    private void Insert(int at)
    {
        int mask = _index.Length - 1;
        int i = Spread(Keys[at]) & mask;
        while (_index[i] != 0)
        {
            i = (i + 1) & mask;
        }

        _index[i] = at + 1;
    }

    private static int Spread(int key)
    {
        int mixed = key * -1640531527;
        return mixed ^ ((mixed >> 15) & 0x1ffff);
    }
}
