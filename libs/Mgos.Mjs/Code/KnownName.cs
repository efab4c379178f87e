// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Names that the engine itself knows: the first ones of each name table, in this order.</summary>
internal static class KnownName
{
    internal const int Length = 0;
    internal const int Apply = 1;
    internal const int Push = 2;
    internal const int Splice = 3;
    internal const int Slice = 4;
    internal const int At = 5;
    internal const int CharCodeAt = 6;
    internal const int IndexOf = 7;
    internal const int Prototype = 8;
    internal const int Load = 9;
    internal const int Count = 10;

    private const string Names = "length apply push splice slice at charCodeAt indexOf __p load";

    internal static void AddTo(NameTable table)
    {
        string[] names = Names.Split(' ');
        for (int i = 0; i < names.Length; i++)
        {
            table.Intern(Bytes.Of(names[i]));
        }
    }
}
