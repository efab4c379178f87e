// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <content>What follows an operand: members, indices, calls.</content>
internal sealed partial class Parser
{
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
        if (_writer.Last != start || !_writer.IsOp(Op.String))
        {
            return Target.Index;
        }

        _targetName = _writer.Code[start + 1];
        _writer.Back(start);
        return Target.Member;
    }

    private void Call(int target, int name)
    {
        switch (target)
        {
            case Target.Name:
                LoadName(name);
                _writer.Emit(Op.Undefined, 1);
                break;
            case Target.Member:
                _writer.Emit(Op.Method, name, PlaceFor(name), 1);
                break;
            case Target.Index:
                _writer.Emit(Op.IndexMethod, 0);
                break;
            default:
                _writer.Emit(Op.Undefined, 1);
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
