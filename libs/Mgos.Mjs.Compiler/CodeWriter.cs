// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Compiler;

/// <summary>Collects instructions, and joins some that lie beside each other to faster ones.</summary>
internal sealed class CodeWriter
{
    internal ushort[] Code = new ushort[128];
    internal int Length;
    internal readonly LineTable Lines = new LineTable();

    /// <summary>The last instruction, -1 if a jump may lead behind it or there is none.</summary>
    internal int Last = -1;

    /// <summary>Where the last assignment to a variable begins.</summary>
    internal int Assignment;

    /// <summary>How many values the statement being compiled has on the stack.</summary>
    internal int Depth;

    private readonly bool _isJoining;
    private int _maxDepth;
    private double[] _numbers = new double[8];
    private int _numberCount;

    internal CodeWriter(bool isJoining)
    {
        _isJoining = isJoining;
    }

    internal void Emit(ushort op, int effect)
    {
        Last = Length;
        Word(op);
        Depth += effect;
        if (Depth > _maxDepth)
        {
            _maxDepth = Depth;
        }
    }

    internal void Emit(ushort op, int first, int effect)
    {
        Emit(op, effect);
        Word(first);
    }

    internal void Emit(ushort op, int first, int second, int effect)
    {
        Emit(op, first, effect);
        Word(second);
    }

    internal void Emit(ushort op, int first, int second, int third, int effect)
    {
        Emit(op, first, second, effect);
        Word(third);
    }

    internal void Word(int value)
    {
        if ((uint)(value + 32768) > 98303)
        {
            throw TooLarge();
        }

        if (Length == Code.Length)
        {
            Code = Growth.Of(Code, Length * 2);
        }

        Code[Length++] = (ushort)value;
    }

    /// <summary>Emits a constant number.</summary>
    internal void Number(double value)
    {
        int whole = value < 32000 && -32000 < value ? (int)value : -1;
        if (whole == value && (whole != 0 || BitConverter.DoubleToInt64Bits(value) == 0))
        {
            Emit(Op.Int, whole, 1);
        }
        else
        {
            Emit(Op.Number, NumberIndex(value), 1);
        }
    }

    /// <summary>Changes the sign of what was emitted from a place on.</summary>
    internal void Negate(int start)
    {
        if (_isJoining && Length == start + 2 && (Code[start] == Op.Int || Code[start] == Op.Number))
        {
            double value = Arithmetic.Negated(NumberAt(start));
            Back(start);
            Number(value);
        }
        else
        {
            Emit(Op.Negate, 0);
        }
    }

    /// <summary>Where a property was found is remembered in an operand of this value, unless nothing is joined.</summary>
    internal int Place => _isJoining ? 0 : Op.NoPlace;

    /// <summary>Drops the value of a statement; a store becomes one that leaves no value.</summary>
    internal void Drop()
    {
        if (_isJoining && TryAddInto(Assignment))
        {
            return;
        }

        if (_isJoining && IsOp(Op.Store))
        {
            Code[Last] = Op.StorePop;
            Depth--;
        }
        else
        {
            Emit(Op.Pop, -1);
        }
    }

    /// <summary>Emits a jump to set later, taken if the value whose code begins at a place is false.</summary>
    internal int JumpFalse(int start)
    {
        if (TryCompare(start))
        {
            SetJump(JumpWord(), Length + 2);
            Emit(Op.Jump, 0);
        }
        else
        {
            Emit(Op.JumpFalse, -1);
        }

        return JumpWord();
    }

    /// <summary>Emits a jump back, taken if the value whose code begins at a place is true.</summary>
    internal void JumpTrue(int start, int target)
    {
        if (!TryCompare(start))
        {
            Emit(Op.JumpTrue, -1);
        }

        SetJump(JumpWord(), target);
    }

    /// <summary>The place behind the last instruction as a target of jumps: what is in front of it is not joined to what follows.</summary>
    internal int Label()
    {
        Last = -1;
        return Length;
    }

