// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Json;

/// <content>What the current token says: texts and numbers.</content>
public sealed partial class JsonReader
{
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

    private bool IsText => _token == JsonToken.String || _token == JsonToken.Name;

    internal int TextStart => _data[_start] == '"' ? _start + 1 : _start;

    internal int TextLength => _data[_start] == '"' ? _length - 2 : _length;
}
