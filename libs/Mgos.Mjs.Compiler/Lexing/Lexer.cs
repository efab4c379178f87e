// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>Splits the text of a script into tokens.</summary>
internal sealed class Lexer
{
    private readonly byte[] _keywords = Keywords.MakeTable();
    private readonly byte[] _source;
    private readonly int _end;
    private int _next;

    internal Lexer(byte[] source, int start, int count)
    {
        _source = source;
        _next = start;
        _end = EndOfText(source, start, start + count);
        Line = 1;
    }

    /// <summary>The kind of the current token.</summary>
    internal int Kind;

    /// <summary>Where the current token begins.</summary>
    internal int Start;

    /// <summary>Where the current token ends; for a string the quotes belong to it.</summary>
    internal int End;

    /// <summary>The line of the current token.</summary>
    internal int Line;

    /// <summary>The value of a number.</summary>
    internal double Number;

    internal byte[] Source => _source;

    /// <summary>What a message shows of the place of an error.</summary>
    internal string Excerpt
    {
        get
        {
            int count = _end - Start;
            return Bytes.ToText(_source, Start, count > 10 ? 10 : count);
        }
    }

    internal void Next()
    {
        SkipBlanks();
        Start = _next;
        if (_next >= _end)
        {
            Kind = Token.End;
        }
        else
        {
            Scan(_source[_next]);
        }

        End = _next;
    }

    /// <summary>The kind of the token behind the current one.</summary>
    internal int Peek()
    {
        int kind = Kind;
        int start = Start;
        int end = End;
        int line = Line;
        double number = Number;
        Next();
        int peeked = Kind;
        Kind = kind;
        Start = start;
        End = end;
        _next = end;
        Line = line;
        Number = number;
        return peeked;
    }

    /// <summary>Goes back to a token that was read before.</summary>
    internal void Return(int start, int line)
    {
        _next = start;
        Line = line;
        Next();
    }

    private static int EndOfText(byte[] source, int start, int end)
    {
        while (start < end && source[start] != 0)
        {
            start++;
        }

        return start;
    }

    private void SkipBlanks()
    {
        while (_next < _end)
        {
            int character = _source[_next];
            if (character == '\n')
            {
                Line++;
                _next++;
            }
            else if (character == ' ' || (character >= 9 && character <= 13))
            {
                _next++;
            }
            else if (character != '/' || !SkipComment())
            {
                return;
            }
        }
    }

    private bool SkipComment()
    {
        int second = _next + 1 < _end ? _source[_next + 1] : 0;
        if (second == '/')
        {
            while (_next < _end && _source[_next] != '\n')
            {
                _next++;
            }

            return true;
        }

        if (second != '*')
        {
            return false;
        }

        SkipBlockComment();
        return true;
    }

    private void SkipBlockComment()
    {
        _next += 2;
        while (_next < _end && !(_source[_next] == '*' && _next + 1 < _end && _source[_next + 1] == '/'))
        {
            if (_source[_next] == '\n')
            {
                Line++;
            }

            _next++;
        }

        _next = _next + 2 < _end ? _next + 2 : _end;
    }

    private void Scan(int character)
    {
        if (Bytes.IsDigit(character))
        {
            Kind = Token.Number;
            Number = NumberLiteral.Read(_source, _next, _end, out _next);
        }
        else if (Bytes.IsWord(character))
        {
            ScanWord();
        }
        else if (character == '"' || character == '\'')
        {
            ScanString(character);
        }
        else
        {
            _next = Operators.Scan(_source, _next, _end, out Kind);
        }
    }

    private void ScanWord()
    {
        int start = _next;
        while (_next < _end && (Bytes.IsWord(_source[_next])))
        {
            _next++;
        }

        Kind = Keywords.Classify(_keywords, _source, start, _next - start);
    }

    private void ScanString(int quote)
    {
        Kind = Token.String;
        _next++;
        while (_next < _end && _source[_next] != quote)
        {
            _next += _source[_next] == '\\' && _next + 1 < _end ? 2 : 1;
        }

        _next = _next < _end ? _next + 1 : _end;
    }
}
