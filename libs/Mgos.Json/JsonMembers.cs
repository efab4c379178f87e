// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Json;

/// <summary>The members of one JSON object, by name: how an RPC handler reads its arguments.</summary>
/// <remarks>
/// <code>
/// method         | original | takes                                              | anything else
/// ---------------|----------|----------------------------------------------------|--------------
/// TryGetRaw      | %T       | any value; a string with its quotes                |
/// TryGetString   | %Q       | a string, unescaped; a number, true, false: as is  | missing
/// TryGetInt32/64 | %d %ld   | a number without fraction: 31, 0x1F, 037, "31"     | missing
/// TryGetBoolean  | %B       | true is true, every other value is false           |
/// TryGetDouble   | %lf      | a number, also inside a string                     | missing
/// TryGetBase64   | %V       | a string of base64; blanks and other signs ignored | missing
/// </code>
/// A path is a name, or names joined by dots that lead into inner objects ("sta.ssid"). Where a name comes twice the last one counts.
/// Syntax is lenient. Mirrors json_scanf. Differs: of a broken object no member is seen, not those in front of the fault; numbers do
/// not wrap; \uXXXX is any character. Thread: one at a time. Cost: Reset and the methods without a text allocate nothing.
/// </remarks>
public sealed partial class JsonMembers
{
    // Of one member in the index: offset and length of its name, offset and length of its value. Lengths are complemented if there are escapes.
    private const int Fields = 4;

    private readonly Encoding _utf8 = Encoding.UTF8;
    private readonly JsonReader _reader = new JsonReader();
    private readonly byte[] _scratch = new byte[JsonConstants.ScratchBytes];
    private int[] _index = new int[JsonConstants.FirstIndexedMembers * Fields];
    private byte[] _data;
    private int _offset;
    private int _count;
    private int _members;
    private byte[] _path;
    private int _valueStart;
    private int _valueLength;

    // Means something for strings only.
    private bool _valueHasEscape;

    /// <summary>Makes an object without members; call <see cref="Reset"/> next.</summary>
    public JsonMembers()
    {
    }

    /// <summary>True if the text given to <see cref="Reset"/> is broken JSON, which reads as an object without members.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Takes an object to look at.</summary>
    /// <param name="data">Array with the text; not copied, and not to be changed while members are read.</param>
    /// <param name="offset">Offset of the first byte.</param>
    /// <param name="count">Bytes; 0 for no members.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the array.</exception>
    /// <remarks>Text that is JSON but no object has no members.</remarks>
    public void Reset(byte[] data, int offset, int count)
    {
        _reader.Reset(data, offset, count, JsonSyntax.Lenient);
        IsBroken = count > 0 && !ReadMembers(_reader);
        if (count == 0 || IsBroken)
        {
            _members = 0;
        }

        _data = data;
        _offset = offset;
        _count = count;
    }

    /// <summary>Takes the value that comes next in a reader: goes to its end as <see cref="JsonReader.Skip"/> does, and keeps its members.</summary>
    /// <param name="reader">A reader at a name, or at its start; its array is not to be changed while members are read.</param>
    /// <returns>False if there is no value here (at an end, or broken text); <see cref="IsBroken"/> is true then.</returns>
    /// <remarks>A value that is no object has no members.</remarks>
    public bool Read(JsonReader reader)
    {
        IsBroken = !ReadMembers(reader);
        if (IsBroken)
        {
            _members = 0;
        }

        _data = reader.Data;
        _offset = reader.Start;
        _count = reader.Length;
        return !IsBroken;
    }

    /// <summary>Looks whether there is a member, whatever its value.</summary>
    /// <param name="path">Name, or names joined by dots.</param>
    /// <returns>True also if the value is null.</returns>
    public bool Has(string path)
    {
        return Find(path);
    }

