// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The values of an object or an array, in parallel arrays that are there as far as needed.</summary>
internal class ScriptValues
{
    internal const int ItemCost = 23;

    internal byte[] Tags;

    /// <summary>Null if no value has a number.</summary>
    internal double[] Numbers;

    /// <summary>Null if there is none but that of functions of one file.</summary>
    internal object[] References;
    internal int Count;
    internal int Mark;
    private object _module;

    internal ScriptValues(int capacity)
    {
        Tags = new byte[capacity];
    }

    /// <summary>The bytes of memory that it takes, for the memory limit.</summary>
    internal int Cost => 96 + (Tags.Length * ItemCost);

    internal double NumberAt(int at) => Numbers == null ? 0 : Numbers[at];

    internal object ReferenceAt(int at) => References != null ? References[at] : Tags[at] == Tag.Function ? _module : null;

    internal void Put(int at, byte tag, double number, object reference)
    {
        if (References == null && tag >= Tag.String && reference != null)
        {
            // What has only functions of one file, such as a module, needs no references.
            _module ??= tag == Tag.Function ? reference : null;
            if (tag != Tag.Function || reference != _module)
            {
                object[] references = new object[Tags.Length];
                for (int i = 0; i < Count; i++)
                {
                    references[i] = ReferenceAt(i);
                }

                References = references;
            }
        }

        Tags[at] = tag;
        if (References != null)
        {
            References[at] = tag >= Tag.String ? reference : null;
        }

        if (tag == Tag.Number || tag >= Tag.Function)
        {
            Numbers ??= new double[Tags.Length];
            Numbers[at] = number;
        }
    }

    internal void Grow(int length)
    {
        byte[] tags = Growth.Of(Tags, length);
        double[] numbers = Numbers == null ? null : Growth.Of(Numbers, length);
        References = References == null ? null : Growth.Of(References, length);
        Numbers = numbers;
        Tags = tags;
    }
}
