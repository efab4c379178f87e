// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>The reserved words.</summary>
internal static class Keywords
{
    private const string Words = "break continue else false for function if in let null return this true typeof while undefined"
        + " debugger default finally case catch delete do instanceof new switch throw try var void with ";

    /// <summary>The words one after the other, each with a blank behind it.</summary>
    internal static byte[] MakeTable() => Bytes.Of(Words);

    /// <summary>The token of a word: one of the reserved ones, or an identifier.</summary>
    internal static int Classify(byte[] table, byte[] source, int start, int count)
    {
        if (count < 2 || count > 10)
        {
            return Token.Identifier;
        }

        int token = Token.Break;
        int at = 0;
        while (at < table.Length)
        {
            int end = at;
            while (table[end] != ' ')
            {
                end++;
            }

            if (end - at == count && table[at] == source[start] && Bytes.AreEqual(source, start, Bytes.Part(table, at, count)))
            {
                return token;
            }

            at = end + 1;
            token++;
        }

        return Token.Identifier;
    }
}