    /// <summary>Ends a jump whose target is to be set by <see cref="Patch"/>.</summary>
    internal int JumpWord()
    {
        Word(0);
        return Length - 1;
    }

    internal void Patch(int word) => SetJump(word, Label());

    internal void SetJump(int word, int target)
    {
        int offset = target - word - 1;
        if (offset < -32768 || offset > 32767)
        {
            throw TooLarge();
        }

        Code[word] = (ushort)offset;
    }

    /// <summary>Takes away what was emitted from a place on.</summary>
    internal void Back(int start)
    {
        Length = start;
        Depth--;
        Label();
    }

    internal bool IsOp(ushort op) => Last >= 0 && Code[Last] == op;

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
            Word(cut[i]);
        }
    }

    /// <summary>Writes the numbers, the stack's need, the lines and the code of a compiled form.</summary>
    internal void WriteTo(FormWriter target)
    {
        target.Count(_numberCount);
        for (int i = 0; i < _numberCount; i++)
        {
            target.Add(BitConverter.GetBytes(_numbers[i]));
        }

        target.Count(_maxDepth + 8);
        Lines.WriteTo(target);
        target.Count(Length);
        for (int i = 0; i < Length; i++)
        {
            target.Add(Code[i]);
            target.Add(Code[i] >> 8);
        }
    }

    private static MjsError TooLarge() => new MjsError("script too large");

    private bool IsOperand(int at) => Code[at] == Op.Var || Code[at] == Op.Int || Code[at] == Op.Number;

    private double NumberAt(int at) => Code[at] == Op.Int ? (short)Code[at + 1] : _numbers[Code[at + 1]];

    // Code that is exactly "Check v, Var v, operand, Add or Subtract, Store v" or "Check v, operand, Compound Add or Subtract, v".
    private bool TryAddInto(int at)
    {
        if (Code[at] != Op.Check || (Length != at + 9 && Length != at + 7))
        {
            return false;
        }

        bool isSum = Length == at + 9 && Code[at + 2] == Op.Var && Code[at + 3] == Code[at + 1] && Code[at + 7] == Op.Store;
        int operand = isSum ? at + 4 : at + 2;
        int op = isSum ? Code[at + 6] : Code[at + 5];
        if ((!isSum && (Length != at + 7 || Code[at + 4] != Op.Compound)) || !IsOperand(operand) || op > (Code[operand] == Op.Var ? Op.Add : Op.Subtract))
        {
            return false;
        }

        int name = Code[at + 1];
        bool isVariable = Code[operand] == Op.Var;
        int value = isVariable ? Code[operand + 1] : NumberIndex(op == Op.Add ? NumberAt(operand) : Arithmetic.Negated(NumberAt(operand)));
        Back(at);
        Emit(isVariable ? Op.AddIntoV : Op.AddIntoK, name, value, 0);
        return true;
    }

    // Code that is exactly "Var, operand, comparison" becomes a jump, but for its target.
    private bool TryCompare(int at)
    {
        if (!_isJoining || Length != at + 5 || Code[at] != Op.Var || !IsOperand(at + 2) || Code[at + 4] < Op.Less || Code[at + 4] > Op.NotEqual)
        {
            return false;
        }

        int op = Code[at + 4];
        int left = Code[at + 1];
        bool isVariable = Code[at + 2] == Op.Var;
        int right = isVariable ? Code[at + 3] : NumberIndex(NumberAt(at + 2));
        Back(at);
        Emit(isVariable ? Op.JumpVV : Op.JumpVK, op, left, right, 0);
        return true;
    }

    private int NumberIndex(double value)
    {
        for (int i = 0; i < _numberCount; i++)
        {
            if (BitConverter.DoubleToInt64Bits(_numbers[i]) == BitConverter.DoubleToInt64Bits(value))
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
}
