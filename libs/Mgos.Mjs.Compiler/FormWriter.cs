// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Compiler;

/// <summary>Writes a <see cref="CompiledForm"/>.</summary>
internal sealed class FormWriter
{
    private readonly ByteBuffer _target = new ByteBuffer(512);

    internal void Add(int value) => _target.Add(value);

    internal void Add(byte[] bytes) => _target.Add(bytes);

    /// <summary>Writes a number of 7 bits a byte, low ones first.</summary>
    internal void Count(int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _target.Add(value | 0x80);
        }

        _target.Add(value);
    }

    internal void Counted(byte[] bytes)
    {
        Count(bytes.Length);
        _target.Add(bytes);
    }

    internal byte[] ToBytes() => _target.ToBytes();

    internal static byte[] Write(string fileName, byte[] text, NameTable names, CodeWriter code)
    {
        FormWriter writer = new FormWriter();
        writer.Add(BitConverter.GetBytes(CompiledForm.MagicWord));
        writer.Add(CompiledForm.Version);
        writer.Add(new byte[4]);
        writer.Add(BitConverter.GetBytes(text.Length));
        writer.Add(BitConverter.GetBytes(CompiledForm.Checksum(text, 0, text.Length)));
        writer.Counted(Bytes.Of(fileName));
        writer.Count(names.Count);
        for (int i = 0; i < names.Count; i++)
        {
            writer.Counted(names.BytesOf(i));
        }

        code.WriteTo(writer);
        byte[] form = writer.ToBytes();
        Array.Copy(BitConverter.GetBytes(CompiledForm.Checksum(form, CompiledForm.LengthOffset, form.Length)), 0, form, CompiledForm.ChecksumOffset, 4);
        return form;
    }
}
