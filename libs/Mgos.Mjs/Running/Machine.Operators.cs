// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <content>Operators on operands that are not both numbers, and comparisons.</content>
internal sealed partial class Machine
{
    private const int TextCost = 24;

    /// <summary>Replaces the operands at a place and behind it by the result.</summary>
    private void Compute(int op, int at)
    {
        byte left = Tags[at];
        byte right = Tags[at + 1];
        if ((left | right) == Tag.Number)
        {
            Numbers[at] = Arithmetic.Compute(op, Numbers[at], Numbers[at + 1]);
        }
        else if (op == Op.Add && IsString(left) && IsString(right))
        {
            Concatenate(at);
        }
        else if (left == Tag.Pointer && right == Tag.Number && op <= Op.Subtract)
        {
            Numbers[at] = Arithmetic.Compute(op, Numbers[at], Arithmetic.ToInt64(Numbers[at + 1]));
        }
        else if (left == Tag.Pointer && right == Tag.Pointer && op == Op.Subtract)
        {
            PutNumber(at, MjsMemory.AddressOf(References[at], Numbers[at]) - MjsMemory.AddressOf(References[at + 1], Numbers[at + 1]));
        }
        else
        {
            bool isPointer = left == Tag.Pointer || right == Tag.Pointer || left == Tag.Native || right == Tag.Native;
            throw new MjsError(isPointer ? "invalid operands" : "implicit type conversion is prohibited");
        }
    }

    private bool IsTrue(int op, int at)
    {
        switch (op)
        {
            case Op.LooseEqual:
                throw new MjsError("Use ===, not ==");
            case Op.LooseNotEqual:
                throw new MjsError("Use !==, not !=");
            case Op.Equal:
            case Op.NotEqual:
                if (IsString(Tags[at]) && IsString(Tags[at + 1]))
                {
                    CountWork(LengthAt(at));
                }

                return AreEqual(Tags[at], Numbers[at], References[at], Tags[at + 1], Numbers[at + 1], References[at + 1]) == (op == Op.Equal);
            default:
                return (Tags[at] | Tags[at + 1]) == Tag.Number && Arithmetic.IsTrue(op, Numbers[at], Numbers[at + 1]);
        }
    }

    internal static bool AreEqual(byte firstTag, double firstNumber, object first, byte secondTag, double secondNumber, object second)
    {
        if (IsString(firstTag) && IsString(secondTag))
        {
            return first == second || Bytes.AreEqual(BytesOf(first), BytesOf(second));
        }

        bool isSame = first == second;
        if (firstTag != secondTag)
        {
            return secondTag == Tag.Null ? IsNull(firstTag, firstNumber, first) : firstTag == Tag.Null && IsNull(secondTag, secondNumber, second);
        }

        switch (firstTag)
        {
            case Tag.Number:
                return Arithmetic.AreEqual(firstNumber, secondNumber);
            case Tag.Object:
            case Tag.Array:
                return isSame;
            case Tag.Function:
            case Tag.Foreign:
                return isSame && firstNumber == secondNumber;
            case Tag.Native:
                return firstNumber == secondNumber && (isSame || (first != null && first.Equals(second)));
            case Tag.Pointer:
                return MjsMemory.AddressOf(first, firstNumber) == MjsMemory.AddressOf(second, secondNumber);
            default:
                return true;
        }
    }

    private static bool IsNull(byte tag, double offset, object memory) => tag == Tag.Pointer && memory == null && offset == 0;

    // Both operands are strings.
    private void Concatenate(int at)
    {
        int firstLength = LengthAt(at);
        byte[] added = BytesAt(at + 1);
        int length = firstLength + added.Length;
        if (length > MjsConstants.MaxStringBytes)
        {
            throw OutOfMemory();
        }

        if (firstLength == 0 || added.Length == 0)
        {
            Copy(firstLength == 0 ? at + 1 : at, at);
            return;
        }

        Text text = References[at] as Text;
        bool isShared = text != null && text.HasRoom(added.Length);
        CountWork(isShared ? added.Length : length);
        if (length >= Text.MinBytes)
        {
            Allocate(isShared ? 48 : 96 + (length * 3 / 2));
            Put(at, Tag.Text, Text.Join(References[at], firstLength, added));
            return;
        }

        byte[] joined = Growth.Of(BytesAt(at), length);
        Array.Copy(added, 0, joined, firstLength, added.Length);
        Allocate(length + TextCost);
        Put(at, Tag.String, joined);
    }
}
