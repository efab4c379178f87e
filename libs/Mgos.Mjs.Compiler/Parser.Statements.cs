// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <content>Statements.</content>
internal sealed partial class Parser
{
    private void Statements(int end)
    {
        while (_lexer.Kind != Token.End && _lexer.Kind != end)
        {
            Statement();
            while (_lexer.Kind == Token.Semicolon)
            {
                _lexer.Next();
            }
        }
    }

    private void Statement()
    {
        MarkLine();
        switch (_lexer.Kind)
        {
            case Token.Semicolon:
                SetResultUndefined();
                _lexer.Next();
                break;
            case Token.OpenBrace:
                SetResultUndefined();
                Block();
                break;
            case Token.Let:
                Let();
                break;
            case Token.Return:
                Return();
                break;
            case Token.If:
                If();
                break;
            case Token.While:
                While();
                break;
            case Token.For:
                For();
                break;
            case Token.Break:
            case Token.Continue:
                LeaveLoop(_lexer.Kind == Token.Break);
                break;
            default:
                ExpressionStatement();
                break;
        }
    }

    private void ExpressionStatement()
    {
        if (_lexer.Kind >= Token.FirstForeign && _blockDepth == 0)
        {
            string word = Bytes.ToText(_lexer.Source, _lexer.Start, _lexer.End - _lexer.Start);
            throw new MjsError("[" + word + "] is not implemented");
        }

        Expression();
        while (_lexer.Kind == Token.Comma)
        {
            _writer.Drop();
            _lexer.Next();
            Expression();
        }

        EndValue();
    }

    /// <summary>The value of a statement is on the stack: it is the result so far, or nobody wants it.</summary>
    private void EndValue()
    {
        if (_wantsResult)
        {
            _writer.Emit(Op.Result, -1);
        }
        else
        {
            _writer.Drop();
        }
    }

    private void SetResultUndefined()
    {
        if (_wantsResult)
        {
            _writer.Emit(Op.Undefined, 1);
            _writer.Emit(Op.Result, -1);
        }
    }

    /// <summary>A block with its own scope; the current token, whatever it is, counts as its brace.</summary>
    private void Block()
    {
        EnterBlock();
        bool hadScope = _hasScope;
        _hasScope = false;
        _level++;
        BlockStatements();
        EndScope();
        _level--;
        _hasScope = hadScope;
        LeaveBlock();
    }

    private void BlockStatements()
    {
        _lexer.Next();
        Statements(Token.CloseBrace);
        Expect(Token.CloseBrace);
    }

    private void EndScope()
    {
        if (_hasScope)
        {
            _writer.Emit(Op.EndBlock, _level, 0);
        }
    }

    private void EnterBlock()
    {
        _blockDepth++;
        Nest();
    }

    private void LeaveBlock()
    {
        _blockDepth--;
        _nesting--;
    }

    private void Nest()
    {
        if (++_nesting > MjsConstants.MaxBlockDepth)
        {
            throw TooDeep();
        }
    }

    private void Let()
    {
        SetResultUndefined();
        _lexer.Next();
        while (true)
        {
            if (_lexer.Kind != Token.Identifier)
            {
                throw ParseError();
            }

            LetName(Name());
            if (_lexer.Kind == Token.Comma)
            {
                _lexer.Next();
            }

            if (_lexer.Kind == Token.Semicolon || _lexer.Kind == Token.End)
            {
                return;
            }
        }
    }

    private void LetName(int name)
    {
        Declare(name);
        _lexer.Next();
        if (_lexer.Kind != Token.Assign)
        {
            SetResultUndefined();
            return;
        }

        _lexer.Next();
        Expression();
        _writer.Emit(Op.Store, name, 0);
        EndValue();
    }

    private void Declare(int name)
    {
        _writer.Emit(Op.Declare, name, _level, _writer.Depth, 0);
        _hasScope |= _level > 0;
    }
}
