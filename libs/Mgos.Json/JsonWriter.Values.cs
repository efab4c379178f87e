// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Json;

/// <content>Strings, numbers, literals, and JSON that was made before.</content>
public sealed partial class JsonWriter
{
    /// <summary>Writes a string.</summary>
    /// <param name="value">Text; null writes the literal null.</param>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void String(string value)
    {
        if (value == null)
        {
            Null();
        }
        else if (BeginValue())
        {
            _buffer.PutQuoted(value, _isAsciiOnly);
        }
    }

    /// <summary>Writes a string from bytes.</summary>
    /// <param name="utf8">Array with the text; null writes the literal null.</param>
    /// <param name="offset">Offset of the first byte.</param>
    /// <param name="count">Bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the array.</exception>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void String(byte[] utf8, int offset, int count)
    {
        JsonSpan.CheckRange(utf8, offset, count);
        if (utf8 == null)
        {
            Null();
        }
        else if (BeginValue())
        {
            _buffer.PutQuoted(utf8, offset, count, _isAsciiOnly);
        }
    }

    /// <summary>Writes a signed integer.</summary>
    /// <param name="value">Number.</param>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void Int(long value)
    {
        int start = JsonInteger.FormatBackwards(value < 0 ? 0UL - (ulong)value : (ulong)value, _scratch, _scratch.Length);
        if (value < 0)
        {
            _scratch[--start] = (byte)'-';
        }

        Plain(_scratch, start);
    }

    /// <summary>Writes an unsigned integer.</summary>
    /// <param name="value">Number.</param>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void UInt(ulong value)
    {
        Plain(_scratch, JsonInteger.FormatBackwards(value, _scratch, _scratch.Length));
    }

    /// <summary>Writes true or false.</summary>
    /// <param name="value">Truth value.</param>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void Boolean(bool value)
    {
        Literal(value ? TrueText : FalseText);
    }

    /// <summary>Writes null.</summary>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void Null()
    {
        Literal(NullText);
    }

    /// <summary>Writes a number with six decimals, rounded from its exact value.</summary>
    /// <param name="value">Number; NaN and the infinities, which JSON has not, are written as null.</param>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void Double(double value)
    {
        if (!JsonDouble.IsFinite(value))
        {
            Null();
            return;
        }

        byte[] text = JsonDouble.IsLong(value) ? new byte[JsonDouble.MaxTextBytes] : _scratch;
        Plain(text, JsonDouble.FormatBackwards(value, text, text.Length));
    }

    /// <summary>Writes bytes as a string of base64.</summary>
    /// <param name="data">Array; null writes the literal null.</param>
    /// <param name="offset">Offset of the first byte.</param>
    /// <param name="count">Bytes; 0 writes an empty string.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the array.</exception>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void Base64(byte[] data, int offset, int count)
    {
        JsonSpan.CheckRange(data, offset, count);
        if (data == null)
        {
            Null();
        }
        else if (BeginValue())
        {
            // The platform gives garbage for no bytes.
            _buffer.PutQuotedPlain(count == 0 ? string.Empty : Convert.ToBase64String(data, offset, count));
        }
    }

    /// <summary>Writes a value that is JSON already.</summary>
    /// <param name="json">Array with the text, which is not checked.</param>
    /// <param name="offset">Offset of the first byte.</param>
    /// <param name="count">Bytes; 0 writes the literal null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the array.</exception>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void Raw(byte[] json, int offset, int count)
    {
        JsonSpan.CheckRange(json, offset, count);
        if (count == 0)
        {
            Null();
        }
        else if (BeginValue())
        {
            PutRaw(json, offset, count);
        }
    }

    /// <summary>Writes a value that is JSON already.</summary>
    /// <param name="json">Text, which is not checked; null or empty writes the literal null.</param>
    /// <exception cref="InvalidOperationException">Inside an object without a name in front.</exception>
    public void Raw(string json)
    {
        if (string.IsNullOrEmpty(json))
        {
            Null();
        }
        else if (BeginValue())
        {
            PutRaw(json);
        }
    }

    // A value that stands at the end of an array.
    private void Plain(byte[] text, int start)
    {
        if (BeginValue())
        {
            _buffer.Put(text, start, text.Length - start);
        }
    }

    private void Literal(byte[] text)
    {
        if (BeginValue())
        {
            _buffer.Put(text, 0, text.Length);
        }
    }

    private void PutRaw(byte[] json, int offset, int count)
    {
        if (_isAsciiOnly)
        {
            _buffer.PutAsciiOnly(json, offset, count);
        }
        else
        {
            _buffer.Put(json, offset, count);
        }
    }

    private void PutRaw(string json)
    {
        if (_isAsciiOnly)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(json);
            _buffer.PutAsciiOnly(bytes, 0, bytes.Length);
        }
        else
        {
            _buffer.Put(json);
        }
    }
}
