// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <content>Operators on operands that are not both numbers, and comparisons.</content>
internal sealed partial class Machine
{
    /// <summary>Replaces the operands at a place and behind it by the result.</summary>
    private void Compute(int kind, int at)
    {
        byte left = Tags[at];
        byte right = Tags[at + 1];
        if ((left | right) == Tag.Number)
        {
            Numbers[at] = NumberOperator.Compute(kind, Numbers[at], Numbers[at + 1]);
        }
        else if (kind == Operator.Add && IsString(left) && IsString(right))
        {
            Concatenate(at, at + 1);
        }
        else if (left == Tag.Pointer || right == Tag.Pointer)
        {
            ComputePointer(kind, at);
        }
        else if (left == Tag.Native || right == Tag.Native)
        {
            throw new MjsError(MjsError.Type, "invalid operands");
        }
        else
        {
            throw new MjsError(MjsError.Type, "implicit type conversion is prohibited");
        }
    }

    private void ComputePointer(int kind, int at)
    {
        byte left = Tags[at];
        byte right = Tags[at + 1];
        if (left == Tag.Pointer && right == Tag.Number && kind <= Operator.Subtract)
        {
            double by = Arithmetic.ToInt64(Numbers[at + 1]);
            Numbers[at] += kind == Operator.Add ? by : -by;
        }
        else if (left == Tag.Pointer && right == Tag.Pointer && kind == Operator.Subtract)
        {
            double from = MjsMemory.AddressOf(References[at + 1], Numbers[at + 1]);
            PushNumber(MjsMemory.AddressOf(References[at], Numbers[at]) - from, at);
        }
        else
        {
            throw new MjsError(MjsError.Type, "invalid operands");
        }
    }

    private bool IsTrue(int kind, int at)
    {
        if (kind >= Operator.Equal)
        {
            return IsEqual(kind, at);
        }

        return (Tags[at] | Tags[at + 1]) == Tag.Number && NumberOperator.IsTrue(kind, Numbers[at], Numbers[at + 1]);
    }

    private bool IsEqual(int kind, int at)
    {
        switch (kind)
        {
            case Operator.Equal:
                return AreEqual(at, at + 1);
            case Operator.NotEqual:
                return !AreEqual(at, at + 1);
            case Operator.LooseEqual:
                throw new MjsError(MjsError.NotImplemented, "Use ===, not ==");
            default:
                throw new MjsError(MjsError.NotImplemented, "Use !==, not !=");
        }
    }

    private bool IsTrueVariables(int kind, int first, int second, int at)
    {
        PushVariables(first, second, at);
        return IsTrue(kind, at);
    }

    private bool IsTrueVariableNumber(int kind, int name, double number, int at)
    {
        PushVariable(name, at);
        return IsTrueNumber(kind, at, number);
    }

    private bool IsTrueVariable(int kind, int at, int name)
    {
        PushVariable(name, at + 1);
        return IsTrue(kind, at);
    }

    private bool IsTrueNumber(int kind, int at, double number)
    {
        if (Tags[at] == Tag.Number)
        {
            return NumberOperator.IsTrue(kind, Numbers[at], number);
        }

        return kind == Operator.NotEqual;
    }

    // Relations of what is no number are false; only the names have to exist.
    private bool IsLessVariables(int first, int second)
    {
        RequireName(first);
        RequireName(second);
        return false;
    }

    private bool IsLessVariableNumber(int name)
    {
        RequireName(name);
        return false;
    }

    private bool IsLiteral(int at, int name)
    {
        if (Tags[at] == Tag.String)
        {
            byte[] bytes = (byte[])References[at];
            return Names.IsEqual(name, bytes, 0, bytes.Length);
        }

        if (Tags[at] != Tag.Text || ((Text)References[at]).Length != Names.LengthOf(name))
        {
            return false;
        }

        byte[] text = ((Text)References[at]).GetBytes();
        return Names.IsEqual(name, text, 0, text.Length);
    }

    // The variable gets the new value, the stack keeps the old one.
    private void Compound(int kind, int name, int at)
    {
        int slot = Names.Slots[name];
        Copy(at, at + 2);
        Copy(slot, at + 1);
        Copy(slot, at);
        Compute(kind, at + 1);
        Assign(name, at + 1);
    }

    private void Increment(int name, int step, int at, bool isPrefix)
    {
        PushVariable(name, at);
        Copy(at, at + 1);
        PushNumber(step, at + 2);
        Compute(Operator.Add, at + 1);
        Assign(name, at + 1);
        if (isPrefix)
        {
            Copy(at + 1, at);
        }
    }

    private void AppendLiteral(int at, int name)
    {
        if (!IsString(Tags[at]))
        {
            Put(at + 1, Tag.String, 0, null);
            Compute(Operator.Add, at);
            return;
        }

        Put(at + 1, Tag.String, 0, Names.BytesOf(name));
        Concatenate(at, at + 1);
    }

    private void Concatenate(int at, int second)
    {
        int firstLength = LengthAt(at);
        byte[] added = BytesAt(second);
        if (added.Length == 0)
        {
            return;
        }

        if (firstLength == 0)
        {
            Copy(second, at);
            return;
        }

        int length = firstLength + added.Length;
        if (length > MjsConstants.MaxStringBytes)
        {
            throw OutOfMemory();
        }

        if (length < Text.MinBytes)
        {
            byte[] joined = new byte[length];
            Array.Copy(BytesAt(at), 0, joined, 0, firstLength);
            Array.Copy(added, 0, joined, firstLength, added.Length);
            Allocate(length + 24);
            Put(at, Tag.String, 0, joined);
            return;
        }

        Grow(at, firstLength, added);
    }

    private void Grow(int at, int length, byte[] added)
    {
        Text text = References[at] as Text;
        bool isShared = text != null && text.HasRoom(added.Length);
        Allocate(isShared ? 48 : 96 + ((length + added.Length) * 3 / 2));
        Text grown = text != null ? text.Append(added, 0, added.Length) : Text.Join((byte[])References[at], length, added, 0, added.Length);
        Put(at, Tag.Text, 0, grown);
    }

    internal int LengthAt(int at)
    {
        return Tags[at] == Tag.String ? ((byte[])References[at]).Length : ((Text)References[at]).Length;
    }
}
