// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Takes the text of a device table apart: pure.</summary>
/// <remarks>
/// <code>
/// table = entry { ( LF | "|" ) entry }
/// entry = blanks [ NAME blanks TYPE [ blanks OPTIONS ] ] [ # comment up to LF ]
/// </code>
/// OPTIONS go to the end of the entry, blanks included. In a comment | does not end the entry.
/// </remarks>
public sealed class DeviceTableReader
{
    private readonly char[] _text;
    private int _position;

    /// <summary>Takes a table.</summary>
    /// <param name="table">Text; null is taken as empty.</param>
    public DeviceTableReader(string table)
    {
        _text = (table ?? "").ToCharArray();
    }

    /// <summary>Name of the entry; null before the first.</summary>
    public string Name { get; private set; }

    /// <summary>Device type of the entry; empty if it is missing.</summary>
    public string Type { get; private set; }

    /// <summary>Options of the entry; empty if there are none.</summary>
    public string Options { get; private set; }

    /// <summary>True if the entry has a name and a type.</summary>
    public bool IsValid => Type.Length > 0;

    /// <summary>Goes to the next entry that is not empty.</summary>
    /// <returns>False at the end of the table.</returns>
    public bool Read()
    {
        while (_position < _text.Length)
        {
            Name = ReadWord();
            Type = ReadWord();
            Options = ReadToEnd();
            EndEntry();
            if (Name.Length > 0)
                return true;
        }

        return false;
    }

    private static bool IsBlank(char c) => c == ' ' || c == '\t' || c == '\r';

    private bool IsAtEntryEnd => _position == _text.Length || _text[_position] == '\n' || _text[_position] == '|' || _text[_position] == '#';

    private string ReadWord()
    {
        SkipBlanks();
        int start = _position;
        while (!IsAtEntryEnd && !IsBlank(_text[_position]))
            _position++;
        return new string(_text, start, _position - start);
    }

    private string ReadToEnd()
    {
        SkipBlanks();
        int start = _position;
        while (!IsAtEntryEnd)
            _position++;
        int end = _position;
        while (end > start && IsBlank(_text[end - 1]))
            end--;
        return new string(_text, start, end - start);
    }

    private void SkipBlanks()
    {
        while (!IsAtEntryEnd && IsBlank(_text[_position]))
            _position++;
    }

    private void EndEntry()
    {
        if (_position < _text.Length && _text[_position] == '#')
        {
            while (_position < _text.Length && _text[_position] != '\n')
                _position++;
        }

        if (_position < _text.Length)
            _position++;
    }
}
