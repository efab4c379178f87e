// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <content>Statements that leave a function or choose a way: return, if.</content>
internal sealed partial class Parser
{
    private void Return()
    {
        _lexer.Next();
        ReturnValue();
        if (!_isFunction)
        {
            _writer.Emit(Op.Fail, FailReason.CannotReturn, -1);
        }
        else
        {
            _writer.Emit(Op.Return, -1);
        }
    }

    // What cannot be read as an expression is left for the next statement. Only its first tokens are read twice: of functions inside functions
    // each level would double the time.
    private void ReturnValue()
    {
        if (_lexer.Kind == Token.Semicolon || _lexer.Kind == Token.CloseBrace || _lexer.Kind == Token.End || (_lexer.Kind == Token.OpenBrace && !IsObject()))
        {
            _writer.Emit(Op.Undefined, 1);
            return;
        }

        int start = _lexer.Start;
        int length = _writer.Label();
        int depth = _writer.Depth;
        int lines = _writer.Lines.Count;
        SavedState saved = new SavedState(this);
        try
        {
            Expression();
        }
        catch (MjsError)
        {
            // Not as a filter: filters inside each other end the process on nanoCLR.
            if (_lexer.Start != start)
            {
                throw;
            }

            saved.Restore(this);
            _writer.Length = length;
            _writer.Label();
            _writer.Depth = depth;
            _writer.Lines.Count = lines;
            _writer.Emit(Op.Undefined, 1);
        }
    }

    // A brace begins an object if } or a key with its colon follows; else it begins a block.
    private bool IsObject()
    {
        int start = _lexer.Start;
        int line = _lexer.Line;
        _lexer.Next();
        bool isKey = _lexer.Kind == Token.Identifier || _lexer.Kind == Token.String;
        bool isObject = _lexer.Kind == Token.CloseBrace || (isKey && _lexer.Peek() == Token.Colon);
        _lexer.Return(start, line);
        return isObject;
    }

    private void If()
    {
        SetResultUndefined();
        _lexer.Next();
        Expect(Token.OpenParenthesis);
        int start = _writer.Length;
        Expression();
        Expect(Token.CloseParenthesis);
        int jump = _writer.JumpFalse(start);
        Branch();
        if (_lexer.Kind != Token.Else)
        {
            _writer.Patch(jump);
            return;
        }

        _writer.Emit(Op.Jump, 0);
        int end = _writer.JumpWord();
        _writer.Patch(jump);
        _lexer.Next();
        SetResultUndefined();
        Branch();
        _writer.Patch(end);
    }

    // As the original decides it: by the token behind the first one, which makes `if (c) return {k: 1};` an error.
    private void Branch()
    {
        Nest();
        if (_lexer.Peek() == Token.OpenBrace)
        {
            Block();
        }
        else
        {
            Statement();
        }

        _nesting--;
    }

    private struct SavedState
    {
        private readonly int _level;
        private readonly bool _hasScope;
        private readonly bool _isFunction;
        private readonly bool _wantsResult;
        private readonly LoopContext _loop;
        private readonly int _blockDepth;
        private readonly int _nesting;
        private readonly int _expressionDepth;

        internal SavedState(Parser parser)
        {
            _level = parser._level;
            _hasScope = parser._hasScope;
            _isFunction = parser._isFunction;
            _wantsResult = parser._wantsResult;
            _loop = parser._loop;
            _blockDepth = parser._blockDepth;
            _nesting = parser._nesting;
            _expressionDepth = parser._expressionDepth;
        }

        internal void Restore(Parser parser)
        {
            parser._level = _level;
            parser._hasScope = _hasScope;
            parser._isFunction = _isFunction;
            parser._wantsResult = _wantsResult;
            parser._loop = _loop;
            parser._blockDepth = _blockDepth;
            parser._nesting = _nesting;
            parser._expressionDepth = _expressionDepth;
        }
    }
}
