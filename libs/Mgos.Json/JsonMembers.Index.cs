// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Json;

/// <content>Where the members are: the index of the outer object, and the search in inner ones.</content>
public sealed partial class JsonMembers
{
    private bool ReadMembers(JsonReader reader)
    {
        _members = 0;
        if (reader.Read() != JsonToken.ObjectStart)
        {
            return reader.Skip();
        }

        int start = reader.Start;
        JsonToken token = reader.ReadMember();
        while (token == JsonToken.String || token == JsonToken.Number || token == JsonToken.Name)
        {
            if (token == JsonToken.Name && !reader.Skip())
            {
                return false;
            }

            AddToIndex(reader);
            token = reader.ReadMember();
        }

        if (token != JsonToken.ObjectEnd)
        {
            return false;
        }

        reader.Cover(start);
        return true;
    }

    private void AddToIndex(JsonReader reader)
    {
        int at = _members++ * Fields;
        if (_members > JsonConstants.MaxIndexedMembers)
        {
            return;
        }

        if (at == _index.Length)
        {
            int[] larger = new int[at * 2];
            Array.Copy(_index, 0, larger, 0, at);
            _index = larger;
        }

        int nameLength = reader.NameLength;
        int length = reader.Length;
        _index[at] = reader.NameOffset;
        _index[at + 1] = reader.HasNameEscape ? ~nameLength : nameLength;
        _index[at + 2] = reader.Start;
        _index[at + 3] = reader.HasEscape ? ~length : length;
    }

    // Leaves the value's place in _valueStart and _valueLength.
    private bool Find(string path)
    {
        if (_members == 0)
        {
            return false;
        }

        int length = EncodePath(path);
        int dot = path.IndexOf('.') < 0 ? length : NextDot(0, length);
        bool isFound = _members > JsonConstants.MaxIndexedMembers ? SearchObject(_offset, _count, 0, dot) : SearchIndex(dot);
        while (isFound && dot < length)
        {
            int name = dot + 1;
            dot = NextDot(name, length);
            isFound = SearchObject(_valueStart, _valueLength, name, dot);
        }

        return isFound;
    }

    private int EncodePath(string path)
    {
        int count = path.Length;
        if (count <= JsonConstants.ScratchChars)
        {
            _path = _scratch;
            return count == 0 ? 0 : _utf8.GetBytes(path, 0, count, _scratch, 0);
        }

        _path = _utf8.GetBytes(path);
        return _path.Length;
    }

    private int NextDot(int position, int length)
    {
        while (position < length && _path[position] != '.')
        {
            position++;
        }

        return position;
    }

    private bool SearchIndex(int nameLength)
    {
        for (int at = (_members - 1) * Fields; at >= 0; at -= Fields)
        {
            int length = _index[at + 1];
            bool hasEscape = length < 0;
            if (hasEscape || length == nameLength)
            {
                length = hasEscape ? ~length : length;
                if (JsonText.EqualsBytes(_data, _index[at], length, hasEscape, _path, 0, nameLength))
                {
                    _valueStart = _index[at + 2];
                    _valueLength = _index[at + 3];
                    _valueHasEscape = _valueLength < 0;
                    _valueLength = _valueHasEscape ? ~_valueLength : _valueLength;
                    return true;
                }
            }
        }

        return false;
    }

    private bool SearchObject(int offset, int count, int name, int nameEnd)
    {
        bool isFound = false;
        _reader.Reset(_data, offset, count, JsonSyntax.Lenient);
        if (_reader.Read() != JsonToken.ObjectStart)
        {
            return false;
        }

        while (_reader.Read() == JsonToken.Name)
        {
            bool isEqual = JsonText.EqualsBytes(_data, _reader.TextStart, _reader.TextLength, _reader.HasEscape, _path, name, nameEnd - name);
            _reader.Skip();
            if (isEqual)
            {
                isFound = true;
                _valueStart = _reader.Start;
                _valueLength = _reader.Length;
                _valueHasEscape = _reader.HasEscape;
            }
        }

        return isFound;
    }
}
