// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Operators, by how tightly they bind.</content>
internal sealed partial class Compiler
{
    // The name that belongs to the target that was returned last.
    private int _targetName;

    /// <summary>An expression without comma operator; its value is on the stack.</summary>
    private void Expression() => Expression(Level.Assignment);

    private void Expression(int lowest)
    {
        if (++_expressionDepth > MjsConstants.MaxExpressionDepth)
        {
            throw TooDeep();
        }

        int target = Operand();
        int name = _targetName;
        while (true)
        {
            int token = _lexer.Kind;
            int level = Operator.LevelOf(token);
            if (level < lowest || level == 0)
            {
                break;
            }

            if (level == Level.Assignment)
            {
                Assignment(target, name, token);
                target = Target.Value;
                break;
            }

            Load(target, name);
            target = Target.Value;
            if (level == Level.Conditional)
            {
                Conditional();
            }
            else if (token == Token.LogicalAnd || token == Token.LogicalOr)
            {
                Logical(token, level);
            }
            else
            {
                _lexer.Next();
                Expression(level + 1);
                CodeJoiner.Binary(_writer, token - Token.Plus);
            }
        }

        Load(target, name);
        _expressionDepth--;
    }

    private void Load(int target, int name)
    {
        switch (target)
        {
            case Target.Name:
                LoadName(name);
                break;
            case Target.Member:
                LoadMember(name);
                break;
            case Target.Index:
                LoadIndex();
                break;
        }
    }

    private void LoadName(int name)
    {
        if (name != KnownName.Apply)
        {
            _writer.Emit(Op.Var, name, 1);
            return;
        }

        // A variable of that name can be written but not read.
        _writer.Emit(Op.Check, name, 0);
        _writer.Emit(Op.Undefined, 1);
        _writer.Emit(Op.Get, name, CodeCache.None, 0);
    }

    private void LoadMember(int name)
    {
        int last = _writer.Last;
        if (_writer.IsJoining && _writer.IsOp(last, Op.Var))
        {
            int variable = _writer.Operand(last, 0);
            _writer.DropLast();
            _writer.Emit(Op.VarGet, variable, name, CacheFor(name), 0);
        }
        else if (_writer.IsJoining && _writer.IsOp(last, Op.This))
        {
            _writer.DropLast();
            _writer.Emit(Op.ThisGet, name, CacheFor(name), 0);
        }
        else
        {
            _writer.Emit(Op.Get, name, CacheFor(name), 0);
        }
    }

    private void LoadIndex()
    {
        int last = _writer.Last;
        if (!_writer.IsJoining || !_writer.IsOp(last, Op.Var))
        {
            _writer.Emit(Op.GetIndex, -1);
            return;
        }

        int index = _writer.Operand(last, 0);
        _writer.DropLast();
        if (!_writer.IsOp(_writer.Last, Op.Var))
        {
            _writer.Emit(Op.IndexVar, index, -1);
            return;
        }

        int array = _writer.Operand(_writer.Last, 0);
        _writer.DropLast();
        _writer.Emit(Op.VarIndexVar, array, index, -1);
    }

    // `apply` always is the built-in, so its place is never remembered.
    private int CacheFor(int name) => name == KnownName.Apply || !_writer.IsJoining ? CodeCache.None : 0;

    private void Logical(int token, int level)
    {
        _writer.Emit(token == Token.LogicalAnd ? Op.And : Op.Or, -1);
        int word = _writer.JumpWord();
        _lexer.Next();
        Expression(level + 1);
        _writer.Patch(word);
    }

    private void Conditional()
    {
        int otherwise = CodeJoiner.JumpFalse(_writer);
        _lexer.Next();
        Expression(Level.Conditional);
        _writer.Emit(Op.Jump, -1);
        int end = _writer.JumpWord();
        _writer.Patch(otherwise);
        Expect(Token.Colon);
        Expression(Level.Conditional);
        _writer.Patch(end);
    }

    private void Assignment(int target, int name, int token)
    {
        bool isCompound = token != Token.Assign;
        int kind = token - Token.PlusAssign;
        if (target == Target.Name)
        {
            _writer.Emit(Op.Check, name, 0);
        }

        _lexer.Next();
        Expression(Level.Assignment);
        switch (target)
        {
            case Target.Name:
                Assign(isCompound, Op.Compound, Op.Store, kind, name);
                break;
            case Target.Member:
                AssignMember(isCompound, kind, name);
                break;
            case Target.Index:
                AssignIndex(isCompound, kind);
                break;
            default:
                _writer.Emit(Op.Fail, isCompound ? FailReason.InvalidOperand : FailReason.StackUnderflow, -1);
                break;
        }
    }

    private void Assign(bool isCompound, ushort compound, ushort store, int kind, int name)
    {
        if (isCompound)
        {
            _writer.Emit(compound, kind, name, 0);
        }
        else
        {
            _writer.Emit(store, name, 0);
        }
    }

    private void AssignMember(bool isCompound, int kind, int name)
    {
        if (isCompound)
        {
            _writer.Emit(Op.CompoundMember, kind, name, -1);
        }
        else
        {
            _writer.Emit(Op.Set, name, CacheFor(name), -1);
        }
    }

    private void AssignIndex(bool isCompound, int kind)
    {
        if (isCompound)
        {
            _writer.Emit(Op.CompoundIndex, kind, -2);
        }
        else
        {
            _writer.Emit(Op.SetIndex, -2);
        }
    }
}
