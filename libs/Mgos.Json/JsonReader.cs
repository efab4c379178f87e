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

    private readonly byte[] _scratch = new byte[JsonConstants.ScratchBytes];
    private byte[] _data;
    private int _position;
    private int _end;
    private int _state = StateEnded;
    private bool _isLenient;
    private JsonToken _token;
    private int _start;
    private int _length;
    private bool _hasEscape;
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
        if (_state == StateEnded)
        {
            return _token;
        }

        if (_state == StateComplete)
        {
            return EndDocument();
        }

        _position = JsonScan.Blanks(_data, _position, _end);
        switch (_state)
        {
            case StateFirstMember:
            case StateNextMember:
                return ReadMember();
            case StateFirstItem:
            case StateNextItem:
                return ReadItem();
            default:
                return ReadValue();
        }
    }

    /// <summary>Goes to the end of the current value: the one behind the current name, or the whole document at its start; <see cref="Start"/> and <see cref="Length"/> then cover all of it.</summary>
    /// <returns>False if there is no value here (at an end, or broken text).</returns>
    public bool Skip()
    {
        if (_token == JsonToken.Name || _token == JsonToken.None)
        {
            Read();
        }

        if (_token == JsonToken.ObjectStart || _token == JsonToken.ArrayStart)
        {
            return SkipContainer();
        }

        return _token >= JsonToken.String && _token <= JsonToken.Null;
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
            other = Encoding.UTF8.GetBytes(ascii);
        }
        else if (Encoding.UTF8.GetBytes(ascii, 0, count, other, 0) != count)
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

    private bool IsText => _token == JsonToken.String || _token == JsonToken.Name;

    internal bool HasEscape => _hasEscape;

    private bool IsQuoted => _data[_start] == '"';

    internal int TextStart => IsQuoted ? _start + 1 : _start;

    internal int TextLength => IsQuoted ? _length - 2 : _length;

    private bool IsInObject => (_objects & (1 << (_depth - 1))) != 0;

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

        _state = StateEnded;
        return Put(JsonToken.End, _position);
    }

    private JsonToken ReadMember()
    {
        bool isNext = _state == StateNextMember;
        if (AtObjectEnd())
        {
            return CloseContainer(JsonToken.ObjectEnd);
        }

        if (isNext && !SkipComma())
        {
            return Fail(_position);
        }

        return isNext && _isLenient && AtObjectEnd() ? CloseContainer(JsonToken.ObjectEnd) : ReadName();
    }

    private JsonToken ReadItem()
    {
        bool isNext = _state == StateNextItem;
        if (At(']'))
        {
            return CloseContainer(JsonToken.ArrayEnd);
        }

        if (isNext && !SkipComma())
        {
            return Fail(_position);
        }

        return isNext && _isLenient && At(']') ? CloseContainer(JsonToken.ArrayEnd) : ReadValue();
    }

    private bool At(char c)
    {
        return _position < _end && _data[_position] == c;
    }

    private bool AtObjectEnd()
    {
        return At('}') || (_isLenient && _depth == 1 && _position >= _end);
    }

    private bool SkipComma()
    {
        if (!At(','))
        {
            return _isLenient;
        }

        _position = JsonScan.Blanks(_data, _position + 1, _end);
        return true;
    }

    private JsonToken ReadName()
    {
        int start = _position;
        _hasEscape = false;
        int end = At('"')
            ? JsonScan.String(_data, start + 1, _end, _isLenient, out _hasEscape)
            : _isLenient ? JsonScan.Identifier(_data, start, _end) : ~start;
        if (end < 0)
        {
            return Fail(~end);
        }

        _position = JsonScan.Blanks(_data, end, _end);
        if (!At(':'))
        {
            return Fail(_position);
        }

        _position++;
        _state = StateValue;
        _token = JsonToken.Name;
        _start = start;
        _length = end - start;
        return _token;
    }

    private JsonToken ReadValue()
    {
        if (_position >= _end)
        {
            return Fail(_position);
        }

        switch ((char)_data[_position])
        {
            case '"':
                return Put(JsonToken.String, JsonScan.String(_data, _position + 1, _end, _isLenient, out _hasEscape));
            case '{':
                return OpenContainer(JsonToken.ObjectStart, StateFirstMember, 1);
            case '[':
                return OpenContainer(JsonToken.ArrayStart, StateFirstItem, 0);
            case 't':
                return Put(JsonToken.True, JsonScan.Literal(_data, _position, _end, ('r' << 16) | ('u' << 8) | 'e', 3));
            case 'f':
                return Put(JsonToken.False, JsonScan.Literal(_data, _position, _end, ('a' << 24) | ('l' << 16) | ('s' << 8) | 'e', 4));
            case 'n':
                return Put(JsonToken.Null, JsonScan.Literal(_data, _position, _end, ('u' << 16) | ('l' << 8) | 'l', 3));
            default:
                return Put(JsonToken.Number, JsonScan.Number(_data, _position, _end, _isLenient));
        }
    }

    private JsonToken OpenContainer(JsonToken token, int state, int objectBit)
    {
        if (_depth == JsonConstants.MaxDepth)
        {
            return Fail(_position);
        }

        int bit = 1 << _depth;
        _objects = objectBit != 0 ? _objects | bit : _objects & ~bit;
        _depth++;
        Put(token, _position + 1);
        _state = state;
        return token;
    }

    private JsonToken CloseContainer(JsonToken token)
    {
        _depth--;
        return Put(token, _position < _end ? _position + 1 : _position);
    }

    // The current token ends at the offset given, or broke at its complement.
    private JsonToken Put(JsonToken token, int end)
    {
        if (end < 0)
        {
            return Fail(~end);
        }

        if (_state != StateEnded)
        {
            _state = _depth == 0 ? StateComplete : IsInObject ? StateNextMember : StateNextItem;
        }

        _token = token;
        _start = _position;
        _length = end - _position;
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
        return _token;
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

        _length = _position - start;
        _start = start;
        return true;
    }
}
