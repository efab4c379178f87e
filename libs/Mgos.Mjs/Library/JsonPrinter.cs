// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

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
    private const string Escapes = "btnvfr";

    private readonly ByteBuffer _target = new ByteBuffer(64);
    private readonly Machine _machine;
    private readonly ArrayList _open = new ArrayList();
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
                _target.Add(NumberFormat.ToBytes(number));
                break;
            case Tag.String:
            case Tag.Text:
                Write(Machine.BytesOf(reference));
                break;
            case Tag.Object:
            case Tag.Array:
                WriteOpen(reference);
                break;
            default:
                _target.Add(TypeName.WordOf(tag));
                break;
        }
    }

    private void WriteOpen(object reference)
    {
        if (_open.IndexOf(reference) >= 0)
        {
            _target.Add("[Circular]");
            return;
        }

        if (_open.Add(reference) == MjsConstants.MaxJsonDepth)
        {
            throw new MjsError("JSON is nested too deeply");
        }

        ScriptArray array = reference as ScriptArray;
        _target.Add(array == null ? '{' : '[');
        if (array == null)
        {
            Write((ScriptObject)reference);
        }
        else
        {
            Write(array);
        }

        _target.Add(array == null ? '}' : ']');
        _open.RemoveAt(_open.Count - 1);
        _machine.CountWork(_target.Count - _counted);
        _counted = _target.Count;
        if (_target.Count > MjsConstants.MaxStringBytes || _machine.IsBeyondMemory(_target.Count))
        {
            throw Machine.OutOfMemory();
        }
    }

    private void Write(ScriptObject source)
    {
        bool isFirst = true;
        for (int i = source.Count - 1; i >= 0; i--)
        {
            if (IsLeftOut(source.Tags[i]))
            {
                continue;
            }

            _target.Add(isFirst ? "\"" : ",\"");
            isFirst = false;
            _target.Add(source.KeyBytes(i, _machine.Names));
            _target.Add("\":");
            Write(source.Tags[i], source.NumberAt(i), source.ReferenceAt(i));
        }
    }

    private void Write(ScriptArray source)
    {
        double length = _machine.LengthOf(source);
        if (length > source.Count + MaxSparse)
        {
            throw Machine.OutOfMemory();
        }

        for (int i = 0; i < length; i++)
        {
            if (i > 0)
            {
                _target.Add(',');
            }

            ScriptValues values = source;
            int place = i;
            if (i >= source.Count || source.Tags[i] == Tag.Hole)
            {
                byte[] key = NumberFormat.ToBytes(i);
                values = source.Named;
                place = values == null ? -1 : source.Named.Find(_machine.Names.Find(key), key, _machine.Names);
            }

            if (place < 0 || IsLeftOut(values.Tags[place]))
            {
                _target.Add("null");
            }
            else
            {
                Write(values.Tags[place], values.NumberAt(place), values.ReferenceAt(place));
            }
        }
    }

    private void Write(byte[] text)
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
            _target.Add('\\');
            if (character >= 0x20)
            {
                _target.Add(character);
            }
            else if (character >= 8 && character <= 13)
            {
                _target.Add(Escapes[character - 8]);
            }
            else
            {
                _target.Add("u00");
                Printer.AddHex(_target, character);
            }
        }

        _target.Add(text, start, text.Length - start);
        _target.Add('"');
    }
}
