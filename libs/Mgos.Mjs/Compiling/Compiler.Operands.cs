// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Prefix and postfix operators, calls, members and what they stand on.</content>
internal sealed partial class Compiler
{
    /// <summary>Reads an operand and returns what it is, a <see cref="Target"/>.</summary>
    private int Operand()
    {
        int token = _lexer.Kind;
        switch (token)
        {
            case Token.Not:
            case Token.Complement:
            case Token.Plus:
            case Token.Minus:
            case Token.TypeOf:
                PrefixOperator(token);
                return Target.Value;
            case Token.PlusPlus:
            case Token.MinusMinus:
                PrefixStep(token == Token.PlusPlus);
                return Target.Value;
        }

        int target = Postfix(Primary());
        if (_lexer.Kind == Token.PlusPlus || _lexer.Kind == Token.MinusMinus)
        {
            Step(target, _targetName, _lexer.Kind == Token.PlusPlus);
            _lexer.Next();
            return Target.Value;
        }

        return target;
    }

    private int NestedOperand()
    {
        if (++_expressionDepth > MjsConstants.MaxExpressionDepth)
        {
            throw TooDeep();
        }

        _lexer.Next();
        int target = Operand();
        _expressionDepth--;
        return target;
    }

    private void PrefixOperator(int token)
    {
        int target = NestedOperand();
        Load(target, _targetName);
        switch (token)
        {
            case Token.Not:
                _writer.Emit(Op.Not, 0);
                break;
            case Token.Complement:
                _writer.Emit(Op.Complement, 0);
                break;
            case Token.TypeOf:
                _writer.Emit(Op.TypeOf, 0);
                break;
            case Token.Minus:
                Negate();
                break;
        }
    }

    private void Negate()
    {
        if (_writer.IsJoining && CodeJoiner.IsNumber(_writer, _writer.Last))
        {
            double value = CodeJoiner.NumberOf(_writer, _writer.Last);
            _writer.DropLast();
            CodeJoiner.Number(_writer, value == 0 ? Arithmetic.Negated(value) : -value, 0);
            return;
        }

        _writer.Emit(Op.Negate, 0);
    }

    private void PrefixStep(bool isIncrement)
    {
        int target = NestedOperand();
        if (target == Target.Name)
        {
            _writer.Emit(Op.PreIncrement, _targetName, isIncrement ? 1 : -1, 1);
            return;
        }

        FailStep(target, isIncrement);
    }

    private void Step(int target, int name, bool isIncrement)
    {
        int step = isIncrement ? 1 : -1;
        switch (target)
        {
            case Target.Name:
                _writer.Emit(Op.Increment, name, step, 1);
                break;
            case Target.Member:
                _writer.Emit(Op.IncrementMember, name, step, 0);
                break;
            case Target.Index:
                _writer.Emit(Op.IncrementIndex, step, -1);
                break;
            default:
                FailStep(target, isIncrement);
                break;
        }
    }

    private void FailStep(int target, bool isIncrement)
    {
        int effect = target == Target.Index ? -1 : 0;
        _writer.Emit(Op.Fail, isIncrement ? FailReason.InvalidIncrement : FailReason.InvalidDecrement, effect);
    }

    private int Primary()
    {
        switch (_lexer.Kind)
        {
            case Token.Identifier:
                return Identifier();
            case Token.Number:
                CodeJoiner.Number(_writer, _lexer.Number, 1);
                break;
            case Token.String:
                _writer.Emit(Op.String, Literal(), 1);
                break;
            case Token.OpenParenthesis:
                return Parenthesised();
            case Token.OpenBracket:
                ArrayLiteral();
                return Target.Value;
            case Token.OpenBrace:
                ObjectLiteral();
                return Target.Value;
            case Token.Function:
                Function();
                return Target.Value;
            default:
                Constant();
                break;
        }

        _lexer.Next();
        return Target.Value;
    }

    private void Constant()
    {
        switch (_lexer.Kind)
        {
            case Token.True:
                _writer.Emit(Op.True, 1);
                break;
            case Token.False:
                _writer.Emit(Op.False, 1);
                break;
            case Token.Null:
                _writer.Emit(Op.Null, 1);
                break;
            case Token.Undefined:
                _writer.Emit(Op.Undefined, 1);
                break;
            case Token.This:
                _writer.Emit(Op.This, 1);
                break;
            default:
                throw ParseError();
        }
    }

