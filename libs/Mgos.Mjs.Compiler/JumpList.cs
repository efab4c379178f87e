// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>Jumps with one target that is not known yet.</summary>
internal sealed class JumpList
{
    private int[] _words = new int[4];
    private int _count;

    internal void Add(int word)
    {
        if (_count == _words.Length)
        {
            _words = Growth.Of(_words, _count * 2);
        }

        _words[_count++] = word;
    }

    internal void Patch(CodeWriter writer)
    {
        for (int i = 0; i < _count; i++)
        {
            writer.Patch(_words[i]);
        }
    }
}
