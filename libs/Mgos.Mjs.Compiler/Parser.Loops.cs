// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <content>Loops: the condition is compiled behind the body, so that a turn has one jump.</content>
internal sealed partial class Parser
{
    private void While()
    {
        bool hadScope = BeginLoop(out LoopContext outer, out bool wanted);
        _lexer.Next();
        int jump = EmitJump();
        Expect(Token.OpenParenthesis);
        Section condition = ConditionSection();
        Expect(Token.CloseParenthesis);
        int body = _writer.Label();
        LoopBody();
        _loop.Continues.Patch(_writer);
        _writer.Patch(jump);
        EndTurn(condition, body);
        EndLoop(hadScope, outer, wanted);
        SetResultUndefined();
    }

    private void For()
    {
        bool hadScope = BeginLoop(out LoopContext outer, out bool wanted);
        _lexer.Next();
        Expect(Token.OpenParenthesis);
        if (IsForIn(out bool isLet))
        {
            int name = ForIn(isLet);
            EndLoop(hadScope, outer, wanted);
            if (_wantsResult)
            {
                _writer.Emit(Op.String, name, 1);
                _writer.Emit(Op.Result, -1);
            }

            return;
        }

        ForInit();
        int jump = EmitJump();
        Section condition = ConditionSection();
        Expect(Token.Semicolon);
        Section step = StepSection();
        Expect(Token.CloseParenthesis);
        int body = _writer.Label();
        LoopBody();
        _loop.Continues.Patch(_writer);
        step.Paste(_writer);
        _writer.Patch(jump);
        EndTurn(condition, body);
        EndLoop(hadScope, outer, wanted);
        SetResultUndefined();
    }

    private bool BeginLoop(out LoopContext outer, out bool wanted)
    {
        Nest();
        outer = _loop;
        wanted = _wantsResult;
        _wantsResult = false;
        bool hadScope = _hasScope;
        _hasScope = false;
        _level++;
        _loop = new LoopContext(_level);
        return hadScope;
    }

    private void EndLoop(bool hadScope, LoopContext outer, bool wanted)
    {
        _loop.Breaks.Patch(_writer);
        EndScope();
        _level--;
        _hasScope = hadScope;
        _loop = outer;
        _wantsResult = wanted;
        _nesting--;
    }

    private void EndTurn(Section condition, int body)
    {
        int start = condition.Paste(_writer);
        _writer.Depth++;
        _writer.JumpTrue(start, body);
        _writer.Label();
    }

    private int EmitJump()
    {
        _writer.Emit(Op.Jump, 0);
        return _writer.JumpWord();
    }

    private Section ConditionSection()
    {
        int start = _writer.Label();
        int lines = _writer.Lines.Count;
        MarkLine();
        Expression();
        _writer.Depth--;
        return new Section(_writer, start, lines);
    }

    private Section StepSection()
    {
        int start = _writer.Label();
        int lines = _writer.Lines.Count;
        MarkLine();
        Expression();
        _writer.Drop();
        return new Section(_writer, start, lines);
    }

    private void ForInit()
    {
        if (_lexer.Kind == Token.Let)
        {
            Let();
        }
        else
        {
            Expression();
            _writer.Drop();
        }

        Expect(Token.Semicolon);
    }

    private void LoopBody()
    {
        if (_lexer.Kind == Token.OpenBrace)
        {
            BlockStatements();
        }
        else
        {
            Statement();
        }
    }

    private bool IsForIn(out bool isLet)
    {
        int start = _lexer.Start;
        int line = _lexer.Line;
        isLet = _lexer.Kind == Token.Let;
        if (isLet)
        {
            _lexer.Next();
        }

        if (_lexer.Kind == Token.Identifier && _lexer.Peek() == Token.In)
        {
            return true;
        }

        if (isLet)
        {
            _lexer.Return(start, line);
        }

        return false;
    }

    private int ForIn(bool isLet)
    {
        int name = Name();
        int iterator = _names.Intern(new byte[] { 1 });
        if (isLet)
        {
            Declare(name);
        }
        else
        {
            _writer.Emit(Op.Check, name, 0);
        }

        Declare(iterator);
        _lexer.Next();
        _lexer.Next();
        Expression();
        Expect(Token.CloseParenthesis);
        _writer.Emit(Op.ForIn, 0);
        _writer.Emit(Op.StorePop, iterator, -1);
        int next = _writer.Label();
        _writer.Emit(Op.ForInNext, iterator, name, 0);
        int end = _writer.JumpWord();
        LoopBody();
        _loop.Continues.Patch(_writer);
        _writer.Emit(Op.Jump, 0);
        _writer.SetJump(_writer.JumpWord(), next);
        _writer.Patch(end);
        return name;
    }

    private void LeaveLoop(bool isBreak)
    {
        SetResultUndefined();
        _lexer.Next();
        if (_loop == null)
        {
            _writer.Emit(Op.Fail, isBreak ? FailReason.MisplacedBreak : FailReason.MisplacedContinue, 0);
            return;
        }

        if (_level > _loop.Level)
        {
            _writer.Emit(Op.EndBlock, _loop.Level + 1, 0);
        }

        _writer.Emit(Op.Jump, 0);
        int word = _writer.JumpWord();
        if (isBreak)
        {
            _loop.Breaks.Add(word);
        }
        else
        {
            _loop.Continues.Add(word);
        }
    }
}
