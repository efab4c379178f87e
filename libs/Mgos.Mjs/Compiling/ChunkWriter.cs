// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>Writes a chunk as <see cref="CompiledForm"/>.</summary>
internal sealed class ChunkWriter
{
    private readonly ByteBuffer _target = new ByteBuffer(256);
    private readonly NameTable _names;
    private readonly Chunk _chunk;
    private readonly byte[] _formats = OpFormat.MakeTable();
    private readonly ushort[] _starts;
    private readonly int[] _places;
    private readonly int[] _used;
    private int _usedCount;

    internal ChunkWriter(Chunk chunk, NameTable names)
    {
        _chunk = chunk;
        _names = names;
        _starts = OpFormat.MakeStarts(_formats);
        _places = new int[names.Count];
        _used = new int[names.Count];
    }

    internal byte[] Write()
    {
        ushort[] code = new ushort[_chunk.Code.Length];
        Array.Copy(_chunk.Code, 0, code, 0, code.Length);
        Translate(code);
        for (int i = 0; i < _chunk.Templates.Length; i++)
        {
            Use((int[])_chunk.Templates[i]);
        }

        WriteInt(CompiledForm.MagicWord);
        _target.Add(CompiledForm.Version);
        WriteInt(0);
        WriteBytes(Bytes.Of(_chunk.FileName));
        WriteNames();
        WriteNumbers();
        WriteTemplates();
        WriteCount(_chunk.StackNeed);
        WriteBytes(_chunk.Lines);
        WriteCount(code.Length);
        for (int i = 0; i < code.Length; i++)
        {
            _target.Add(code[i]);
            _target.Add(code[i] >> 8);
        }

        byte[] result = _target.ToBytes();
        Array.Copy(BitConverter.GetBytes(CompiledForm.Checksum(result, CompiledForm.HeaderBytes, result.Length)), 0, result, 5, 4);
        return result;
    }

    private int Use(int name)
    {
        if (_places[name] == 0)
        {
            _used[_usedCount++] = name;
            _places[name] = _usedCount;
        }

        return _places[name] - 1;
    }

    private void Use(int[] names)
    {
        for (int i = 0; i < names.Length; i++)
        {
            Use(names[i]);
        }
    }

    private void Translate(ushort[] code)
    {
        int at = 0;
        while (at < code.Length)
        {
            int format = _starts[code[at++]];
            for (; _formats[format] != '/'; format++)
            {
                at = TranslateOperand(code, at, _formats[format]);
            }
        }
    }

    private int TranslateOperand(ushort[] code, int at, int kind)
    {
        switch (kind)
        {
            case ' ':
                return at;
            case 'n':
                code[at] = (ushort)Use(code[at]);
                return at + 1;
            case 'c':
                code[at] = (ushort)(code[at] == CodeCache.None ? CodeCache.None : 0);
                return at + 1;
            case 'f':
                int count = code[at + 1];
                for (int i = 0; i < count; i++)
                {
                    code[at + 2 + i] = (ushort)Use(code[at + 2 + i]);
                }

                return at + 2 + count;
            default:
                return at + 1;
        }
    }

    private void WriteNames()
    {
        WriteCount(_usedCount);
        for (int i = 0; i < _usedCount; i++)
        {
            WriteBytes(_names.BytesOf(_used[i]));
        }
    }

    private void WriteNumbers()
    {
        WriteCount(_chunk.Numbers.Length);
        for (int i = 0; i < _chunk.Numbers.Length; i++)
        {
            byte[] bytes = BitConverter.GetBytes(_chunk.Numbers[i]);
            _target.Add(bytes, 0, bytes.Length);
        }
    }

    private void WriteTemplates()
    {
        WriteCount(_chunk.Templates.Length);
        for (int i = 0; i < _chunk.Templates.Length; i++)
        {
            int[] template = (int[])_chunk.Templates[i];
            WriteCount(template.Length);
            for (int j = 0; j < template.Length; j++)
            {
                WriteCount(Use(template[j]));
            }
        }
    }

    private void WriteInt(int value)
    {
        byte[] bytes = BitConverter.GetBytes(value);
        _target.Add(bytes, 0, bytes.Length);
    }

    private void WriteBytes(byte[] bytes)
    {
        WriteCount(bytes.Length);
        _target.Add(bytes, 0, bytes.Length);
    }

    private void WriteCount(int value)
    {
        while (value >= 0x80)
        {
            _target.Add(value | 0x80);
            value >>= 7;
        }

        _target.Add(value);
    }
}
