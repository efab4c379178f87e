// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <content>Values on the stack.</content>
internal sealed partial class Machine
{
    internal bool IsTruthy(int at)
    {
        switch (Tags[at])
        {
            case Tag.Number:
                double number = Numbers[at];
                return number != 0 && !Arithmetic.IsNaN(number);
            case Tag.Undefined:
            case Tag.Null:
            case Tag.False:
            case Tag.Foreign:
                return false;
            case Tag.String:
                return ((byte[])References[at]).Length > 0;
            case Tag.Text:
                return ((Text)References[at]).Length > 0;
            default:
                return true;
        }
    }

    internal static bool IsString(byte tag) => tag == Tag.String || tag == Tag.Text;

    internal byte[] BytesAt(int at)
    {
        return Tags[at] == Tag.String ? (byte[])References[at] : ((Text)References[at]).GetBytes();
    }

    internal void Copy(int from, int to)
    {
        Tags[to] = Tags[from];
        Numbers[to] = Numbers[from];
        References[to] = References[from];
    }

    internal void Put(int at, byte tag, double number, object reference)
    {
        Tags[at] = tag;
        Numbers[at] = number;
        References[at] = reference;
    }

    internal bool AreEqual(int first, int second)
    {
        return AreEqual(Tags[first], Numbers[first], References[first], Tags[second], Numbers[second], References[second]);
    }

    internal static bool AreEqual(byte firstTag, double firstNumber, object first, byte secondTag, double secondNumber, object second)
    {
        if ((firstTag | secondTag) == Tag.Number)
        {
            return NumberOperator.AreEqual(firstNumber, secondNumber);
        }

        if (IsString(firstTag) && IsString(secondTag))
        {
            return first == second || Bytes.AreEqual(BytesOf(first), BytesOf(second));
        }

        if (firstTag != secondTag)
        {
            return (firstTag == Tag.Pointer && secondTag == Tag.Null && IsNullPointer(firstNumber, first))
                || (firstTag == Tag.Null && secondTag == Tag.Pointer && IsNullPointer(secondNumber, second));
        }

        switch (firstTag)
        {
            case Tag.Object:
            case Tag.Array:
                return first == second;
            case Tag.Function:
            case Tag.Foreign:
                return first == second && firstNumber == secondNumber;
            case Tag.Native:
                return firstNumber == secondNumber && (first == second || (first != null && first.Equals(second)));
            case Tag.Pointer:
                return MjsMemory.AddressOf(first, firstNumber) == MjsMemory.AddressOf(second, secondNumber);
            default:
                return true;
        }
    }

    internal static byte[] BytesOf(object text)
    {
        byte[] bytes = text as byte[];
        return bytes ?? ((Text)text).GetBytes();
    }

    internal static bool IsNullPointer(double number, object memory) => memory == null && number == 0;

    private void PushVariable(int name, int at)
    {
        RequireName(name);
        Copy(Names.Slots[name], at);
    }

    private void PushVariables(int first, int second, int at)
    {
        PushVariable(first, at);
        PushVariable(second, at + 1);
    }

    private void PushNumber(double value, int at)
    {
        Tags[at] = Tag.Number;
        Numbers[at] = value;
    }

    private void RequireName(int name)
    {
        if (Names.Slots[name] == Names.Unbound)
        {
            throw NotDefined(name);
        }
    }

    private void Assign(int name, int from)
    {
        RequireName(name);
        Copy(from, Names.Slots[name]);
    }

    private MjsError NotDefined(int name)
    {
        return new MjsError(MjsError.Reference, "[" + Names.TextOf(name) + "] is not defined");
    }

    private byte[] Literal(int name)
    {
        byte[] bytes = Names.BytesOf(name);
        Allocate(bytes.Length + 24);
        return bytes;
    }

    private static double Complement(byte tag, double number)
    {
        if (tag != Tag.Number)
        {
            return long.MaxValue;
        }

        return Arithmetic.IsNaN(number) ? number : ~Arithmetic.ToInt64(number);
    }
}
