// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Json;

/// <summary>Reads one JSON document from bytes, a token at a time, without allocating.</summary>
/// <remarks>
/// <code>
/// text                      | Strict | Lenient
/// --------------------------|--------|---------------------------------------------
/// {a: 1}                    | error  | a name is a letter, then letters, digits, _
/// {"a":1 "b":2}  [1 2]      | error  | a comma between members or items may be missing
/// {"a":1,}  [1,]            | error  | one comma may stand in front of the end
/// {"a":1                    | error  | the brace of the outermost object may be missing
/// {"a":1} junk              | error  | what follows the document is not looked at
/// 0x1F  010                 | error  | hexadecimal, leading zeros
/// "\v"                      | error  | vertical tab, as Mongoose OS writes it
/// blank text, byte-order mark, junk in front, 'a', raw control characters, NaN | error | error
/// </code>
/// Bytes from 0x80 up are passed through unchecked. Hostile input gives <see cref="JsonToken.Error"/>, never an exception, and
/// no more tokens than the text has bytes, plus two. Nesting ends at <see cref="JsonConstants.MaxDepth"/>.
/// Mirrors the syntax of the JSON parser of Mongoose OS. Differs: \uXXXX is any character, not one byte; only the outermost object may lack its brace.
/// Thread: one at a time.
/// </remarks>
public sealed partial class JsonReader
{
    private const int StateValue = 0;
    private const int StateFirstMember = 1;
    private const int StateNextMember = 2;
    private const int StateFirstItem = 3;
    private const int StateNextItem = 4;
    private const int StateComplete = 5;
    private const int StateEnded = 6;
    private const int EndOfText = -1;

    private readonly Encoding _utf8 = Encoding.UTF8;
    private readonly byte[] _scratch = new byte[JsonConstants.ScratchBytes];
    private byte[] _data;
    private int _position;
    private int _end;
    private int _state = StateEnded;
    private int _stateBehindValue;
    private bool _isLenient;
    private JsonToken _token;
    private int _start;
    private int _length;
    private bool _hasEscape;
    private int _nameStart;
    private int _nameLength;
    private bool _hasNameEscape;
    private int _depth;
    private int _objects;
    private int _errorOffset = -1;

    /// <summary>Makes a reader with nothing to read; call Reset next.</summary>
    public JsonReader()
    {
    }

    /// <summary>The array being read; null before the first Reset.</summary>
    public byte[] Data => _data;

    /// <summary>The current token.</summary>
    public JsonToken Token => _token;

    /// <summary>Offset of the current token in <see cref="Data"/>; strings begin at their quote.</summary>
    public int Start => _start;

    /// <summary>Bytes of the current token, quotes included; after <see cref="Skip"/> bytes of the whole value.</summary>
    public int Length => _length;

    /// <summary>Offset in <see cref="Data"/> of the name that <see cref="ReadMember"/> has found last, behind its quote.</summary>
    public int NameOffset => _nameStart;

    /// <summary>Bytes of that name, without quotes.</summary>
    public int NameLength => _nameLength;

    /// <summary>Objects and arrays that are open behind the current token, 0 to <see cref="JsonConstants.MaxDepth"/>.</summary>
    public int Depth => _depth;

    /// <summary>Offset in <see cref="Data"/> of the fault after <see cref="JsonToken.Error"/>, otherwise -1.</summary>
    public int ErrorOffset => _errorOffset;

    /// <summary>Starts on a document in strict syntax.</summary>
    /// <param name="data">Array with the text as UTF-8; not copied.</param>
    /// <param name="offset">Offset of the first byte.</param>
    /// <param name="count">Bytes of text.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">The range is not inside the array.</exception>
    public void Reset(byte[] data, int offset, int count)
    {
        Reset(data, offset, count, JsonSyntax.Strict);
    }

