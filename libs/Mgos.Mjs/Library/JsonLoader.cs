// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Reads JSON as leniently as Mongoose OS does, into script values.</summary>
/// <remarks>
/// <code>
/// [1 2]  [1,2,]  {a:1 "b":2}     commas may be missing or trail, keys may lack quotes
/// [1] x                          what follows the value is not looked at
/// 007  0x1f  -0x1f               numbers
/// \u00HH                         one byte; other \u escapes are errors
/// {"":1}  {"a.":1}               dropped
/// </code>
/// </remarks>
internal sealed class JsonLoader
{
    private const int ContainerCost = 100;
    private const int EntryCost = 25;
    private const string Escapes = "\"\\/bfnrt";
    private const string Escaped = "\"\\/\b\f\n\r\t";

    private readonly Machine _machine;
    private readonly byte[] _text;
    private readonly int _place;
    private int _at;
    private int _depth;
    private int _cost;

    /// <summary>Reads a text; each value goes to a place of the stack, the whole one last.</summary>
    internal JsonLoader(Machine machine, byte[] text, int place)
    {
        _machine = machine;
        _text = text;
        _place = place;
    }

    internal void Load()
    {
        switch (Peek())
        {
            case '{':
                LoadObject();
                break;
            case '[':
                LoadArray();
                break;
            case '"':
                byte[] value = ReadString(false);
                Count(value.Length);
                _machine.PutString(_place, value);
                break;
            case 't':
                LoadWord(Tag.True);
                break;
            case 'f':
                LoadWord(Tag.False);
                break;
            case 'n':
                LoadWord(Tag.Null);
                break;
            default:
                LoadNumber();
                break;
        }
    }

    private static MjsError Invalid() => new MjsError("invalid JSON string");

    // The next byte that is no blank, 0 at the end.
    private int Peek()
    {
        while (Current == ' ' || Current == '\t' || Current == '\n' || Current == '\r')
        {
            _at++;
        }

        return Current;
    }

    private int Current => ByteAt(_at);

    private int ByteAt(int at) => at < _text.Length ? _text[at] : 0;

    private void Enter()
    {
        _at++;
        if (++_depth > MjsConstants.MaxJsonDepth)
        {
            throw Invalid();
        }

        Count(ContainerCost);
    }

    // Ends what Enter began, or goes on behind a comma.
    private bool HasNext(int end)
    {
        if (Peek() != end)
        {
            return true;
        }

        _at++;
        _depth--;
        return false;
    }

    // What is being read hangs on nothing yet, so that the count of live values does not see it.
    private void Count(int bytes)
    {
        _cost += bytes;
        if (_machine.IsBeyondMemory(_cost))
        {
            throw Machine.OutOfMemory();
        }
    }

    private void LoadObject()
    {
        Enter();
        ScriptObject made = _machine.NewObject(0);
        while (HasNext('}'))
        {
            byte[] key = ReadKey();
            if (Peek() != ':')
            {
                throw Invalid();
            }

            _at++;
            Load();
            if (key.Length > 0 && key[key.Length - 1] != '.')
            {
                Count(EntryCost + key.Length);
                _machine.SetOwn(made, _machine.Names.Find(key), key, _place);
            }

            SkipComma();
        }

        _machine.Put(_place, Tag.Object, made);
    }

    private void LoadArray()
    {
        Enter();
        ScriptArray made = _machine.NewArray(0);
        while (HasNext(']'))
        {
            Load();
            Count(EntryCost);
            _machine.SetItem(made, made.Count, _place);
            SkipComma();
        }

        _machine.Put(_place, Tag.Array, made);
    }

    private void SkipComma()
    {
        if (Peek() == ',')
        {
            _at++;
        }
    }

    private byte[] ReadKey()
    {
        if (Peek() == '"')
        {
            return ReadString(true);
        }

        int start = _at;
        while (Bytes.IsLetter(Current) || (_at > start && (Bytes.IsDigit(Current) || Current == '_')))
        {
            _at++;
        }

        return _at > start ? Bytes.Part(_text, start, _at - start) : throw Invalid();
    }

    private void LoadWord(byte tag)
    {
        byte[] word = Bytes.Of(TypeName.WordOf(tag));
        for (int i = 0; i < word.Length; i++)
        {
            if (ByteAt(_at++) != word[i])
            {
                throw Invalid();
            }
        }

        _machine.Put(_place, tag, null);
    }

    // What stands between quotes. A key keeps its escapes.
    private byte[] ReadString(bool isKey)
    {
        ByteBuffer target = null;
        int start = ++_at;
        for (int next = Current; next != '"'; next = Current)
        {
            if (next < 0x20)
            {
                throw Invalid();
            }

            if (next != '\\')
            {
                _at++;
                continue;
            }

            int end = _at;
            int value = ReadEscape();
            if (!isKey)
            {
                target ??= new ByteBuffer(16);
                target.Add(_text, start, end - start);
                target.Add(value);
                start = _at;
            }
        }

        byte[] rest = Bytes.Part(_text, start, _at++ - start);
        if (target == null)
        {
            return rest;
        }

        target.Add(rest);
        return target.ToBytes();
    }

    private int ReadEscape()
    {
        int kind = ByteAt(_at + 1);
        int known = kind == 0 ? -1 : Escapes.IndexOf((char)kind);
        if (known >= 0)
        {
            _at += 2;
            return Escaped[known];
        }

        int high = NumberText.HexDigit(ByteAt(_at + 4));
        int low = NumberText.HexDigit(ByteAt(_at + 5));
        if (kind != 'u' || ByteAt(_at + 2) != '0' || ByteAt(_at + 3) != '0' || high < 0 || low < 0)
        {
            throw Invalid();
        }

        _at += 6;
        return (high * 16) + low;
    }

    private void LoadNumber()
    {
        double sign = 1;
        if (Current == '-')
        {
            sign = -1;
            _at++;
        }

        bool isHexadecimal = Current == '0' && ByteAt(_at + 1) == 'x' && _at + 2 < _text.Length;
        _at += isHexadecimal ? 2 : 0;
        int digit = NumberText.HexDigit(Current);
        if (digit < 0 || (digit > 9 && !isHexadecimal))
        {
            throw Invalid();
        }

        double value = 0;
        for (; isHexadecimal && digit >= 0; digit = NumberText.HexDigit(ByteAt(++_at)))
        {
            value = (value * 16) + digit;
        }

        if (!isHexadecimal)
        {
            value = NumberText.Read(_text, _at, _text.Length, out _at);
            if (_text[_at - 1] == '.' || (Current | 0x20) == 'e')
            {
                throw Invalid();
            }
        }

        _machine.PutNumber(_place, value * sign);
    }
}
