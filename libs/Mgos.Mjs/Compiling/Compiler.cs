// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Compiles the text of a script in one pass: each construct emits its code as soon as it is read.</summary>
internal sealed partial class Compiler
{
    private readonly Lexer _lexer;
    private readonly NameTable _names;
    private readonly CodeWriter _writer;

    // Scopes: a block has a level, and gets a scope when its first name is declared.
    private int _level;
    private bool _hasScope;
    private bool _isFunction;
    private bool _wantsResult = true;
    private LoopContext _loop;

    private int _blockDepth;
    private int _nesting;
    private int _expressionDepth;

    private Compiler(byte[] source, int start, int count, NameTable names, bool isOptimizing)
    {
        _lexer = new Lexer(source, start, count);
        _names = names;
        _writer = new CodeWriter(isOptimizing);
    }

    /// <summary>Compiles a text; a mistake in it is an error of kind SYNTAX_ERROR.</summary>
    internal static Chunk Compile(string fileName, byte[] source, int start, int count, NameTable names, bool isOptimizing)
    {
        Compiler compiler = new Compiler(source, start, count, names, isOptimizing);
        try
        {
            compiler.CompileFile();
        }
        catch (System.OutOfMemoryException)
        {
            throw new MjsError(MjsError.OutOfMemory, "parser stack overflow");
        }

        return compiler._writer.ToChunk(fileName);
    }

    private void CompileFile()
    {
        _lexer.Next();
        Statements(Token.End);
        if (_lexer.Kind != Token.End)
        {
            throw ParseError();
        }

        _writer.Lines.Mark(_writer.Length, _lexer.Line);
        _writer.Emit(Op.EndFile, 0);
    }

    private MjsError ParseError()
    {
        return new MjsError(MjsError.Syntax, "parse error at line " + _lexer.Line.ToString() + ": [" + _lexer.Excerpt + "]");
    }

    private void Expect(int kind)
    {
        if (_lexer.Kind != kind)
        {
            throw ParseError();
        }

        _lexer.Next();
    }

    private void MarkLine()
    {
        _writer.Lines.Mark(_writer.Length, _lexer.Line);
    }

    private int Name()
    {
        return _names.Intern(_lexer.Source, _lexer.Start, _lexer.End - _lexer.Start);
    }

    private static MjsError TooDeep() => new MjsError(MjsError.Syntax, "parser stack overflow");
}
