// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The methods of strings.</summary>
internal static class StringLibrary
{
    internal static void Call(Machine machine, int number, int at, int count)
    {
        byte[] text = CoreLibrary.String(machine, at, 0, -1, "this");
        int length = text.Length;
        int result = at - 2;
        switch (number)
        {
            case CoreLibrary.Slice:
                int begin = Clamp(CoreLibrary.Number(machine, at, count, 0, "beginSlice"), length);
                int end = count > 1 ? Clamp(CoreLibrary.Number(machine, at, count, 1, "endSlice"), length) : length;
                byte[] part = Bytes.Part(text, begin, end < begin ? 0 : end - begin);
                machine.CountWork(part.Length);
                machine.PutString(result, part);
                break;
            case CoreLibrary.IndexOf:
                byte[] searched = CoreLibrary.String(machine, at, count, 0, "searchValue");
                int from = count > 1 ? CoreLibrary.Number(machine, at, count, 1, "fromIndex") : 0;
                from = from < 0 ? 0 : Clamp(from, length);
                int same = 0;
                for (; from <= length - searched.Length && same < searched.Length; from += same < searched.Length ? 1 : 0)
                {
                    // Texts that repeat themselves take as many comparisons as both lengths multiplied.
                    machine.CountWork(same + 1);
                    same = 0;
                    while (same < searched.Length && text[from + same] == searched[same])
                    {
                        same++;
                    }
                }

                machine.PutNumber(result, same == searched.Length && from <= length - searched.Length ? from : -1);
                break;
            default:
                int index = CoreLibrary.Number(machine, at, count, 0, "index");
                index = index < 0 ? Clamp(index, length) : index;
                if (index < length)
                {
                    machine.PutNumber(result, text[index]);
                }

                break;
        }
    }

    /// <summary>An index within a length; a negative one counts from the end.</summary>
    internal static int Clamp(int index, int length)
    {
        index = index < 0 ? index + length : index;
        return index < 0 ? 0 : index > length ? length : index;
    }
}
