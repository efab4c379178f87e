// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;

namespace Mgos.Mjs;

/// <summary>Describes a structure to <c>s2o(pointer, descriptor)</c>, which makes an object of it.</summary>
/// <remarks>
/// The descriptor that scripts pass is a pointer to an <see cref="MjsMemory"/> whose target is this. Properties enumerate in the order of the fields.
/// A field whose bytes are not inside of the memory is undefined. A field with a reader is whatever that makes of the memory's <see cref="MjsMemory.Target"/>.
/// </remarks>
public sealed class MjsStruct
{
    private readonly ArrayList _names = new ArrayList();
    private readonly ArrayList _readers = new ArrayList();
    private int[] _offsets = new int[4];
    private int[] _lengths = new int[4];
    private byte[] _kinds = new byte[4];

    /// <summary>Adds a field.</summary>
    /// <param name="name">The property.</param>
    /// <param name="offset">Where it begins, in bytes.</param>
    /// <param name="kind">How it lies there.</param>
    /// <param name="length">How many bytes data or text has; not used for numbers.</param>
    public void Add(string name, int offset, MjsFieldKind kind, int length) => Add(name, offset, (byte)kind, length, null);

    /// <summary>Adds a field that the host reads: nested structures, pointers, counted strings.</summary>
    /// <param name="name">The property.</param>
    /// <param name="reader">Makes the value.</param>
    public void Add(string name, MjsFieldReader reader) => Add(name, 0, 0, 0, reader);

    internal ScriptObject Read(Machine machine, MjsMemory source, int start)
    {
        ScriptObject made = machine.NewObject();
        for (int i = _names.Count - 1; i >= 0; i--)
        {
            MjsFieldReader reader = (MjsFieldReader)_readers[i];
            MjsValue value = reader != null ? reader(machine.Engine, source, start) : ReadField(machine.Engine, source, start + _offsets[i], i);
            byte[] name = Bytes.Of((string)_names[i]);
            machine.AddTo(made, machine.Names.Intern(name, 0, name.Length), null, value.Tag, value.RawNumber, value.Reference);
        }

        return made;
    }

    private void Add(string name, int offset, byte kind, int length, MjsFieldReader reader)
    {
        int at = _names.Count;
        if (at == _offsets.Length)
        {
            _offsets = Growth.Of(_offsets, at * 2);
            _lengths = Growth.Of(_lengths, at * 2);
            _kinds = Growth.Of(_kinds, at * 2);
        }

        _names.Add(name);
        _readers.Add(reader);
        _offsets[at] = offset;
        _kinds[at] = kind;
        _lengths[at] = kind >= (byte)MjsFieldKind.Data ? length : SizeOf((MjsFieldKind)kind);
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

    private MjsValue ReadField(MjsEngine engine, MjsMemory source, int at, int field)
    {
        byte[] data = source.Data;
        int length = _lengths[field];
        if (data == null || at < 0 || length < 0 || at > data.Length - length)
        {
            return engine.Undefined;
        }

        switch ((MjsFieldKind)_kinds[field])
        {
            case MjsFieldKind.Int8: return engine.CreateNumber((sbyte)data[at]);
            case MjsFieldKind.UInt8: return engine.CreateNumber(data[at]);
            case MjsFieldKind.Int16: return engine.CreateNumber((short)(data[at] | (data[at + 1] << 8)));
            case MjsFieldKind.UInt16: return engine.CreateNumber(data[at] | (data[at + 1] << 8));
            case MjsFieldKind.Int: return engine.CreateNumber(BitConverter.ToInt32(data, at));
            case MjsFieldKind.Boolean: return engine.CreateBoolean(data[at] != 0);
            case MjsFieldKind.Float: return engine.CreateNumber(BitConverter.ToSingle(data, at));
            case MjsFieldKind.Double: return engine.CreateNumber(BitConverter.ToDouble(data, at));
            default: return engine.CreateString(Part(data, at, length, _kinds[field] == (byte)MjsFieldKind.Text));
        }
    }

    private static byte[] Part(byte[] data, int at, int length, bool isText)
    {
        int count = 0;
        while (count < length && (!isText || data[at + count] != 0))
        {
            count++;
        }

        return Bytes.Part(data, at, count);
    }
}
