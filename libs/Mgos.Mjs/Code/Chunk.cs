// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The compiled form of one text, ready to run.</summary>
internal sealed class Chunk
{
    internal string FileName;
    internal ushort[] Code;

    /// <summary>The constant numbers, null if there are none.</summary>
    internal double[] Numbers;

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
            at += Bytes.ReadCount(Lines, ref i);
            int step = Bytes.ReadCount(Lines, ref i);
            if (at >= place)
            {
                break;
            }

            line += (step & 1) == 0 ? step >> 1 : -(step >> 1);
        }

        return line;
    }
}
