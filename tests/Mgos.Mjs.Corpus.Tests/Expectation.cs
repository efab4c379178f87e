// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>A text that is expected, or a pattern for it where <c>*</c> stands for any bytes.</summary>
public sealed class Expectation
{
    private readonly bool _isPattern;

    internal Expectation(byte[] text, bool isPattern)
    {
        Text = text;
        _isPattern = isPattern;
    }

    internal byte[] Text { get; private set; }

    /// <summary>Goes on with a further line.</summary>
    internal void AddLine(byte[] line)
    {
        byte[] text = new byte[Text.Length + 1 + line.Length];
        Text.CopyTo(text, 0);
        text[Text.Length] = (byte)'\n';
        line.CopyTo(text, Text.Length + 1);
        Text = text;
    }

    internal bool Fits(byte[] real, int offset, int count) =>
        _isPattern ? FitsPattern(real, offset, count) : TextBytes.AreEqual(Text, 0, Text.Length, real, offset, count);

    // Goes back to the last * as long as there is one.
    private bool FitsPattern(byte[] real, int offset, int count)
    {
        int p = 0, i = 0, star = -1, from = 0;
        while (i < count)
        {
            if (p < Text.Length && Text[p] == (byte)'*')
            {
                star = p++;
                from = i;
            }
            else if (p < Text.Length && Text[p] == real[offset + i])
            {
                p++;
                i++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                i = ++from;
            }
            else
            {
                return false;
            }
        }

        while (p < Text.Length && Text[p] == (byte)'*')
            p++;
        return p == Text.Length;
    }
}
