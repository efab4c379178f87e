// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The compiled form of one text.</summary>
internal sealed class Chunk
{
    internal static readonly double[] NoNumbers = new double[0];
    internal static readonly object[] NoTemplates = new object[0];

    internal string FileName;
    internal ushort[] Code;
    internal double[] Numbers;

    /// <summary>The keys of object literals, int[] each.</summary>
    internal object[] Templates;

    /// <summary>For each place where the line changes: how many words further, how many lines further.</summary>
    internal byte[] Lines;

    /// <summary>How many values an expression puts on the stack at most, and a few more.</summary>
    internal int StackNeed;

    /// <summary>The name by which load() read it, and whether it has run.</summary>
    internal string LoadName;
    internal bool IsLoaded;

    /// <summary>The line of the instruction that ends in front of a place in the code.</summary>
    internal int LineOf(int place)
    {
        int line = 1;
        int at = 0;
        int i = 0;
        while (i < Lines.Length)
        {
            at += LineTable.Read(Lines, ref i);
            int step = LineTable.Read(Lines, ref i);
            if (at >= place)
            {
                break;
            }

            line += (step & 1) == 0 ? step >> 1 : -(step >> 1);
        }

        return line;
    }
}