    /// <summary>Starts on a document.</summary>
    /// <param name="data">Array with the text as UTF-8; not copied. Null stands for an empty text.</param>
    /// <param name="offset">Offset of the first byte.</param>
    /// <param name="count">Bytes of text.</param>
    /// <param name="syntax">How much is forgiven.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">The range is not inside the array.</exception>
    public void Reset(byte[] data, int offset, int count, JsonSyntax syntax)
    {
        JsonSpan.CheckRange(data, offset, count);
        _data = data;
        _position = offset;
        _end = offset + count;
        _isLenient = syntax == JsonSyntax.Lenient;
        _state = StateValue;
        _stateBehindValue = StateComplete;
        _token = JsonToken.None;
        _start = offset;
        _length = 0;
        _hasEscape = false;
        _depth = 0;
        _objects = 0;
        _errorOffset = -1;
    }

    /// <summary>Goes to the next token.</summary>
    /// <returns>The token; <see cref="JsonToken.End"/> once the document is complete, <see cref="JsonToken.Error"/> once it is broken, again and again.</returns>
    public JsonToken Read()
    {
        int state = _state;
        if (state >= StateComplete)
        {
            return state == StateComplete ? EndDocument() : _token;
        }

        int next = _position < _end ? _data[_position] : EndOfText;
        if (next <= ' ')
        {
            next = SkipBlanks();
        }

        switch (state)
        {
            case StateFirstMember:
            case StateNextMember:
                return ReadNameOrEnd(state == StateNextMember, next);
            case StateFirstItem:
            case StateNextItem:
                return ReadItem(state == StateNextItem, next);
            default:
                return ReadValue(next);
        }
    }

    /// <summary>Goes to the next member of the current object, and over its value too if that is a string or a number.</summary>
    /// <returns>
    /// String or Number: the current token is the value. Name: the value is of another kind, or there is something unusual about the member;
    /// Read or Skip goes to the value. Anything else as from <see cref="Read"/>. <see cref="NameOffset"/> tells the name.
    /// </returns>
    /// <remarks>For members as programs write them, without blanks, this takes a third of the time of Read and Skip on a device.</remarks>
    public JsonToken ReadMember()
    {
        byte[] data = _data;
        int end = _end;
        int start = _position;
        if (_state == StateNextMember && start < end && data[start] == ',')
        {
            start++;
        }
        else if (_state != StateFirstMember)
        {
            return ReadUnusualMember();
        }

        if (start >= end || data[start] != '"')
        {
            return ReadUnusualMember();
        }

        int nameEnd = JsonScan.Plain(data, start + 1, end);
        if (nameEnd + 2 >= end || data[nameEnd] != '"' || data[nameEnd + 1] != ':')
        {
            return ReadUnusualMember();
        }

        _nameStart = start + 1;
        _nameLength = nameEnd - start - 1;
        _hasNameEscape = false;
        return ReadPlainValue(start, nameEnd + 2);
    }

    /// <summary>Goes to the end of the current value: the one behind the current name, or the whole document at its start; <see cref="Start"/> and <see cref="Length"/> then cover all of it.</summary>
    /// <returns>False if there is no value here (at an end, or broken text).</returns>
    public bool Skip()
    {
        JsonToken token = _token;
        if (token == JsonToken.Name)
        {
            int next = _position < _end ? _data[_position] : EndOfText;
            token = ReadValue(next <= ' ' ? SkipBlanks() : next);
        }
        else if (token == JsonToken.None)
        {
            token = Read();
        }

        if (token == JsonToken.ObjectStart || token == JsonToken.ArrayStart)
        {
            return SkipContainer();
        }

        return token >= JsonToken.String && token <= JsonToken.Null;
    }

    /// <summary>Points a span at the current token, after <see cref="Skip"/> at the whole value.</summary>
    /// <param name="value">The span; made absent where there is no token.</param>
    public void GetRaw(JsonSpan value)
    {
        value.Point(_data, _start, _length);
    }

    internal bool HasEscape => _hasEscape;

    internal bool HasNameEscape => _hasNameEscape;

    private bool SkipContainer()
    {
        int start = _start;
        int outer = _depth - 1;
        do
        {
            if (Read() == JsonToken.Error)
            {
                return false;
            }
        }
        while (_depth > outer);

        Cover(start);
        return true;
    }

    /// <summary>Has the current token begin earlier: it is the end of a container that is to be the current value.</summary>
    internal void Cover(int start)
    {
        _length = _position - start;
        _start = start;
    }
}
