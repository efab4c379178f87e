// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <content>Literals and functions.</content>
internal sealed partial class Parser
{
    private const int MaxItemsOnStack = 16;
    private const int MaxCapacity = 255;

    private int Literal()
    {
        byte[] target = new byte[_lexer.End - _lexer.Start];
        int count = StringLiteral.Decode(_lexer.Source, _lexer.Start + 1, EndOfLiteral(), target);
        return _names.Intern(Bytes.Part(target, 0, count));
    }

    private int EndOfLiteral()
    {
        byte[] source = _lexer.Source;
        int end = _lexer.End;
        bool isClosed = end - _lexer.Start >= 2 && source[end - 1] == source[_lexer.Start] && !IsEscaped(source, _lexer.Start, end - 1);
        return isClosed ? end - 1 : end;
    }

    private static bool IsEscaped(byte[] source, int start, int at)
    {
        int count = 0;
        while (at - count - 1 > start && source[at - count - 1] == '\\')
        {
            count++;
        }

        return (count & 1) == 1;
    }

    private void ArrayLiteral()
    {
        _lexer.Next();
        _writer.Emit(Op.MakeArray, 0, 1);
        int capacity = _writer.Length - 1;
        int count = 0;
        int pending = 0;
        while (_lexer.Kind != Token.CloseBracket)
        {
            Expression();
            pending++;
            count++;
            if (_lexer.Kind == Token.Comma)
            {
                _lexer.Next();
            }

            if (pending == MaxItemsOnStack || _lexer.Kind == Token.CloseBracket)
            {
                _writer.Emit(Op.Append, pending, -pending);
                pending = 0;
            }
        }

        SetCapacity(capacity, count);
        _lexer.Next();
    }

    private void SetCapacity(int word, int count)
    {
        _writer.Code[word] = (ushort)(count > MaxCapacity ? MaxCapacity : count);
    }

    private void ObjectLiteral()
    {
        _lexer.Next();
        _writer.Emit(Op.MakeObject, 0, 1);
        int capacity = _writer.Length - 1;
        int[] keys = new int[MaxItemsOnStack];
        int count = 0;
        int pending = 0;
        while (_lexer.Kind != Token.CloseBrace)
        {
            keys[pending++] = Key();
            count++;
            Expect(Token.Colon);
            Expression();
            if (_lexer.Kind == Token.Comma)
            {
                _lexer.Next();
            }
            else if (_lexer.Kind != Token.CloseBrace)
            {
                throw ParseError();
            }

            if (pending == MaxItemsOnStack || _lexer.Kind == Token.CloseBrace)
            {
                _writer.Emit(Op.AddProperties, pending, -pending);
                for (int i = 0; i < pending; i++)
                {
                    _writer.Word(keys[i]);
                }

                pending = 0;
            }
        }

        SetCapacity(capacity, count);
        _lexer.Next();
    }

    private int Key()
    {
        int start = _lexer.Start;
        int end = _lexer.End;
        if (_lexer.Kind == Token.String)
        {
            end = EndOfLiteral();
            start++;
        }
        else if (_lexer.Kind != Token.Identifier)
        {
            throw ParseError();
        }

        int key = _names.Intern(Bytes.Part(_lexer.Source, start, end - start));
        _lexer.Next();
        return key;
    }

    private void Function()
    {
        _lexer.Next();
        int name = -1;
        if (_lexer.Kind == Token.Identifier)
        {
            name = Name();
            Declare(name);
            _lexer.Next();
        }

        _writer.Emit(Op.Function, 1);
        int skip = _writer.JumpWord();
        FunctionBody();
        _writer.Patch(skip);
        if (name >= 0)
        {
            _writer.Emit(Op.Store, name, 0);
        }
    }

    private void FunctionBody()
    {
        SavedState saved = new SavedState(this);
        int depth = _writer.Depth;
        _writer.Depth = 0;
        _level = 0;
        _isFunction = true;
        _wantsResult = false;
        _loop = null;
        Parameters();
        _writer.Label();
        EnterBlock();
        if (_lexer.Kind != Token.OpenBrace)
        {
            throw ParseError();
        }

        BlockStatements();
        if (!_writer.IsOp(Op.Return))
        {
            _writer.Emit(Op.Undefined, 1);
            _writer.Emit(Op.Return, -1);
        }

        _writer.Depth = depth;
        saved.Restore(this);
    }

    private void Parameters()
    {
        Expect(Token.OpenParenthesis);
        int counter = _writer.Length;
        _writer.Word(0);
        int count = 0;
        while (_lexer.Kind != Token.CloseParenthesis)
        {
            if (_lexer.Kind != Token.Identifier)
            {
                throw ParseError();
            }

            if (++count > MjsConstants.MaxArguments)
            {
                throw TooDeep();
            }

            _writer.Word(Name());
            _lexer.Next();
            if (_lexer.Kind == Token.Comma)
            {
                _lexer.Next();
            }
        }

        _writer.Code[counter] = (ushort)count;
        _lexer.Next();
    }
}
