// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The methods of arrays.</summary>
internal static class ArrayLibrary
{
    private const int ItemBytes = 8;

    internal static void Push(Machine machine, int at, int count)
    {
        ScriptArray array = CoreLibrary.ThisArray(machine, at);
        for (int i = at; i < at + count; i++)
        {
            double length = array.Named == null ? array.Count : machine.LengthOf(array);
            if (length == array.Count)
            {
                machine.SetItem(array, array.Count, i);
            }
            else
            {
                // There is a large gap between the indices.
                byte[] key = NumberFormat.ToBytes(length);
                machine.SetOf(array, machine.Names.Find(key), key, i);
            }
        }

        machine.PutNumber(at - 2, machine.LengthOf(array));
    }

    internal static void Splice(Machine machine, int at, int count)
    {
        ScriptArray array = CoreLibrary.ThisArray(machine, at);
        int length = (int)machine.LengthOf(array);
        if (length > array.Count)
        {
            throw new MjsError("array is too sparse to splice");
        }

        int start = CoreLibrary.Number(machine, at, count, 0, "start");
        start = StringLibrary.Clamp(start, length);
        int removed = count > 1 ? CoreLibrary.Number(machine, at, count, 1, "deleteCount") : length;
        removed = removed < 0 ? 0 : removed > length - start ? length - start : removed;
        int inserted = count > 2 ? count - 2 : 0;
        machine.CountWork((length - start + inserted) * ItemBytes);
        ScriptArray taken = machine.NewArray(removed);
        for (int i = start; i < start + removed; i++)
        {
            taken.Set(taken.Count, array.Tags[i] == Tag.Hole ? Tag.Undefined : array.Tags[i], array.NumberAt(i), array.ReferenceAt(i));
        }

        // Items behind the place are taken out and put in again one by one, which makes them the newest keys.
        length = array.Count;
        int by = inserted - removed;
        if (by > 0)
        {
            array.KeepOrder();
        }

        int room = array.Tags.Length;
        array.Shift(start, removed, inserted);
        machine.Allocate((array.Tags.Length - room) * ScriptValues.ItemCost);
        for (int i = start; by != 0 && i < array.Count; i++)
        {
            if (array.Tags[i] == Tag.Hole)
            {
                array.Tags[i] = Tag.Undefined;
            }
        }

        if (array.Order != null && by != 0)
        {
            int kept = 0;
            for (int i = 0; i < array.OrderCount; i++)
            {
                if (array.Order[i] < start)
                {
                    array.Order[kept++] = array.Order[i];
                }
            }

            array.OrderCount = kept;
            for (int i = length - 1; by > 0 && i >= start; i--)
            {
                array.AddToOrder(i + by);
            }

            int end = by > 0 ? start + by : length + by;
            for (int i = start; i < end; i++)
            {
                array.AddToOrder(i);
            }
        }

        for (int i = 0; i < inserted; i++)
        {
            machine.SetItem(array, start + i, at + 2 + i);
        }

        machine.Put(at - 2, Tag.Array, taken);
    }
}
