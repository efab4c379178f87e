// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Json;

/// <content>What may come next: one method for each state and kind of token.</content>
public sealed partial class JsonReader
{
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
}
