// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core;

/// <summary>The pattern language of ACLs, RPC method names, HTTP paths and hidden files.</summary>
/// <remarks>
/// <c>*</c> any characters but <c>/</c>; <c>**</c> any characters; <c>?</c> one character; <c>$</c> the end of the text; <c>a|b</c> either;
/// everything else stands for itself, without regard to the case of ASCII letters.
/// Mirrors <c>mg_match_prefix</c>. Differs: of several alternatives the longest match counts, not the left one; time is bounded by length of
/// pattern times length of text, whatever the pattern.
/// Pure; an object may be used by one thread at a time.
/// </remarks>
public sealed class Pattern
{
    /// <summary>Result of <see cref="MatchPrefix(string)"/> if the text does not match.</summary>
    public const int NoMatch = -1;

    private readonly char[] _pattern;
    private readonly bool _isPlain;
    private bool[] _states;
    private bool[] _nextStates;

    /// <summary>Prepares a pattern.</summary>
    /// <param name="pattern">The pattern; null is taken as empty.</param>
    public Pattern(string pattern)
    {
        _pattern = (pattern ?? "").ToCharArray();
        _isPlain = true;
        for (int i = 0; i < _pattern.Length; i++)
        {
            char c = _pattern[i];
            _isPlain &= c != '*' && c != '?' && c != '$' && c != '|';
            _pattern[i] = Fold(c);
        }
    }

    /// <summary>Tells whether a whole text matches.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <returns>True if it does.</returns>
    public static bool Matches(string pattern, string text) => new Pattern(pattern).Matches(text);

    /// <summary>Tells how much of the beginning of a text matches.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <returns>Number of characters, the largest possible, or <see cref="NoMatch"/>.</returns>
    public static int MatchPrefix(string pattern, string text) => new Pattern(pattern).MatchPrefix(text);

    /// <summary>Tells whether a whole text matches.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it does.</returns>
    public bool Matches(string text) => text != null && MatchPrefix(text) == text.Length;

    /// <summary>Tells how much of the beginning of a text matches.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Number of characters, the largest possible, or <see cref="NoMatch"/>.</returns>
    public int MatchPrefix(string text)
    {
        if (text == null)
            return NoMatch;
        char[] characters = text.ToCharArray();
        return MatchPrefix(characters, characters.Length);
    }

    /// <summary>Tells how much of the beginning of a text matches; saves making an array of the text for each of many patterns.</summary>
    /// <param name="text">Holds the text at its beginning.</param>
    /// <param name="count">Length of the text: 0 to the length of the array.</param>
    /// <returns>Number of characters, the largest possible, or <see cref="NoMatch"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not in its range.</exception>
    public int MatchPrefix(char[] text, int count)
    {
        if (text == null)
            return NoMatch;
        if (count < 0 || count > text.Length)
            throw new ArgumentOutOfRangeException(nameof(count));
        return _isPlain ? MatchPlain(text, count) : MatchStates(text, count);
    }

    private static char Fold(char c) => c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;

    private int MatchPlain(char[] text, int count)
    {
        if (count < _pattern.Length)
            return NoMatch;
        for (int i = 0; i < _pattern.Length; i++)
        {
            if (Fold(text[i]) != _pattern[i])
                return NoMatch;
        }

        return _pattern.Length;
    }

    // A state is a position in the pattern that is reached after the text so far; all of them advance together.
    private int MatchStates(char[] text, int count)
    {
        Begin();
        int longest = NoMatch;
        for (int i = 0; ; i++)
        {
            if (IsAccepting(i == count))
                longest = i;
            if (i == count || !Advance(Fold(text[i])))
                return longest;
        }
    }

    private void Begin()
    {
        if (_states == null)
        {
            _states = new bool[_pattern.Length + 1];
            _nextStates = new bool[_pattern.Length + 1];
        }

        Array.Clear(_states, 0, _states.Length);
        Enter(_states, 0);
        for (int i = 0; i < _pattern.Length; i++)
        {
            if (_pattern[i] == '|')
                Enter(_states, i + 1);
        }
    }

    // Entering a star also enters what follows it, because it may stand for nothing.
    private void Enter(bool[] states, int position)
    {
        while (!states[position])
        {
            states[position] = true;
            if (position == _pattern.Length || _pattern[position] != '*')
                return;
            position = AfterStar(position);
        }
    }

    private int AfterStar(int position) => IsDoubleStar(position) ? position + 2 : position + 1;

    private bool IsDoubleStar(int position) => position + 1 < _pattern.Length && _pattern[position + 1] == '*';

    private bool IsAccepting(bool atEnd)
    {
        for (int i = 0; i <= _pattern.Length; i++)
        {
            if (_states[i] && (IsAlternativeEnd(i) || (atEnd && _pattern[i] == '$' && IsAlternativeEnd(i + 1))))
                return true;
        }

        return false;
    }

    private bool IsAlternativeEnd(int position) => position == _pattern.Length || _pattern[position] == '|';

    private bool Advance(char c)
    {
        Array.Clear(_nextStates, 0, _nextStates.Length);
        bool isAlive = false;
        for (int i = 0; i < _pattern.Length; i++)
        {
            if (!_states[i])
                continue;
            int next = NextState(i, c);
            if (next == NoMatch)
                continue;
            Enter(_nextStates, next);
            isAlive = true;
        }

        bool[] states = _states;
        _states = _nextStates;
        _nextStates = states;
        return isAlive;
    }

    private int NextState(int position, char c)
    {
        switch (_pattern[position])
        {
            case '*': return c != '/' || IsDoubleStar(position) ? position : NoMatch;
            case '?': return position + 1;
            case '|':
            case '$': return NoMatch;
            default: return _pattern[position] == c ? position + 1 : NoMatch;
        }
    }
}
