// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Walks over POSIX TZ text.</summary>
internal sealed class TimeZoneScanner
{
    private const int MaxRuleHours = 167;
    private const int MaxOffsetHours = 24;

    private readonly char[] _text;
    private int _position;

    internal TimeZoneScanner(string text)
    {
        _text = text.ToCharArray();
    }

    internal bool AtEnd => _position == _text.Length;

    internal bool IsAt(char expected) => !AtEnd && _text[_position] == expected;

    internal bool TryTake(char expected)
    {
        if (!IsAt(expected))
            return false;
        _position++;
        return true;
    }

    /// <summary>Reads three or more letters, or anything in angle brackets.</summary>
    internal string ReadName()
    {
        bool isQuoted = TryTake('<');
        int start = _position;
        while (!AtEnd && (isQuoted ? _text[_position] != '>' : IsLetter(_text[_position])))
            _position++;
        string name = new string(_text, start, _position - start);
        if (isQuoted && !TryTake('>'))
            return null;
        return name.Length < (isQuoted ? 1 : 3) ? null : name;
    }

    /// <summary>Reads an offset from Greenwich, up to a day.</summary>
    internal bool TryReadOffset(out int seconds) => TryReadTime(MaxOffsetHours, out seconds);

    /// <summary>Reads the time of a rule, up to a week.</summary>
    internal bool TryReadTime(out int seconds) => TryReadTime(MaxRuleHours, out seconds);

    // [+-]hours[:minutes[:seconds]]
    private bool TryReadTime(int maxHours, out int seconds)
    {
        bool isNegative = TryTake('-');
        if (!isNegative)
            TryTake('+');
        int minutes = 0;
        int rest = 0;
        seconds = 0;
        int hours;
        if (!TryReadNumber(maxHours, out hours))
            return false;
        if (TryTake(':') && (!TryReadNumber(59, out minutes) || (TryTake(':') && !TryReadNumber(59, out rest))))
            return false;
        seconds = hours * 3600 + minutes * 60 + rest;
        if (isNegative)
            seconds = -seconds;
        return true;
    }

    internal bool TryReadNumber(int largest, out int value)
    {
        value = 0;
        int start = _position;
        while (!AtEnd && _text[_position] >= '0' && _text[_position] <= '9' && value <= largest)
            value = value * 10 + _text[_position++] - '0';
        return _position > start && value <= largest;
    }

    private static bool IsLetter(char c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
