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
public sealed class JsonReader
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

    /// <summary>Compares the unescaped text of the current string or name.</summary>
    /// <param name="ascii">Text of ASCII characters; anything else is never equal.</param>
    /// <returns>False also if the current token is neither a string nor a name.</returns>
    public bool TokenEquals(string ascii)
    {
        if (!IsText || ascii == null)
        {
            return false;
        }

        int count = ascii.Length;
        if (!_hasEscape && count != TextLength)
        {
            return false;
        }

        byte[] other = _scratch;
        if (count > JsonConstants.ScratchChars)
        {
            other = _utf8.GetBytes(ascii);
        }
        else if (_utf8.GetBytes(ascii, 0, count, other, 0) != count)
        {
            return false;
        }

        return JsonText.EqualsBytes(_data, TextStart, TextLength, _hasEscape, other, 0, count);
    }

    /// <summary>The unescaped text of the current string or name.</summary>
    /// <returns>Null if the current token is neither, or if a \u escape stands for half a surrogate pair.</returns>
    /// <remarks>A device's strings end in front of U+0000: where that may come use <see cref="CopyString"/>.</remarks>
    public string GetString()
    {
        return IsText ? JsonText.Decode(_data, TextStart, TextLength, _hasEscape) : null;
    }

    /// <summary>Copies the unescaped text of the current string or name as UTF-8.</summary>
    /// <param name="destination">Array to write to; never needs more than <see cref="Length"/> bytes.</param>
    /// <param name="offset">Where to write the first byte.</param>
    /// <returns>Bytes written; -1 if they do not fit, if the current token has no text, or if a \u escape stands for half a surrogate pair.</returns>
    public int CopyString(byte[] destination, int offset)
    {
        if (!IsText || destination == null || offset < 0 || offset > destination.Length)
        {
            return -1;
        }

        return JsonText.Unescape(_data, TextStart, TextLength, destination, offset);
    }

    /// <summary>The current number as an int.</summary>
    /// <param name="value">The number; 0 on failure.</param>
    /// <returns>False if it is no number, has a fraction or exponent, or does not fit.</returns>
    /// <remarks>In lenient syntax 0x1F is hexadecimal and 010 octal.</remarks>
    public bool TryGetInt32(out int value)
    {
        bool isInt = TryGetInt64(out long number) && number >= int.MinValue && number <= int.MaxValue;
        value = isInt ? (int)number : 0;
        return isInt;
    }

    /// <summary>The current number as a uint.</summary>
    /// <param name="value">The number; 0 on failure.</param>
    /// <returns>False if it is no number, has a fraction or exponent, or does not fit.</returns>
    public bool TryGetUInt32(out uint value)
    {
        bool isUInt = TryGetInt64(out long number) && number >= 0 && number <= uint.MaxValue;
        value = isUInt ? (uint)number : 0;
        return isUInt;
    }

    /// <summary>The current number as a long.</summary>
    /// <param name="value">The number; 0 on failure.</param>
    /// <returns>False if it is no number, has a fraction or exponent, or does not fit.</returns>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return _token == JsonToken.Number && JsonInteger.TryParse(_data, _start, _length, out value);
    }

    /// <summary>The current number as the nearest double.</summary>
    /// <param name="value">The number; 0 on failure.</param>
    /// <returns>False if it is no number or beyond the range of a double.</returns>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        return _token == JsonToken.Number && JsonDecimal.TryParse(_data, _start, _length, out value);
    }

    internal bool HasEscape => _hasEscape;

    internal bool HasNameEscape => _hasNameEscape;

    private bool IsText => _token == JsonToken.String || _token == JsonToken.Name;

    internal int TextStart => _data[_start] == '"' ? _start + 1 : _start;

    internal int TextLength => _data[_start] == '"' ? _length - 2 : _length;

    private JsonToken EndDocument()
    {
        if (!_isLenient)
        {
            _position = JsonScan.Blanks(_data, _position, _end);
            if (_position < _end)
            {
                return Fail(_position);
            }
        }

        _stateBehindValue = StateEnded;
        return Put(JsonToken.End, _position);
    }

    // Here and below next is the byte at the position, or EndOfText: a call less wherever it is looked at.
    private JsonToken ReadNameOrEnd(bool isNext, int next)
    {
        bool mayEnd = true;
        if (isNext && next == ',')
        {
            next = SkipComma();
            mayEnd = _isLenient;
        }
        else if (isNext && next != '}' && !_isLenient)
        {
            return Fail(_position);
        }

        if ((next == '}' && mayEnd) || (next == EndOfText && IsEndForgiven))
        {
            return CloseContainer(JsonToken.ObjectEnd);
        }

        return ReadName(next);
    }

    private JsonToken ReadUnusualMember()
    {
        JsonToken token = Read();
        if (token == JsonToken.Name)
        {
            _nameStart = TextStart;
            _nameLength = TextLength;
            _hasNameEscape = _hasEscape;
        }

        return token;
    }

    // The value of a member whose name has been looked at and begins at start.
    private JsonToken ReadPlainValue(int start, int position)
    {
        byte first = _data[position];
        bool isString = first == '"';
        int end = position;
        if (isString)
        {
            end = JsonScan.Plain(_data, position + 1, _end) + 1;
            isString = end <= _end && _data[end - 1] == '"';
        }
        else if ((uint)(first - '0') <= 9)
        {
            end = JsonScan.Number(_data, position, _end, _isLenient);
        }

        _hasEscape = false;
        if (!isString && (first == '"' || end <= position))
        {
            _state = StateValue;
            _token = JsonToken.Name;
            _start = start;
            _length = _nameLength + 2;
            _position = position;
            return JsonToken.Name;
        }

        _state = StateNextMember;
        _token = isString ? JsonToken.String : JsonToken.Number;
        _start = position;
        _length = end - position;
        _position = end;
        return _token;
    }

    private JsonToken ReadItem(bool isNext, int next)
    {
        bool isBehindComma = isNext && next == ',';
        if (isBehindComma)
        {
            next = SkipComma();
        }

        if (next == ']' && (!isBehindComma || _isLenient))
        {
            return CloseContainer(JsonToken.ArrayEnd);
        }

        return isNext && !isBehindComma && !_isLenient ? Fail(_position) : ReadValue(next);
    }

    private bool IsEndForgiven => _isLenient && _depth == 1;

    private int SkipComma()
    {
        _position++;
        int next = _position < _end ? _data[_position] : EndOfText;
        return next <= ' ' ? SkipBlanks() : next;
    }

    private int SkipBlanks()
    {
        _position = JsonScan.Blanks(_data, _position, _end);
        return _position < _end ? _data[_position] : EndOfText;
    }

    private JsonToken ReadName(int first)
    {
        int start = _position;
        _hasEscape = false;
        int end = first == '"'
            ? JsonScan.String(_data, start + 1, _end, _isLenient, out _hasEscape)
            : _isLenient ? JsonScan.Identifier(_data, start, _end) : ~start;
        if (end < 0)
        {
            return Fail(~end);
        }

        _position = end;
        if ((end < _end && _data[end] == ':' ? ':' : SkipBlanks()) != ':')
        {
            return Fail(_position);
        }

        _position++;

        _state = StateValue;
        _token = JsonToken.Name;
        _start = start;
        _length = end - start;
        return JsonToken.Name;
    }

    private JsonToken ReadValue(int next)
    {
        int position = _position;
        switch (next)
        {
            case EndOfText:
                return Fail(position);
            case '"':
                return Put(JsonToken.String, JsonScan.String(_data, position + 1, _end, _isLenient, out _hasEscape));
            case '{':
                return OpenContainer(JsonToken.ObjectStart);
            case '[':
                return OpenContainer(JsonToken.ArrayStart);
            case 't':
                return Put(JsonToken.True, JsonScan.Literal(_data, position, _end, ('r' << 16) | ('u' << 8) | 'e', 3));
            case 'f':
                return Put(JsonToken.False, JsonScan.Literal(_data, position, _end, ('a' << 24) | ('l' << 16) | ('s' << 8) | 'e', 4));
            case 'n':
                return Put(JsonToken.Null, JsonScan.Literal(_data, position, _end, ('u' << 16) | ('l' << 8) | 'l', 3));
            default:
                return Put(JsonToken.Number, JsonScan.Number(_data, position, _end, _isLenient));
        }
    }

    private JsonToken OpenContainer(JsonToken token)
    {
        if (_depth == JsonConstants.MaxDepth)
        {
            return Fail(_position);
        }

        int bit = 1 << _depth;
        bool isObject = token == JsonToken.ObjectStart;
        _objects = isObject ? _objects | bit : _objects & ~bit;
        _depth++;
        Put(token, _position + 1);
        _state = isObject ? StateFirstMember : StateFirstItem;
        _stateBehindValue = isObject ? StateNextMember : StateNextItem;
        return token;
    }

    private JsonToken CloseContainer(JsonToken token)
    {
        _depth--;
        bool isInObject = _depth > 0 && (_objects & (1 << (_depth - 1))) != 0;
        _stateBehindValue = _depth == 0 ? StateComplete : isInObject ? StateNextMember : StateNextItem;
        return Put(token, _position < _end ? _position + 1 : _position);
    }

    // The current token ends at the offset given, or broke at its complement.
    private JsonToken Put(JsonToken token, int end)
    {
        if (end < 0)
        {
            return Fail(~end);
        }

        int start = _position;
        _state = _stateBehindValue;
        _token = token;
        _start = start;
        _length = end - start;
        _position = end;
        return token;
    }

    private JsonToken Fail(int offset)
    {
        _state = StateEnded;
        _token = JsonToken.Error;
        _errorOffset = offset;
        _start = offset;
        _length = 0;
        return JsonToken.Error;
    }

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
