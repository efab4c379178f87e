// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>Reads a <see cref="CompiledForm"/>. Whatever is not exactly what a compiler makes gives null: each count, name, constant and jump is checked.</summary>
internal sealed class ChunkReader
{
    // The operands of all instructions. n: name; k: constant number; c: remembered place; o: operator; u: number; j: jump; f: function; m: names, their count first.
    private const string Operands = "uknnnnnuuuuuujjjjjfm" + "ncncncuuononounnnk" + "nuunnj" + "onnjonkj";

    // Op.FirstWithOperand, FirstWithTwo, FirstWithThree, FirstWithFour as characters: from each on an instruction has one more.
    private const string FirstWith = "\u0024\u0038\u0041\u0043";
    private const int MaxStackNeed = 60000;
    private const byte Start = 1;
    private const byte Target = 2;

    private readonly byte[] _data;
    private int _at = CompiledForm.HeaderBytes;
    private bool _isBad;
    private ushort[] _names;
    private ushort[] _code;
    private byte[] _marks;

    private ChunkReader(byte[] data)
    {
        _data = data;
    }

    internal static Chunk Read(byte[] data, NameTable names)
    {
        bool isWhole = CompiledForm.IsCompiled(data, 0, data.Length) && data[4] == CompiledForm.Version
            && BitConverter.ToInt32(data, CompiledForm.ChecksumOffset) == CompiledForm.Checksum(data, CompiledForm.LengthOffset, data.Length);
        return isWhole ? new ChunkReader(data).Read(names) : null;
    }

    private Chunk Read(NameTable names)
    {
        Chunk chunk = new Chunk();
        byte[] fileName = ReadBytes();
        _names = new ushort[ReadCount(1)];
        for (int i = 0; i < _names.Length; i++)
        {
            byte[] name = ReadBytes();
            _names[i] = (ushort)names.Intern(name);
        }

        int numbers = ReadCount(8);
        chunk.Numbers = numbers == 0 ? null : new double[numbers];
        for (int i = 0; i < numbers; i++)
        {
            chunk.Numbers[i] = BitConverter.ToDouble(_data, _at);
            _at += 8;
        }

        chunk.StackNeed = Bytes.ReadCount(_data, ref _at);
        chunk.Lines = ReadBytes();
        _code = new ushort[ReadCount(2)];
        for (int i = 0; i < _code.Length; i++)
        {
            _code[i] = (ushort)(_data[_at] | (_data[_at + 1] << 8));
            _at += 2;
        }

        _isBad |= _at != _data.Length || (uint)chunk.StackNeed > MaxStackNeed;
        if (_isBad || !CheckCode(numbers))
        {
            return null;
        }

        chunk.FileName = Bytes.ToText(fileName, 0, fileName.Length);
        chunk.Code = _code;
        return chunk;
    }

    // How many there are of something that takes so many bytes; 0 if there cannot be so many.
    private int ReadCount(int size)
    {
        int count = Bytes.ReadCount(_data, ref _at);
        _isBad |= (uint)count > (_data.Length - _at) / size;
        return _isBad ? 0 : count;
    }

    private byte[] ReadBytes()
    {
        int count = ReadCount(1);
        _at += count;
        return Bytes.Part(_data, _at - count, count);
    }

    // Goes over all instructions: operands must be there and inside of their tables, and each jump must lead to the begin of an instruction.
    private bool CheckCode(int numbers)
    {
        _marks = new byte[_code.Length + 1];
        int at = 0;
        int op = Op.Count;
        int before = op;
        while (at < _code.Length && !_isBad)
        {
            _marks[at] |= Start;
            op = _code[at++];
            _isBad |= op >= Op.Count;
            int count = 0;
            int operand = 0;
            for (; count < FirstWith.Length && op >= FirstWith[count]; count++)
            {
                operand += op - FirstWith[count];
            }

            for (; count > 0 && !_isBad; count--)
            {
                at = CheckOperand(at, Operands[operand++], numbers);
            }

            // The end of a loop: the variable that the first one adds to is the one that the second one compares, to jump back.
            if (op >= Op.FirstWithFour && before == Op.AddIntoK && !_isBad && _code[at - 4] == Op.Less && _code[at - 3] == _code[at - 7]
                && _code[at - 1] > short.MaxValue)
            {
                _code[at - 8] = Op.Turn;
            }

            before = op;
        }

        for (int i = 0; i < _marks.Length; i++)
        {
            _isBad |= _marks[i] == Target;
        }

        return !_isBad && op == Op.EndFile;
    }

    // The place behind the operand.
    private int CheckOperand(int at, int kind, int numbers)
    {
        if (at >= _code.Length)
        {
            _isBad = true;
            return at;
        }

        int value = _code[at++];
        switch (kind)
        {
            case 'n':
                CheckName(at - 1);
                break;
            case 'k':
                _isBad |= value >= numbers;
                break;
            case 'o':
                _isBad |= value > Op.LooseNotEqual;
                break;
            case 'j':
            case 'f':
                int target = at + (short)value;
                if ((uint)target >= _code.Length)
                {
                    _isBad = true;
                    break;
                }

                _marks[target] |= Target;
                return kind == 'f' ? CheckNames(at) : at;
            case 'm':
                return CheckNames(at - 1);
        }

        return at;
    }

    private int CheckNames(int at)
    {
        int count = at < _code.Length ? _code[at++] : _code.Length;
        _isBad |= count > MjsConstants.MaxArguments;
        for (; count > 0 && !_isBad; count--)
        {
            CheckName(at++);
        }

        return at;
    }

    private void CheckName(int at)
    {
        if (at >= _code.Length || _code[at] >= _names.Length)
        {
            _isBad = true;
            return;
        }

        _code[at] = _names[_code[at]];
    }
}
