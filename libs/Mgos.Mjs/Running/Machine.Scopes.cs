// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Scopes and the declaration of names.</content>
internal sealed partial class Machine
{
    /// <summary>Makes a name of the innermost scope, with the value undefined, if that has none.</summary>
    private void Declare(int name, int level, int slot)
    {
        EnterScope(level, slot);
        int first = _scopes[_scopeTop + 1];
        if (first == 0)
        {
            AddGlobal(name);
            return;
        }

        if (Names.Slots[name] >= first)
        {
            return;
        }

        // In the middle of an expression the values on the stack move up to make room.
        Reserve(StackNeed);
        for (int i = Top; i > slot; i--)
        {
            Copy(i - 1, i);
        }

        Put(slot, Tag.Undefined, null);
        Top++;
        Bind(name, slot);
    }

    /// <summary>Makes the scope of a block the innermost one, if it is not yet.</summary>
    private void EnterScope(int level, int slot)
    {
        if (_scopes[_scopeTop] < level)
        {
            PushScope(level, slot, _boundTop);
        }
    }

    /// <summary>Leaves the scopes of blocks down to a level, with their variables.</summary>
    private void EndBlock(int level)
    {
        while (_scopes[_scopeTop] >= level)
        {
            Top = _scopes[_scopeTop + 1];
            Unbind(_scopes[_scopeTop + 2]);
            _scopeTop -= ScopeWords;
        }
    }

    private void PushScope(int level, int slot, int bound)
    {
        if (_scopeTop + ScopeWords == _scopes.Length)
        {
            _scopes = Growth.Of(_scopes, _scopes.Length * 2);
        }

        _scopeTop += ScopeWords;
        _scopes[_scopeTop] = level;
        _scopes[_scopeTop + 1] = slot;
        _scopes[_scopeTop + 2] = bound;
    }

    private void Bind(int name, int slot)
    {
        if (_boundTop == _bound.Length)
        {
            _bound = Growth.Of(_bound, _boundTop * 2);
        }

        _bound[_boundTop] = name;
        _bound[_boundTop + 1] = Names.Slots[name];
        Names.Slots[name] = slot;
        _boundTop += BoundWords;
    }

    private void Unbind(int mark)
    {
        while (_boundTop > mark)
        {
            _boundTop -= BoundWords;
            Names.Slots[_bound[_boundTop]] = _bound[_boundTop + 1];
        }
    }

    private void PushFrame(object caller)
    {
        int index = _frameTop / FrameWords;
        if (index == _frameChunks.Length)
        {
            if (_frameTop >= _maxFrameWords)
            {
                throw new MjsError(TooManyCalls);
            }

            int count = index * 2 * FrameWords > _maxFrameWords ? _maxFrameWords / FrameWords : index * 2;
            object[] chunks = Growth.Of(_frameChunks, count);
            _frames = Growth.Of(_frames, count * FrameWords);
            _frameChunks = chunks;
        }

        _frames[_frameTop] = _pc;
        _frames[_frameTop + 1] = _base;
        _frames[_frameTop + 2] = _scopeTop;
        _frameChunks[index] = caller;
        _frameTop += FrameWords;
    }

    // Goes back to the caller; the run of a file that ends with it, or null.
    private LoadContext PopFrame()
    {
        _frameTop -= FrameWords;
        _pc = _frames[_frameTop];
        _base = _frames[_frameTop + 1];
        _scopeTop = _frames[_frameTop + 2];
        _chunk = CallerIn(_frameTop);
        LoadContext run = _frameChunks[_frameTop / FrameWords] as LoadContext;
        _frameChunks[_frameTop / FrameWords] = null;
        _loads -= run == null ? 0 : 1;
        return run;
    }

    private Chunk CallerIn(int frame)
    {
        LoadContext run = _frameChunks[frame / FrameWords] as LoadContext;
        return run != null ? run.Caller : (Chunk)_frameChunks[frame / FrameWords];
    }
}
