// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Scopes and the declaration of names.</content>
internal sealed partial class Machine
{
    /// <summary>Makes a name of the innermost scope, with the value undefined, if that has none.</summary>
    private void Declare(int name, int level, int depth)
    {
        EnterScope(level, Top - depth);
        int first = _scopes[_scopeTop + 1];
        if (first == 0)
        {
            AddGlobal(name);
            return;
        }

        if (Names.Slots[name] < first)
        {
            InsertVariable(name, Top - depth);
        }
    }

    /// <summary>Makes the scope of a block the innermost one, if it is not yet.</summary>
    private void EnterScope(int level, int slot)
    {
        if (_scopes[_scopeTop] < level)
        {
            PushScope(level, slot, _boundTop);
        }
    }

    /// <summary>Leaves the scopes of blocks down to a level and returns the stack's new end.</summary>
    private int EndBlock(int level, int top)
    {
        while (_scopes[_scopeTop] >= level)
        {
            top = _scopes[_scopeTop + 1];
            Unbind(_scopes[_scopeTop + 2]);
            _scopeTop -= ScopeWords;
        }

        return top;
    }

    // In the middle of an expression the values on the stack move up to make room.
    private void InsertVariable(int name, int slot)
    {
        Reserve(_chunk.StackNeed + 4);
        for (int i = Top; i > slot; i--)
        {
            Copy(i - 1, i);
        }

        Put(slot, Tag.Undefined, 0, null);
        Top++;
        Bind(name, slot);
    }

    private void GrowForCall(int parameters)
    {
        if (_scopeTop + ScopeWords + ScopeWords > _scopes.Length)
        {
            _scopes = Growth.Of(_scopes, _scopes.Length * 2);
        }

        if (_boundTop + parameters > _boundNames.Length)
        {
            GrowBound(Arithmetic.Grown(_boundNames.Length, _boundTop + parameters));
        }

        Reserve(_chunk.StackNeed);
    }

    private int MoreSteps(int pc)
    {
        _pc = pc;
        if (_options.MaxSteps > 0)
        {
            _steps = 0;
            throw new MjsError(MjsError.Internal, "step limit exceeded");
        }

        return int.MaxValue;
    }
}
