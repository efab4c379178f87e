// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The methods of strings, and chr.</summary>
internal static class StringLibrary
{
    internal static void Call(Machine machine, int number, int at, int count)
    {
        if (number == Builtin.Chr)
        {
            Chr(machine, at, count);
            return;
        }

        Arguments.RequireTag(machine, at - 1, Tag.String, "this");
        byte[] text = machine.BytesAt(at - 1);
        switch (number)
        {
            case Builtin.Slice:
                Slice(machine, text, at, count);
                break;
            case Builtin.IndexOf:
                IndexOf(machine, text, at, count);
                break;
            default:
                CharacterAt(machine, text, Arguments.Number(machine, at, count, 0, "index"));
                break;
        }
    }

    private static void Chr(Machine machine, int at, int count)
    {
        int code = count > 0 && machine.Tags[at] == Tag.Number ? Arithmetic.ToInt32(machine.Numbers[at]) : -1;
        if (count > 0 && machine.Tags[at] == Tag.Number && Arithmetic.IsNaN(machine.Numbers[at]))
        {
            code = 0;
        }

        if (code < 0 || code > 255)
        {
            machine.Answer(Tag.Null, 0, null);
            return;
        }

        machine.Allocate(25);
        machine.Answer(Tag.String, 0, new byte[] { (byte)code });
    }

    private static void Slice(Machine machine, byte[] text, int at, int count)
    {
        int begin = Clamp(Arguments.Number(machine, at, count, 0, "beginSlice"), text.Length);
        int end = count > 1 ? Clamp(Arguments.Number(machine, at, count, 1, "endSlice"), text.Length) : text.Length;
        byte[] part = Bytes.Part(text, begin, end < begin ? 0 : end - begin);
        machine.CountWork(part.Length);
        machine.Allocate(24 + part.Length);
        machine.Answer(Tag.String, 0, part);
    }

    private static int Clamp(int index, int length)
    {
        if (index < 0)
        {
            index += length;
            return index < 0 ? 0 : index;
        }

        return index > length ? length : index;
    }

    private static void CharacterAt(Machine machine, byte[] text, int index)
    {
        if (index < 0)
        {
            index += text.Length;
            index = index < 0 ? 0 : index;
        }

        if (index < text.Length)
        {
            machine.Answer(Tag.Number, text[index], null);
        }
    }

    private static void IndexOf(Machine machine, byte[] text, int at, int count)
    {
        byte[] searched = Arguments.String(machine, at, count, 0, "searchValue");
        int from = count > 1 ? Arguments.Number(machine, at, count, 1, "fromIndex") : 0;
        from = from < 0 ? 0 : from > text.Length ? text.Length : from;
        machine.Answer(Tag.Number, Find(machine, text, searched, from), null);
    }

    // Texts that repeat themselves take as many comparisons as both lengths multiplied.
    private static int Find(Machine machine, byte[] text, byte[] searched, int from)
    {
        int last = text.Length - searched.Length;
        for (int i = from; i <= last; i++)
        {
            int same = 0;
            while (same < searched.Length && text[i + same] == searched[same])
            {
                same++;
            }

            if (same == searched.Length)
            {
                return i;
            }

            machine.CountWork(same + 1);
        }

        return -1;
    }
}
