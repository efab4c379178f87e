// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>Reads a <see cref="CompiledForm"/>. Whatever is not exactly what the writer makes gives null: each count, name, constant and jump is checked.</summary>
internal sealed class ChunkReader
{
    private readonly byte[] _data;
    private readonly NameTable _names;
    private readonly byte[] _formats = OpFormat.MakeTable();
    private readonly ushort[] _starts;
    private int _at = CompiledForm.HeaderBytes;
    private bool _isBad;
    private ushort[] _translated;
    private Chunk _chunk;
    private bool[] _isStart;

    internal ChunkReader(byte[] data, NameTable names)
    {
        _data = data;
        _names = names;
        _starts = OpFormat.MakeStarts(_formats);
    }

    internal Chunk Read()
    {
        if (_data.Length < CompiledForm.HeaderBytes || BitConverter.ToInt32(_data, 0) != CompiledForm.MagicWord || _data[4] != CompiledForm.Version
            || BitConverter.ToInt32(_data, 5) != CompiledForm.Checksum(_data, CompiledForm.HeaderBytes, _data.Length))
        {
            return null;
        }

        _chunk = new Chunk();
        byte[] fileName = ReadBytes();
        ReadNames();
        ReadNumbers();
        ReadTemplates();
        _chunk.StackNeed = ReadCount(MaxStackNeed);
        _chunk.Lines = ReadBytes();
        ReadCode();
        if (_isBad || _at != _data.Length || !Translate() || !CheckJumps())
        {
            return null;
        }

        _chunk.FileName = Bytes.ToText(fileName, 0, fileName.Length);
        return _chunk;
    }

    private const int MaxStackNeed = 60000;

    private int ReadCount(int most)
    {
        int value = 0;
        for (int shift = 0; shift < 28 && _at < _data.Length; shift += 7)
        {
            int next = _data[_at++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
            {
                _isBad |= value > most;
                return _isBad ? 0 : value;
            }
        }

        _isBad = true;
        return 0;
    }

    private byte[] ReadBytes()
    {
        int count = ReadCount(_data.Length - _at);
        if (_isBad || count > _data.Length - _at)
        {
            _isBad = true;
            return new byte[0];
        }

        byte[] bytes = Bytes.Part(_data, _at, count);
        _at += count;
        return bytes;
    }

    private void ReadNames()
    {
        int count = ReadCount(_data.Length - _at);
        _translated = new ushort[count];
        for (int i = 0; i < count && !_isBad; i++)
        {
            byte[] name = ReadBytes();
            _translated[i] = (ushort)_names.Intern(name, 0, name.Length);
        }
    }

    private void ReadNumbers()
    {
        int count = ReadCount((_data.Length - _at) / 8);
        _isBad |= count * 8 > _data.Length - _at;
        _chunk.Numbers = new double[_isBad ? 0 : count];
        for (int i = 0; i < _chunk.Numbers.Length; i++)
        {
            _chunk.Numbers[i] = BitConverter.ToDouble(_data, _at);
            _at += 8;
        }
    }

    private void ReadTemplates()
    {
        _chunk.Templates = new object[ReadCount(_data.Length - _at)];
        for (int i = 0; i < _chunk.Templates.Length && !_isBad; i++)
        {
            int[] template = new int[ReadCount(_data.Length - _at)];
            for (int j = 0; j < template.Length; j++)
            {
                int name = ReadCount(_translated.Length - 1);
                template[j] = _isBad ? 0 : _translated[name];
            }

            _chunk.Templates[i] = template;
        }
    }

    private void ReadCode()
    {
        int count = ReadCount((_data.Length - _at) / 2);
        _isBad |= count == 0 || count * 2 > _data.Length - _at;
        _chunk.Code = new ushort[_isBad ? 0 : count];
        for (int i = 0; i < _chunk.Code.Length; i++)
        {
            _chunk.Code[i] = (ushort)(_data[_at] | (_data[_at + 1] << 8));
            _at += 2;
        }
    }

    // Goes over all instructions: operands must exist, and be inside of their tables.
    private bool Translate()
    {
        ushort[] code = _chunk.Code;
        _isStart = new bool[code.Length + 1];
        int at = 0;
        int op = Op.Count;
        while (at < code.Length)
        {
            _isStart[at] = true;
            op = code[at++];
            if (op >= Op.Count)
            {
                return false;
            }

            for (int format = _starts[op]; _formats[format] != '/'; format++)
            {
                at = _formats[format] == ' ' ? at : TranslateOperand(at, _formats[format]);
                if (at < 0)
                {
                    return false;
                }
            }
        }

        return op == Op.EndFile;
    }

    // The place behind the operand, or -1.
    private int TranslateOperand(int at, int kind)
    {
        ushort[] code = _chunk.Code;
        if (at >= code.Length)
        {
            return -1;
        }

        switch (kind)
        {
            case 'n':
                return TranslateName(at) ? at + 1 : -1;
            case 'k':
                return code[at] < _chunk.Numbers.Length ? at + 1 : -1;
            case 't':
                return code[at] < _chunk.Templates.Length ? at + 1 : -1;
            case 'o':
                return code[at] < Operator.Count ? at + 1 : -1;
            case 'f':
                return TranslateFunction(at);
            default:
                return at + 1;
        }
    }

    private bool TranslateName(int at)
    {
        ushort[] code = _chunk.Code;
        if (code[at] >= _translated.Length)
        {
            return false;
        }

        code[at] = _translated[code[at]];
        return true;
    }

    private int TranslateFunction(int at)
    {
        int count = at + 1 < _chunk.Code.Length ? _chunk.Code[at + 1] : MaxStackNeed;
        if (count > MjsConstants.MaxArguments || at + 2 + count > _chunk.Code.Length)
        {
            return -1;
        }

        for (int i = 0; i < count; i++)
        {
            if (!TranslateName(at + 2 + i))
            {
                return -1;
            }
        }

        return at + 2 + count;
    }

    // Each jump must lead to the begin of an instruction.
    private bool CheckJumps()
    {
        ushort[] code = _chunk.Code;
        for (int at = 0; at < code.Length; at++)
        {
            if (!_isStart[at])
            {
                continue;
            }

            int word = at + 1;
            for (int format = _starts[code[at]]; _formats[format] != '/'; format++)
            {
                int kind = _formats[format];
                int target = kind == 'j' || kind == 'f' ? word + 1 + (short)code[word] : at;
                if (target < 0 || target >= code.Length || !_isStart[target])
                {
                    return false;
                }

                word++;
            }
        }

        return true;
    }
}
