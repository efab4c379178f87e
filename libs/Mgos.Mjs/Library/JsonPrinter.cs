// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Writes a value as JSON in the way of mJS.</summary>
/// <remarks>
/// <code>
/// number                  as print writes it
/// string                  " and \ escaped, 0x08 to 0x0d as \b \t \n \v \f \r, other bytes below 0x20 as \u00hh
/// object                  newest property first, keys not escaped; functions, pointers and undefined left out
/// array                   in order of the indices; null for holes and what an object would leave out
/// already being written   [Circular]
/// </code>
/// </remarks>
internal sealed class JsonPrinter
{
    private const int MaxSparse = 100000;
    private readonly ByteBuffer _target = new ByteBuffer(64);
    private readonly Machine _machine;
    private readonly object[] _open = new object[MjsConstants.MaxJsonDepth];
    private int _depth;
    private int _counted;

    internal JsonPrinter(Machine machine)
    {
        _machine = machine;
    }

    internal byte[] Print(int at)
    {
        if (!IsLeftOut(_machine.Tags[at]))
        {
            Write(_machine.Tags[at], _machine.Numbers[at], _machine.References[at]);
        }

        return _target.ToBytes();
    }

    private static bool IsLeftOut(byte tag) => tag == Tag.Undefined || tag > Tag.Array;

    private void Write(byte tag, double number, object reference)
    {
        switch (tag)
        {
            case Tag.Number:
                NumberFormat.Append(_target, number);
                break;
            case Tag.String:
            case Tag.Text:
                WriteString(Machine.BytesOf(reference));
                break;
            case Tag.Object:
            case Tag.Array:
                WriteOpen(tag, reference);
                break;
            default:
                _target.Add(tag == Tag.True ? "true" : tag == Tag.False ? "false" : "null");
                break;
        }
    }

    private void WriteOpen(byte tag, object reference)
    {
        for (int i = 0; i < _depth; i++)
        {
            if (_open[i] == reference)
            {
                _target.Add("[Circular]");
                return;
            }
        }

        if (_depth == _open.Length)
        {
            throw new MjsError(MjsError.Internal, "JSON is nested too deeply");
        }

        _open[_depth++] = reference;
        if (tag == Tag.Object)
        {
            WriteObject((ScriptObject)reference);
        }
        else
        {
            WriteArray((ScriptArray)reference);
        }

        _depth--;
        _machine.CountWork(_target.Count - _counted);
        _counted = _target.Count;
        if (_target.Count > MjsConstants.MaxStringBytes || _machine.IsBeyondMemory(_target.Count))
        {
            throw Machine.OutOfMemory();
        }
    }

    private void WriteObject(ScriptObject source)
    {
        _target.Add('{');
        bool isFirst = true;
        for (int i = source.Count - 1; i >= 0; i--)
        {
            if (IsLeftOut(source.Tags[i]))
            {
                continue;
            }

            if (!isFirst)
            {
                _target.Add(',');
            }

            isFirst = false;
            byte[] key = source.KeyBytes(i, _machine.Names);
            _target.Add('"');
            _target.Add(key, 0, key.Length);
            _target.Add('"');
            _target.Add(':');
            Write(source.Tags[i], NumberAt(source.Numbers, i), ReferenceAt(source.References, i));
        }

        _target.Add('}');
    }

    private void WriteArray(ScriptArray source)
    {
        double length = _machine.LengthOf(source);
        if (length > source.Count + MaxSparse)
        {
            throw Machine.OutOfMemory();
        }

        _target.Add('[');
        for (int i = 0; i < length; i++)
        {
            if (i > 0)
            {
                _target.Add(',');
            }

            WriteItem(source, i);
        }

        _target.Add(']');
    }

    private void WriteItem(ScriptArray source, int index)
    {
        byte tag = index < source.Count ? source.Tags[index] : Tag.Hole;
        if (tag != Tag.Hole)
        {
            Write(IsLeftOut(tag) ? Tag.Null : tag, NumberAt(source.Numbers, index), ReferenceAt(source.References, index));
            return;
        }

        byte[] key = NumberFormat.ToBytes(index);
        ScriptObject named = source.Named;
        int name = named == null ? -1 : _machine.Names.Find(key, 0, key.Length);
        int place = named == null ? -1 : name >= 0 ? named.Find(name, _machine.Names) : named.FindLoose(key);
        tag = place < 0 || IsLeftOut(named.Tags[place]) ? Tag.Null : named.Tags[place];
        Write(tag, place < 0 ? 0 : NumberAt(named.Numbers, place), place < 0 ? null : ReferenceAt(named.References, place));
    }

    private static double NumberAt(double[] numbers, int at) => numbers == null ? 0 : numbers[at];

    private static object ReferenceAt(object[] references, int at) => references == null ? null : references[at];

    private void WriteString(byte[] text)
    {
        _target.Add('"');
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int character = text[i];
            if (character >= 0x20 && character != '"' && character != '\\')
            {
                continue;
            }

            _target.Add(text, start, i - start);
            start = i + 1;
            WriteEscape(character);
        }

        _target.Add(text, start, text.Length - start);
        _target.Add('"');
    }

    private void WriteEscape(int character)
    {
        _target.Add('\\');
        switch (character)
        {
            case 8: _target.Add('b'); break;
            case 9: _target.Add('t'); break;
            case 10: _target.Add('n'); break;
            case 11: _target.Add('v'); break;
            case 12: _target.Add('f'); break;
            case 13: _target.Add('r'); break;
            case '"':
            case '\\': _target.Add(character); break;
            default:
                _target.Add("u00");
                _target.Add('0' + (character >> 4));
                int low = character & 15;
                _target.Add(low < 10 ? '0' + low : 'a' + low - 10);
                break;
        }
    }
}
