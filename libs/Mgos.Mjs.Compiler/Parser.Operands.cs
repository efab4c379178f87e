// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <content>Prefix and postfix operators, calls, members and what they stand on.</content>
internal sealed partial class Parser
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
        int start = _writer.Length;
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
                _writer.Negate(start);
                break;
        }
    }

    private void PrefixStep(bool isIncrement)
    {
        int target = NestedOperand();
        int name = _targetName;
        if (target != Target.Name)
        {
            _writer.Emit(Op.Fail, isIncrement ? FailReason.InvalidIncrement : FailReason.InvalidDecrement, target == Target.Index ? -1 : 0);
            return;
        }

        Step(target, name, isIncrement);
        _writer.Drop();
        _writer.Emit(Op.Var, name, 1);
    }

    private void Step(int target, int name, bool isIncrement)
    {
        int start = _writer.Length;
        if (target == Target.Name)
        {
            _writer.Emit(Op.Check, name, 0);
        }

        _writer.Emit(Op.Int, isIncrement ? 1 : -1, 1);
        Compound(target, Op.Add, name, start, isIncrement ? FailReason.InvalidIncrement : FailReason.InvalidDecrement);
    }

    private int Primary()
    {
        switch (_lexer.Kind)
        {
            case Token.Identifier:
                return Identifier();
            case Token.Number:
                _writer.Number(_lexer.Number);
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
        int token = _lexer.Kind;
        switch (token)
        {
            case Token.True:
            case Token.False:
            case Token.Null:
            case Token.Undefined:
                _writer.Emit(token == Token.True ? Op.True : token == Token.False ? Op.False : token == Token.Null ? Op.Null : Op.Undefined, 1);
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
        if (_writer.IsOp(Op.Get))
        {
            _targetName = _writer.Code[last + 1];
            _writer.Length = last;
            _writer.Label();
            return Target.Member;
        }

        if (_writer.IsOp(Op.GetIndex))
        {
            _writer.Length = last;
            _writer.Label();
            _writer.Depth++;
            return Target.Index;
        }

        return Target.Value;
    }
}
