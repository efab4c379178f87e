// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>The lines of the calls that are going on.</content>
internal sealed partial class Machine
{
    /// <summary>Finds the line of a call, 0 being the innermost.</summary>
    internal bool TryGetCaller(int frame, out string fileName, out int line)
    {
        Chunk chunk = _chunk;
        int pc = _pc;
        int top = _frameTop;
        for (; frame > 0 && top > 0; frame--)
        {
            top -= FrameWords;
            chunk = (Chunk)_frameChunks[top / FrameWords];
            pc = _frames[top];
        }

        bool isThere = frame == 0 && chunk != null;
        fileName = isThere ? chunk.FileName : null;
        line = isThere ? chunk.LineOf(pc) : 0;
        return isThere;
    }
}
