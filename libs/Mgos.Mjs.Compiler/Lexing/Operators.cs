// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>Punctuation and operators, the longest match first.</summary>
internal static class Operators
{
    internal static int Scan(byte[] source, int at, int end, out int kind)
    {
        int first = source[at];
        int second = at + 1 < end ? source[at + 1] : 0;
        int third = at + 2 < end ? source[at + 2] : 0;
        kind = Punctuation(first);
        if (kind != Token.Bad)
        {
            return at + 1;
        }

        if (first == '<' || first == '>')
        {
            return ScanAngle(source, at, end, out kind);
        }

        if (first == '=' || first == '!')
        {
            return ScanEqual(at, first, second, third, out kind);
        }

        return ScanPlain(at, first, second, out kind);
    }

    private static int Punctuation(int character)
    {
        switch (character)
        {
            case '{': return Token.OpenBrace;
            case '}': return Token.CloseBrace;
            case '(': return Token.OpenParenthesis;
            case ')': return Token.CloseParenthesis;
            case '[': return Token.OpenBracket;
            case ']': return Token.CloseBracket;
            case ',': return Token.Comma;
            case '.': return Token.Dot;
            case ':': return Token.Colon;
            case ';': return Token.Semicolon;
            case '?': return Token.Question;
            case '~': return Token.Complement;
            default: return Token.Bad;
        }
    }

    private static int ScanEqual(int at, int first, int second, int third, out int kind)
    {
        if (second != '=')
        {
            kind = first == '=' ? Token.Assign : Token.Not;
            return at + 1;
        }

        if (third == '=')
        {
            kind = first == '=' ? Token.Equal : Token.NotEqual;
            return at + 3;
        }

        kind = first == '=' ? Token.LooseEqual : Token.LooseNotEqual;
        return at + 2;
    }

    private static int ScanAngle(byte[] source, int at, int end, out int kind)
    {
        int first = source[at];
        int count = 1;
        int most = first == '<' ? 2 : 3;
        while (count < most && at + count < end && source[at + count] == first)
        {
            count++;
        }

        bool isAssign = at + count < end && source[at + count] == '=';
        if (count == 1)
        {
            kind = first == '<' ? Token.Less : Token.Greater;
            kind += isAssign ? 1 : 0;
        }
        else
        {
            kind = first == '<' ? Token.ShiftLeft : count == 2 ? Token.ShiftRight : Token.ShiftRightUnsigned;
            kind += isAssign ? Token.Compound : 0;
        }

        return at + count + (isAssign ? 1 : 0);
    }

    private static int ScanPlain(int at, int first, int second, out int kind)
    {
        if (second == first && Doubled(first) != Token.Bad)
        {
            kind = Doubled(first);
            return at + 2;
        }

        kind = Single(first);
        if (second == '=' && kind != Token.Bad)
        {
            kind += Token.Compound;
            return at + 2;
        }

        return kind == Token.Bad ? at : at + 1;
    }

    private static int Doubled(int character)
    {
        switch (character)
        {
            case '+': return Token.PlusPlus;
            case '-': return Token.MinusMinus;
            case '&': return Token.LogicalAnd;
            case '|': return Token.LogicalOr;
            default: return Token.Bad;
        }
    }

    private static int Single(int character)
    {
        switch (character)
        {
            case '+': return Token.Plus;
            case '-': return Token.Minus;
            case '*': return Token.Multiply;
            case '/': return Token.Divide;
            case '%': return Token.Remainder;
            case '&': return Token.And;
            case '|': return Token.Or;
            case '^': return Token.Xor;
            default: return Token.Bad;
        }
    }
}
