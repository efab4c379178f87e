// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The printed form of values.</summary>
internal static class Printer
{
    internal static void Append(ByteBuffer target, Machine machine, int at)
    {
        switch (machine.Tags[at])
        {
            case Tag.Number:
                NumberFormat.Append(target, machine.Numbers[at]);
                break;
            case Tag.String:
            case Tag.Text:
                AppendString(target, machine.BytesAt(at));
                break;
            case Tag.Object:
                target.Add("<object>");
                break;
            case Tag.Array:
                target.Add("<array>");
                break;
            case Tag.Function:
                target.Add("<function@" + ((int)machine.Numbers[at]).ToString() + ">");
                break;
            case Tag.Foreign:
                target.Add("<function>");
                break;
            case Tag.Native:
            case Tag.Pointer:
                target.Add("<foreign_ptr@" + Hexadecimal(AddressAt(machine, at)) + ">");
                break;
            case Tag.True:
                target.Add("true");
                break;
            case Tag.False:
                target.Add("false");
                break;
            default:
                target.Add(TypeName.Of(machine.Tags[at]));
                break;
        }
    }

    private static long AddressAt(Machine machine, int at)
    {
        if (machine.Tags[at] == Tag.Native)
        {
            return 0x100 + (long)machine.Numbers[at];
        }

        return (long)MjsMemory.AddressOf(machine.References[at], machine.Numbers[at]);
    }

    private static void AppendString(ByteBuffer target, byte[] text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int character = text[i];
            if (character >= 0x20 && character <= 0x7e)
            {
                target.Add(character);
                continue;
            }

            target.Add('\\');
            target.Add('x');
            target.Add(HexDigit(character >> 4));
            target.Add(HexDigit(character & 15));
        }
    }

    private static int HexDigit(int value) => value < 10 ? '0' + value : 'a' + value - 10;

    private static string Hexadecimal(long value)
    {
        char[] digits = new char[16];
        int at = digits.Length;
        do
        {
            digits[--at] = (char)HexDigit((int)(value & 15));
            value >>= 4;
        }
        while (value != 0 && at > 0);
        return new string(digits, at, digits.Length - at);
    }
}
