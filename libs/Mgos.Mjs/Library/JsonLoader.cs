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

    private readonly Machine _machine;
    private readonly byte[] _text;
    private int _at;
    private int _depth;
    private int _cost;

    internal byte Tag;
    internal double Number;
    internal object Reference;

    internal JsonLoader(Machine machine, byte[] text)
    {
        _machine = machine;
        _text = text;
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
                LoadString();
                break;
            case 't':
                LoadWord("true", Mjs.Tag.True);
                break;
            case 'f':
                LoadWord("false", Mjs.Tag.False);
                break;
            case 'n':
                LoadWord("null", Mjs.Tag.Null);
                break;
            default:
                LoadNumber();
                break;
        }
    }

    private static MjsError Invalid() => new MjsError(MjsError.Type, "invalid JSON string");

    // The next byte that is no blank, 0 at the end.
    private int Peek()
    {
        while (_at < _text.Length && (_text[_at] == ' ' || _text[_at] == '\t' || _text[_at] == '\n' || _text[_at] == '\r'))
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : 0;
    }

    private int Current => _at < _text.Length ? _text[_at] : 0;

    private void Enter()
    {
        _at++;
        if (++_depth > MjsConstants.MaxJsonDepth)
        {
            throw Invalid();
        }

        Count(ContainerCost);
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

    private void Set(byte tag, double number, object reference)
    {
        Tag = tag;
        Number = number;
        Reference = reference;
    }

    private void LoadObject()
    {
        Enter();
        ScriptObject made = _machine.NewObject();
        while (Peek() != '}')
        {
            byte[] key = Key();
            if (Peek() != ':')
            {
                throw Invalid();
            }

            _at++;
            Load();
            if (key.Length > 0 && key[key.Length - 1] != '.')
            {
                AddTo(made, key);
            }

            SkipComma();
        }

        _at++;
        _depth--;
        Set(Mjs.Tag.Object, 0, made);
    }

    private void AddTo(ScriptObject made, byte[] key)
    {
        Count(EntryCost + key.Length);
        int name = _machine.Names.Find(key, 0, key.Length);
        int place = name >= 0 ? made.Find(name, _machine.Names) : made.FindLoose(key);
        if (place >= 0)
        {
            made.Put(place, Tag, Number, Reference);
        }
        else
        {
            _machine.AddTo(made, name, key, Tag, Number, Reference);
        }
    }

    private void LoadArray()
    {
        Enter();
        ScriptArray made = _machine.NewArray(0);
        while (Peek() != ']')
        {
            Load();
            Count(EntryCost);
            _machine.SetItem(made, made.Count, Tag, Number, Reference);
            SkipComma();
        }

        _at++;
        _depth--;
        Set(Mjs.Tag.Array, 0, made);
    }

    private void SkipComma()
    {
        if (Peek() == ',')
        {
            _at++;
        }
    }

    private byte[] Key()
    {
        if (Peek() == '"')
        {
            int end = EndOfString(_at + 1, out int _);
            byte[] key = Bytes.Part(_text, _at + 1, end - _at - 1);
            _at = end + 1;
            return key;
        }

        int start = _at;
        while (IsLetter(Current) || (_at > start && (IsDigit(Current) || Current == '_')))
        {
            _at++;
        }

        if (_at == start)
        {
            throw Invalid();
        }

        return Bytes.Part(_text, start, _at - start);
    }

    private static bool IsLetter(int character) => (uint)((character | 0x20) - 'a') < 26;

    private static bool IsDigit(int character) => (uint)(character - '0') <= 9;

    private void LoadWord(string word, byte tag)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (_at >= _text.Length || _text[_at++] != word[i])
            {
                throw Invalid();
            }
        }

        Set(tag, 0, null);
    }

    private int EndOfString(int at, out int escapes)
    {
        escapes = 0;
        while (at < _text.Length && _text[at] != '"')
        {
            if (_text[at] < 0x20)
            {
                throw Invalid();
            }

            if (_text[at] == '\\')
            {
                escapes++;
                at += EscapeLength(at) - 1;
            }

            at++;
        }

        if (at >= _text.Length)
        {
            throw Invalid();
        }

        return at;
    }

    private int EscapeLength(int at)
    {
        int kind = at + 1 < _text.Length ? _text[at + 1] : 0;
        switch (kind)
        {
            case '"':
            case '\\':
            case '/':
            case 'b':
            case 'f':
            case 'n':
            case 'r':
            case 't':
                return 2;
            case 'u':
                bool isByte = at + 5 < _text.Length && _text[at + 2] == '0' && _text[at + 3] == '0'
                    && NumberText.HexDigit(_text[at + 4]) >= 0 && NumberText.HexDigit(_text[at + 5]) >= 0;
                return isByte ? 6 : throw Invalid();
            default:
                throw Invalid();
        }
    }

    private void LoadString()
    {
        int start = _at + 1;
        int end = EndOfString(start, out int escapes);
        byte[] value = escapes == 0 ? Bytes.Part(_text, start, end - start) : Decode(start, end);
        _at = end + 1;
        Count(value.Length);
        _machine.Allocate(24 + value.Length);
        Set(Mjs.Tag.String, 0, value);
    }

    private byte[] Decode(int start, int end)
    {
        ByteBuffer target = new ByteBuffer(end - start);
        for (int at = start; at < end; at++)
        {
            if (_text[at] != '\\')
            {
                target.Add(_text[at]);
                continue;
            }

            at++;
            target.Add(Unescape(_text[at], at));
            at += _text[at] == 'u' ? 4 : 0;
        }

        return target.ToBytes();
    }

    private int Unescape(int kind, int at)
    {
        switch (kind)
        {
            case 'b': return 8;
            case 'f': return 12;
            case 'n': return 10;
            case 'r': return 13;
            case 't': return 9;
            case 'u': return (NumberText.HexDigit(_text[at + 3]) * 16) + NumberText.HexDigit(_text[at + 4]);
            default: return kind;
        }
    }

    private void LoadNumber()
    {
        bool isNegative = Current == '-';
        _at += isNegative ? 1 : 0;
        bool isHexadecimal = Current == '0' && _at + 2 < _text.Length && _text[_at + 1] == 'x';
        double value = isHexadecimal ? Hexadecimal() : Decimal();
        Set(Mjs.Tag.Number, isNegative ? Arithmetic.Negated(value) : value, null);
    }

    private double Hexadecimal()
    {
        _at += 2;
        int start = _at;
        double value = 0;
        while (NumberText.HexDigit(Current) >= 0)
        {
            value = (value * 16) + NumberText.HexDigit(Current);
            _at++;
        }

        return _at > start ? value : throw Invalid();
    }

    private double Decimal()
    {
        if (!IsDigit(Current))
        {
            throw Invalid();
        }

        int start = _at;
        double value = NumberText.ReadDecimal(_text, start, _text.Length, out _at);
        bool endsWithPoint = _text[_at - 1] == '.';
        bool hasBareExponent = (Current | 0x20) == 'e';
        if (endsWithPoint || hasBareExponent)
        {
            throw Invalid();
        }

        return value;
    }
}
