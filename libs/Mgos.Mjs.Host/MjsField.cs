// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Host;

/// <summary>A field of an <see cref="MjsStruct"/>.</summary>
internal sealed class MjsField
{
    internal readonly string Name;
    private readonly int _offset;
    private readonly MjsFieldKind _kind;
    private readonly int _length;
    private readonly MjsFieldReader _reader;

    internal MjsField(string name, int offset, MjsFieldKind kind, int length, MjsFieldReader reader)
    {
        Name = name;
        _offset = offset;
        _kind = kind;
        _length = kind >= MjsFieldKind.Data ? length : SizeOf(kind);
        _reader = reader;
    }

    /// <summary>Its value in the structure that begins at a place of the memory; undefined if it is not inside.</summary>
    internal MjsValue Read(MjsEngine engine, MjsMemory memory, int start)
    {
        byte[] data = memory.Data;
        int at = start + _offset;
        if (_reader != null)
            return _reader(engine, memory, start);
        if (data == null || at < 0 || _length < 0 || at > data.Length - _length)
            return engine.Undefined;
        switch (_kind)
        {
            case MjsFieldKind.Int8: return engine.CreateNumber((sbyte)data[at]);
            case MjsFieldKind.UInt8: return engine.CreateNumber(data[at]);
            case MjsFieldKind.Int16: return engine.CreateNumber((short)(data[at] | (data[at + 1] << 8)));
            case MjsFieldKind.UInt16: return engine.CreateNumber(data[at] | (data[at + 1] << 8));
            case MjsFieldKind.Int: return engine.CreateNumber(BitConverter.ToInt32(data, at));
            case MjsFieldKind.Boolean: return engine.CreateBoolean(data[at] != 0);
            case MjsFieldKind.Float: return engine.CreateNumber(BitConverter.ToSingle(data, at));
            case MjsFieldKind.Double: return engine.CreateNumber(BitConverter.ToDouble(data, at));
            default: return engine.CreateString(ReadBytes(data, at));
        }
    }

    private static int SizeOf(MjsFieldKind kind)
    {
        switch (kind)
        {
            case MjsFieldKind.Double: return 8;
            case MjsFieldKind.Int:
            case MjsFieldKind.Float: return 4;
            case MjsFieldKind.Int16:
            case MjsFieldKind.UInt16: return 2;
            default: return 1;
        }
    }

    // Text ends at the first NUL.
    private byte[] ReadBytes(byte[] data, int at)
    {
        int count = 0;
        while (count < _length && (_kind != MjsFieldKind.Text || data[at + count] != 0))
            count++;
        byte[] bytes = new byte[count];
        Array.Copy(data, at, bytes, 0, count);
        return bytes;
    }
}
