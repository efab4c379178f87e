// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>Compiles the text of a script in one pass: each construct emits its code as soon as it is read.</summary>
internal sealed partial class Parser
{
    internal const string TooDeepText = "parser stack overflow";

    private readonly Lexer _lexer;
    private readonly byte[] _text;
    private readonly NameTable _names = new NameTable();
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

    internal Parser(byte[] source, int start, int count, bool isOptimizing)
    {
        _text = source.Length == count ? source : Bytes.Part(source, start, count);
        _lexer = new Lexer(_text, 0, count);
        _writer = new CodeWriter(isOptimizing);
        KnownName.AddTo(_names);
    }

    /// <summary>Compiles the text; a mistake in it is an error.</summary>
    internal byte[] Compile(string fileName)
    {
        _lexer.Next();
        Statements(Token.End);
        if (_lexer.Kind != Token.End)
        {
            throw ParseError();
        }

        _writer.Lines.Mark(_writer.Length, _lexer.Line);
        _writer.Emit(Op.EndFile, 0);
        return FormWriter.Write(fileName, _text, _names, _writer);
    }

    private MjsError ParseError()
    {
        return new MjsError("parse error at line " + _lexer.Line.ToString() + ": [" + _lexer.Excerpt + "]");
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
        return _names.Intern(Bytes.Part(_lexer.Source, _lexer.Start, _lexer.End - _lexer.Start));
    }

    private static MjsError TooDeep() => new MjsError(TooDeepText);
}
