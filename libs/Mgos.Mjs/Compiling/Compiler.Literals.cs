// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Literals and functions.</content>
internal sealed partial class Compiler
{
    private const int MaxItemsOnStack = 16;

    private int Literal()
    {
        byte[] target = new byte[_lexer.End - _lexer.Start];
        int count = StringLiteral.Decode(_lexer.Source, _lexer.Start + 1, EndOfLiteral(), target);
        return _names.Intern(target, 0, count);
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
        int pending = 0;
        while (_lexer.Kind != Token.CloseBracket)
        {
            Expression();
            pending++;
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

        _lexer.Next();
    }

    private void ObjectLiteral()
    {
        _lexer.Next();
        int[] keys = new int[4];
        int count = 0;
        bool isOpen = false;
        while (_lexer.Kind != Token.CloseBrace)
        {
            int key = Key();
            Expect(Token.Colon);
            Expression();
            isOpen = AddEntry(ref keys, ref count, key, isOpen);
            if (_lexer.Kind == Token.Comma)
            {
                _lexer.Next();
            }
            else if (_lexer.Kind != Token.CloseBrace)
            {
                throw ParseError();
            }
        }

        _lexer.Next();
        if (!isOpen)
        {
            MakeObject(keys, count, 0);
        }
    }

    // The first keys become a template for the object; further ones, and one that comes again, are added to it.
    private bool AddEntry(ref int[] keys, ref int count, int key, bool isOpen)
    {
        if (!isOpen)
        {
            bool isNew = !Contains(keys, count, key);
            if (isNew && count < MaxItemsOnStack)
            {
                if (count == keys.Length)
                {
                    keys = Growth.Of(keys, count * 2);
                }

                keys[count++] = key;
                return false;
            }

            MakeObject(keys, count, 1);
        }

        _writer.Emit(Op.AddProperty, key, -1);
        return true;
    }

    private static bool Contains(int[] keys, int count, int key)
    {
        for (int i = 0; i < count; i++)
        {
            if (keys[i] == key)
            {
                return true;
            }
        }

        return false;
    }

    private void MakeObject(int[] keys, int count, int above)
    {
        int[] template = new int[count];
        System.Array.Copy(keys, 0, template, 0, count);
        _writer.Emit(Op.MakeObject, _writer.AddTemplate(template), above, 1 - count);
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

        int key = _names.Intern(_lexer.Source, start, end - start);
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
        _writer.Emit(Op.ReturnUndefined, 0);
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
