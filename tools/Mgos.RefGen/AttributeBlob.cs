// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Mgos.RefGen;

/// <summary>The bytes of an attribute's arguments (ECMA-335 II.23.3).</summary>
/// <remarks>
/// <list type="table">
/// <item><term>01 00</term><description>prolog</description></item>
/// <item><term>fixed arguments</term><description>number or bool little endian; string as length (1, 2 or 4 bytes) and UTF-8; FF for null</description></item>
/// <item><term>u16</term><description>number of named arguments</description></item>
/// <item><term>named argument</term><description>54 (property), element type, name as string, value</description></item>
/// </list>
/// </remarks>
internal sealed class AttributeBlob
{
    private const ushort Prolog = 0x0001;
    private const byte NullString = 0xFF;
    private const byte Property = 0x54;
    private const byte ElementBoolean = 0x02;
    private const byte ElementInt32 = 0x08;
    private const byte ElementString = 0x0E;

    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    public AttributeBlob()
    {
        _writer = new BinaryWriter(_bytes, Encoding.UTF8);
        _writer.Write(Prolog);
    }

    public void Argument(object value)
    {
        switch (value)
        {
            case null: _writer.Write(NullString); break;
            case bool flag: _writer.Write(flag); break;
            case int number: _writer.Write(number); break;
            case string text: Text(text); break;
            default: throw new NotSupportedException($"attribute argument of type {value.GetType()}");
        }
    }

    public void Named(IReadOnlyDictionary<string, object> properties)
    {
        _writer.Write((ushort)properties.Count);
        foreach (var (name, value) in properties)
        {
            _writer.Write(Property);
            _writer.Write(value is bool ? ElementBoolean : value is int ? ElementInt32 : ElementString);
            Text(name);
            Argument(value);
        }
    }

    public byte[] ToArray() => _bytes.ToArray();

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        CompressedLength(bytes.Length);
        _writer.Write(bytes);
    }

    private void CompressedLength(int length)
    {
        if (length < 0x80)
        {
            _writer.Write((byte)length);
            return;
        }

        if (length >= 0x4000)
            throw new NotSupportedException("attribute string of 16 KB or more");
        _writer.Write((byte)(0x80 | (length >> 8)));
        _writer.Write((byte)length);
    }
}
