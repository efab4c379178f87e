// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>The loop that break and continue belong to.</summary>
internal sealed class LoopContext
{
    internal readonly JumpList Breaks = new JumpList();
    internal readonly JumpList Continues = new JumpList();
    internal readonly int Level;

    internal LoopContext(int level)
    {
        Level = level;
    }
}