    private int Identifier()
    {
        _targetName = Name();
        if (_targetName == KnownName.Load && _level > 0 && _lexer.Peek() == Token.OpenParenthesis)
        {
            // The file will declare its names in the scope of this block, which must exist then.
            _writer.Emit(Op.Scope, _level, _writer.Depth, 0);
            _hasScope = true;
        }

        _lexer.Next();
        return Target.Name;
    }

    // `(o.f)()` is a call with o as this, `(x) = 1` is none of an assignment.
    private int Parenthesised()
    {
        _lexer.Next();
        Expression();
        Expect(Token.CloseParenthesis);
        return _lexer.Kind == Token.OpenParenthesis ? Unload() : Target.Value;
    }

    private int Unload()
    {
        int last = _writer.Last;
        if (_writer.IsOp(last, Op.Get))
        {
            _targetName = _writer.Operand(last, 0);
            _writer.DropLast();
            return Target.Member;
        }

        if (_writer.IsOp(last, Op.GetIndex))
        {
            _writer.DropLast();
            _writer.Depth++;
            return Target.Index;
        }

        return UnloadJoined(last);
    }

    private int UnloadJoined(int last)
    {
        if (_writer.IsOp(last, Op.VarGet))
        {
            int variable = _writer.Operand(last, 0);
            _targetName = _writer.Operand(last, 1);
            _writer.DropLast();
            _writer.Emit(Op.Var, variable, 0);
            return Target.Member;
        }

        if (_writer.IsOp(last, Op.ThisGet))
        {
            _targetName = _writer.Operand(last, 0);
            _writer.DropLast();
            _writer.Emit(Op.This, 0);
            return Target.Member;
        }

        if (_writer.IsOp(last, Op.IndexVar))
        {
            int index = _writer.Operand(last, 0);
            _writer.DropLast();
            _writer.Emit(Op.Var, index, 1);
            return Target.Index;
        }

        if (!_writer.IsOp(last, Op.VarIndexVar))
        {
            return Target.Value;
        }

        int array = _writer.Operand(last, 0);
        int key = _writer.Operand(last, 1);
        _writer.DropLast();
        _writer.Emit(Op.Var, array, 0);
        _writer.Emit(Op.Var, key, 1);
        return Target.Index;
    }

    private int Postfix(int target)
    {
        int name = _targetName;
        while (true)
        {
            switch (_lexer.Kind)
            {
                case Token.Dot:
                    Load(target, name);
                    target = Member();
                    break;
                case Token.OpenBracket:
                    Load(target, name);
                    target = Index();
                    break;
                case Token.OpenParenthesis:
                    Call(target, name);
                    target = Target.Value;
                    break;
                default:
                    _targetName = name;
                    return target;
            }

            name = _targetName;
        }
    }

    private int Member()
    {
        _lexer.Next();
        if (_lexer.Kind == Token.Identifier)
        {
            _targetName = Name();
            _lexer.Next();
            return Target.Member;
        }

        // `o.this` and the like do not read a property.
        _writer.Emit(Op.Pop, -1);
        Constant();
        _lexer.Next();
        return Target.Value;
    }

    private int Index()
    {
        _lexer.Next();
        int start = _writer.Length;
        Expression();
        Expect(Token.CloseBracket);
        if (_writer.Last != start || !_writer.IsOp(start, Op.String))
        {
            return Target.Index;
        }

        _targetName = _writer.Operand(start, 0);
        _writer.DropLast();
        _writer.Depth--;
        return Target.Member;
    }

    private void Call(int target, int name)
    {
        if (target == Target.Name && name == KnownName.Apply)
        {
            LoadName(name);
            target = Target.Value;
        }

        switch (target)
        {
            case Target.Name:
                _writer.Emit(Op.Callee, name, 2);
                break;
            case Target.Member:
                _writer.Emit(Op.Method, name, CacheFor(name), 1);
                break;
            case Target.Index:
                _writer.Emit(Op.IndexMethod, 0);
                break;
            default:
                _writer.Emit(Op.PlainCallee, 1);
                break;
        }

        int line = _lexer.Line;
        _lexer.Next();
        int count = Arguments();
        _writer.Lines.Mark(_writer.Length, line);
        _writer.Emit(Op.Call, count, -(count + 1));
    }

    private int Arguments()
    {
        int count = 0;
        while (_lexer.Kind != Token.CloseParenthesis)
        {
            if (++count > MjsConstants.MaxArguments)
            {
                throw TooDeep();
            }

            Expression();
            if (_lexer.Kind == Token.Comma)
            {
                _lexer.Next();
            }
        }

        _lexer.Next();
        return count;
    }
}
