// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The printed form of values.</summary>
internal static class Printer
{
    internal static void Append(ByteBuffer target, Machine machine, int at)
    {
        byte tag = machine.Tags[at];
        switch (tag)
        {
            case Tag.Number:
                target.Add(NumberFormat.ToBytes(machine.Numbers[at]));
                break;
            case Tag.String:
            case Tag.Text:
                byte[] text = machine.BytesAt(at);
                for (int i = 0; i < text.Length; i++)
                {
                    if (text[i] >= 0x20 && text[i] <= 0x7e)
                    {
                        target.Add(text[i]);
                        continue;
                    }

                    target.Add("\\x");
                    AddHex(target, text[i]);
                }

                break;
            case Tag.Object:
            case Tag.Array:
            case Tag.Foreign:
                target.Add("<" + TypeName.Of(tag) + ">");
                break;
            case Tag.Function:
                target.Add("<function@" + ((int)machine.Numbers[at]).ToString() + ">");
                break;
            case Tag.Native:
            case Tag.Pointer:
                double address = tag == Tag.Native ? 0x100 + machine.Numbers[at] : MjsMemory.AddressOf(machine.References[at], machine.Numbers[at]);
                target.Add("<foreign_ptr@");
                int shift = 0;
                while (shift < 60 && (long)address >> shift > 15)
                {
                    shift += 4;
                }

                for (; shift >= 0; shift -= 4)
                {
                    target.Add(HexDigit((int)((long)address >> shift)));
                }

                target.Add('>');
                break;
            default:
                target.Add(TypeName.WordOf(tag));
                break;
        }
    }

    internal static void AddHex(ByteBuffer target, int value)
    {
        target.Add(HexDigit(value >> 4));
        target.Add(HexDigit(value));
    }

    private static int HexDigit(int value) => (value &= 15) < 10 ? '0' + value : 'a' + value - 10;
}