    /// <summary>The raw text of a member's value.</summary>
    /// <param name="path">Name, or names joined by dots.</param>
    /// <param name="value">Is pointed at the value; made absent on failure.</param>
    /// <returns>False if there is no such member.</returns>
    public bool TryGetRaw(string path, JsonSpan value)
    {
        bool isFound = Find(path);
        if (isFound)
        {
            value.Set(_data, _valueStart, _valueLength);
        }
        else
        {
            value.Clear();
        }

        return isFound;
    }

    /// <summary>The text of a member: of a string without quotes and escapes, of a number, true or false as it stands.</summary>
    /// <param name="path">Name, or names joined by dots.</param>
    /// <param name="value">Text; null on failure.</param>
    /// <returns>False if the member is absent, null, an object, an array, or a string with half a surrogate pair.</returns>
    /// <remarks>A device's strings end in front of U+0000.</remarks>
    public bool TryGetString(string path, out string value)
    {
        value = null;
        if (!Find(path))
        {
            return false;
        }

        if (_data[_valueStart] == '"')
        {
            value = JsonText.Decode(_data, _valueStart + 1, _valueLength - 2, _valueHasEscape);
        }
        else if (!IsNullOrContainer)
        {
            value = _utf8.GetString(_data, _valueStart, _valueLength);
        }

        return value != null;
    }

    /// <summary>An int.</summary>
    /// <param name="path">Name, or names joined by dots.</param>
    /// <param name="value">Number; 0 on failure.</param>
    /// <returns>False if the member is absent, no whole number, or does not fit.</returns>
    public bool TryGetInt32(string path, out int value)
    {
        bool isInt = TryGetInt64(path, out long number) && number >= int.MinValue && number <= int.MaxValue;
        value = isInt ? (int)number : 0;
        return isInt;
    }

    /// <summary>A long.</summary>
    /// <param name="path">Name, or names joined by dots.</param>
    /// <param name="value">Number; 0 on failure.</param>
    /// <returns>False if the member is absent, no whole number, or does not fit.</returns>
    public bool TryGetInt64(string path, out long value)
    {
        value = 0;
        return Find(path) && StripQuotes() && JsonInteger.TryParse(_data, _valueStart, _valueLength, out value);
    }

    /// <summary>A truth value.</summary>
    /// <param name="path">Name, or names joined by dots.</param>
    /// <param name="value">True for the literal true, false for everything else and on failure.</param>
    /// <returns>False if the member is absent.</returns>
    public bool TryGetBoolean(string path, out bool value)
    {
        bool isFound = Find(path);
        value = isFound && _data[_valueStart] == 't';
        return isFound;
    }

    /// <summary>A double.</summary>
    /// <param name="path">Name, or names joined by dots.</param>
    /// <param name="value">Number; 0 on failure.</param>
    /// <returns>False if the member is absent, no number, or beyond the range of a double.</returns>
    public bool TryGetDouble(string path, out double value)
    {
        value = 0;
        return Find(path) && StripQuotes() && IsNumber && JsonDecimal.TryParse(_data, _valueStart, _valueLength, out value);
    }

    /// <summary>Bytes in base64.</summary>
    /// <param name="path">Name, or names joined by dots.</param>
    /// <param name="value">Bytes, new; null on failure.</param>
    /// <returns>False if the member is absent or no string.</returns>
    public bool TryGetBase64(string path, out byte[] value)
    {
        bool isFound = Find(path) && _data[_valueStart] == '"';
        value = isFound ? JsonBase64.Decode(_data, _valueStart + 1, _valueLength - 2) : null;
        return isFound;
    }

    private bool IsNullOrContainer => _data[_valueStart] == 'n' || _data[_valueStart] == '{' || _data[_valueStart] == '[';

    // The span may have come out of quotes, where anything can be.
    private bool IsNumber => JsonScan.Number(_data, _valueStart, _valueStart + _valueLength, true) == _valueStart + _valueLength;

    private bool StripQuotes()
    {
        if (_data[_valueStart] == '"')
        {
            _valueStart++;
            _valueLength -= 2;
        }

        return _valueLength > 0;
    }
}
