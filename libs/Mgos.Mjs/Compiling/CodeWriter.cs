// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>Collects instructions and joins neighbours to faster ones (<see cref="CodeJoiner"/>).</summary>
internal sealed class CodeWriter
{
    internal ushort[] Code = new ushort[128];
    internal int Length;
    internal readonly LineTable Lines = new LineTable();
    internal readonly bool IsJoining;

    /// <summary>The last instructions, newest first, each -1 if a jump may lead behind it or there is none.</summary>
    internal int Last = -1;
    internal int Second = -1;
    internal int Third = -1;
    internal int Fourth = -1;

    /// <summary>How many values the statement being compiled has on the stack.</summary>
    internal int Depth;
    internal int MaxDepth;

    private double[] _numbers = new double[8];
    private int _numberCount;
    private object[] _templates = new object[4];
    private int _templateCount;

    internal CodeWriter(bool isJoining)
    {
        IsJoining = isJoining;
    }

    internal void Emit(ushort op, int effect)
    {
        Begin(op, effect);
    }

    internal void Emit(ushort op, int first, int effect)
    {
        Begin(op, effect);
        Word(first);
    }

    internal void Emit(ushort op, int first, int second, int effect)
    {
        Begin(op, effect);
        Word(first);
        Word(second);
    }

    internal void Emit(ushort op, int first, int second, int third, int effect)
    {
        Begin(op, effect);
        Word(first);
        Word(second);
        Word(third);
    }

    internal void Emit(ushort op, int first, int second, int third, int fourth, int effect)
    {
        Emit(op, first, second, third, effect);
        Word(fourth);
    }

    internal void Word(int value)
    {
        if ((uint)(value + 32768) > 98303)
        {
            throw new MjsError(MjsError.OutOfMemory, "script too large");
        }

        if (Length == Code.Length)
        {
            Code = Growth.Of(Code, Length * 2);
        }

        Code[Length++] = (ushort)value;
    }

    /// <summary>The place behind the last instruction as a target of jumps: what is in front of it is not joined to what follows.</summary>
    internal int Label()
    {
        Last = Second = Third = Fourth = -1;
        return Length;
    }

    /// <summary>Ends a jump whose target is to be set by <see cref="Patch"/>.</summary>
    internal int JumpWord()
    {
        Word(0);
        return Length - 1;
    }

    internal void Patch(int word)
    {
        SetJump(word, Label());
    }

    internal void SetJump(int word, int target)
    {
        int offset = target - word - 1;
        if (offset < -32768 || offset > 32767)
        {
            throw new MjsError(MjsError.OutOfMemory, "script too large");
        }

        Code[word] = (ushort)offset;
    }

    /// <summary>Takes the last instruction away.</summary>
    internal void DropLast()
    {
        Length = Last;
        Last = Second;
        Second = Third;
        Third = Fourth;
        Fourth = -1;
    }

    internal int Operand(int instruction, int index) => Code[instruction + 1 + index];

    internal bool IsOp(int instruction, ushort op) => instruction >= 0 && Code[instruction] == op;

    internal int NumberIndex(double value)
    {
        for (int i = 0; i < _numberCount; i++)
        {
            if (_numbers[i] == value && value != 0)
            {
                return i;
            }
        }

        if (_numberCount == _numbers.Length)
        {
            _numbers = Growth.Of(_numbers, _numberCount * 2);
        }

        _numbers[_numberCount] = value;
        return _numberCount++;
    }

    internal double NumberAt(int index) => _numbers[index];

    internal int AddTemplate(int[] keys)
    {
        if (_templateCount == _templates.Length)
        {
            _templates = Growth.Of(_templates, _templateCount * 2);
        }

        _templates[_templateCount] = keys;
        return _templateCount++;
    }

    /// <summary>Cuts the code from a place on, to paste it further down; jumps in it are relative and stay right.</summary>
    internal ushort[] Cut(int start)
    {
        ushort[] cut = new ushort[Length - start];
        Array.Copy(Code, start, cut, 0, cut.Length);
        Length = start;
        Label();
        return cut;
    }

    internal void Paste(ushort[] cut)
    {
        for (int i = 0; i < cut.Length; i++)
        {
            Word((short)cut[i]);
        }
    }

    internal Chunk ToChunk(string fileName)
    {
        Chunk chunk = new Chunk();
        chunk.FileName = fileName;
        chunk.Code = new ushort[Length];
        Array.Copy(Code, 0, chunk.Code, 0, Length);
        chunk.Numbers = Chunk.NoNumbers;
        if (_numberCount > 0)
        {
            chunk.Numbers = new double[_numberCount];
            Array.Copy(_numbers, 0, chunk.Numbers, 0, _numberCount);
        }

        chunk.Templates = Chunk.NoTemplates;
        if (_templateCount > 0)
        {
            chunk.Templates = new object[_templateCount];
            Array.Copy(_templates, 0, chunk.Templates, 0, _templateCount);
        }

        chunk.Lines = Lines.ToBytes();
        chunk.StackNeed = MaxDepth + 8;
        return chunk;
    }

    private void Begin(ushort op, int effect)
    {
        Fourth = Third;
        Third = Second;
        Second = Last;
        Last = Length;
        Word(op);
        Depth += effect;
        if (Depth > MaxDepth)
        {
            MaxDepth = Depth;
        }
    }
}
