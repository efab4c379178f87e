// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Json;

/// <summary>Writes JSON into a buffer of its own that grows up to a limit; commas and colons come by themselves.</summary>
/// <remarks>
/// <code>
/// in a string                 | is written
/// ----------------------------|------------------------------------------------------
/// " \                         | \" \\
/// 08 09 0a 0c 0d              | \b \t \n \f \r
/// other bytes below 20, 7f    | \u00xx, lower case
/// bytes from 80 up            | as they are; \u00xx for each byte with IsAsciiOnly
/// a null string               | null
/// doubles                     | six decimals; NaN and the infinities as null
/// compact                     | {"a":1,"b":[1,2],"c":{},"d":[]}
/// pretty                      | one member or item a line, two blanks a level, "a": 1; an object without members is { line feed }, an array without items []
/// </code>
/// Mirrors what json_printf and the config files of Mongoose OS look like. Differs: 0b, 1f and 7f come out as valid JSON.
/// At the top level values follow each other without anything between them. Calls in an order that makes no JSON throw
/// InvalidOperationException. Thread: one at a time. Cost: allocates only to grow, for strings above
/// <see cref="JsonConstants.ScratchChars"/> characters, for base64 and for doubles from 1e19 up.
/// </remarks>
public sealed partial class JsonWriter
{
    private const int IndentBytes = 2;
    private const int MaxNumberBytes = 32;

    private static readonly byte[] NullText = { (byte)'n', (byte)'u', (byte)'l', (byte)'l' };
    private static readonly byte[] TrueText = { (byte)'t', (byte)'r', (byte)'u', (byte)'e' };
    private static readonly byte[] FalseText = { (byte)'f', (byte)'a', (byte)'l', (byte)'s', (byte)'e' };

    private readonly byte[] _scratch = new byte[MaxNumberBytes];
    private readonly JsonBuffer _buffer;
    private int _depth;
    private int _objects;
    private int _filled;
    private bool _isNamed;
    private bool _isPretty;
    private bool _isAsciiOnly;

    /// <summary>Makes an empty writer.</summary>
    /// <param name="capacityBytes">Bytes to start with.</param>
    /// <param name="maxBytes">Bytes to grow to at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">Capacity negative, or above the limit.</exception>
    public JsonWriter(int capacityBytes, int maxBytes)
    {
        if (capacityBytes < 0 || capacityBytes > maxBytes)
        {
            throw new ArgumentOutOfRangeException(nameof(capacityBytes));
        }

        _buffer = new JsonBuffer(capacityBytes, maxBytes);
    }

    /// <summary>The buffer: the first <see cref="Length"/> bytes are the text. Another array after it has grown.</summary>
    public byte[] Data => _buffer.Data;

    /// <summary>Bytes written.</summary>
    public int Length => _buffer.Length;

    /// <summary>True once something did not fit, or went deeper than <see cref="JsonConstants.MaxDepth"/>; from then on every call does nothing.</summary>
    public bool IsTruncated => _buffer.IsTruncated;

    /// <summary>True to write one member a line, indented; set it before the first value.</summary>
    public bool IsPretty
    {
        get => _isPretty;
        set => _isPretty = value;
    }

    /// <summary>True to write each byte from 0x80 up as \u00xx, for receivers of seven-bit text that take the escape for a byte.</summary>
    public bool IsAsciiOnly
    {
        get => _isAsciiOnly;
        set => _isAsciiOnly = value;
    }

    /// <summary>Empties the writer; the buffer and the settings stay.</summary>
    public void Clear()
    {
        _buffer.Clear();
        _depth = 0;
        _objects = 0;
        _filled = 0;
        _isNamed = false;
    }

    /// <summary>A copy of the text as bytes.</summary>
    /// <returns>Array of <see cref="Length"/> bytes.</returns>
    public byte[] ToArray()
    {
        byte[] copy = new byte[_buffer.Length];
        Array.Copy(_buffer.Data, 0, copy, 0, copy.Length);
        return copy;
    }

    /// <summary>The text as a string.</summary>
    /// <returns>Never null.</returns>
    public string ToText()
    {
        return _buffer.Length == 0 ? string.Empty : Encoding.UTF8.GetString(_buffer.Data, 0, _buffer.Length);
    }

    /// <summary>Opens an object.</summary>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void BeginObject()
    {
        Begin('{', 1);
    }

    /// <summary>Closes the innermost object.</summary>
    /// <exception cref="InvalidOperationException">The innermost open thing is no object, or a name lacks its value.</exception>
    public void EndObject()
    {
        End('}', true);
    }

    /// <summary>Opens an array.</summary>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void BeginArray()
    {
        Begin('[', 0);
    }

    /// <summary>Closes the innermost array.</summary>
    /// <exception cref="InvalidOperationException">The innermost open thing is no array.</exception>
    public void EndArray()
    {
        End(']', false);
    }

    /// <summary>Writes the name of the next member.</summary>
    /// <param name="name">Name, not null.</param>
    /// <exception cref="InvalidOperationException">Not inside an object, or the name before lacks its value.</exception>
    public void Name(string name)
    {
        if (BeginName())
        {
            _buffer.PutQuoted(name, _isAsciiOnly);
            _buffer.Put(':');
            if (_isPretty)
            {
                _buffer.Put(' ');
            }
        }
    }

    /// <summary>Writes the name of the next member from bytes that were made before: for names that are written again and again.</summary>
    /// <param name="json">The name as JSON with its quotes and the colon, for example <c>"id":</c>; not checked.</param>
    /// <exception cref="InvalidOperationException">Not inside an object, or the name before lacks its value.</exception>
    public void Name(byte[] json)
    {
        if (BeginName())
        {
            _buffer.Put(json, 0, json.Length);
            if (_isPretty)
            {
                _buffer.Put(' ');
            }
        }
    }

    /// <summary>Writes whole members that were made before.</summary>
    /// <param name="json">One member or more as JSON: names, colons, values, commas between them; not checked.</param>
    /// <exception cref="InvalidOperationException">Not inside an object, or the name before lacks its value.</exception>
    public void Members(byte[] json)
    {
        if (BeginName())
        {
            _isNamed = false;
            _buffer.Put(json, 0, json.Length);
        }
    }
}
