// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <content>Operators, by how tightly they bind.</content>
internal sealed partial class Parser
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

        int start = _writer.Length;
        int target = Operand();
        int name = _targetName;
        while (true)
        {
            int token = _lexer.Kind;
            int level = Level.Of(token);
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
                Conditional(start);
            }
            else if (token == Token.LogicalAnd || token == Token.LogicalOr)
            {
                Logical(token, level);
            }
            else
            {
                _lexer.Next();
                Expression(level + 1);
                _writer.Emit((ushort)(token - Token.Plus), -1);
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
                _writer.Emit(Op.Get, name, PlaceFor(name), 0);
                break;
            case Target.Index:
                _writer.Emit(Op.GetIndex, -1);
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
        _writer.Emit(Op.Get, name, Op.NoPlace, 0);
    }

    // `apply` always is the built-in, so its place is never remembered.
    private int PlaceFor(int name) => name == KnownName.Apply ? Op.NoPlace : _writer.Place;

    private void Logical(int token, int level)
    {
        _writer.Emit(token == Token.LogicalAnd ? Op.AndJump : Op.OrJump, -1);
        int word = _writer.JumpWord();
        _lexer.Next();
        Expression(level + 1);
        _writer.Patch(word);
    }

    private void Conditional(int start)
    {
        int otherwise = _writer.JumpFalse(start);
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
        int op = token - Token.PlusAssign;
        int start = _writer.Length;
        if (target == Target.Name)
        {
            _writer.Emit(Op.Check, name, 0);
        }

        _lexer.Next();
        Expression(Level.Assignment);
        if (isCompound)
        {
            Compound(target, op, name, start, FailReason.InvalidOperand);
            return;
        }

        switch (target)
        {
            case Target.Name:
                _writer.Emit(Op.Store, name, 0);
                _writer.Assignment = start;
                break;
            case Target.Member:
                _writer.Emit(Op.Set, name, PlaceFor(name), -1);
                break;
            case Target.Index:
                _writer.Emit(Op.SetIndex, -2);
                break;
            default:
                _writer.Emit(Op.Fail, FailReason.StackUnderflow, -1);
                break;
        }
    }

    // The value is on the stack; it becomes the old value of the target.
    private void Compound(int target, int op, int name, int start, int reason)
    {
        switch (target)
        {
            case Target.Name:
                _writer.Emit(Op.Compound, op, name, 0);
                _writer.Assignment = start;
                break;
            case Target.Member:
                _writer.Emit(Op.CompoundMember, op, name, -1);
                break;
            case Target.Index:
                _writer.Emit(Op.CompoundIndex, op, reason, -2);
                break;
            default:
                _writer.Emit(Op.Fail, reason, -1);
                break;
        }
    }
}
