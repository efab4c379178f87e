// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The methods of arrays.</summary>
internal static class ArrayLibrary
{
    private const int ItemBytes = 8;

    internal static void Push(Machine machine, int at, int count)
    {
        Arguments.RequireTag(machine, at - 1, Tag.Array, "this");
        ScriptArray array = (ScriptArray)machine.References[at - 1];
        for (int i = 0; i < count; i++)
        {
            double length = array.Named == null ? array.Count : machine.LengthOf(array);
            if (length == array.Count)
            {
                machine.SetItem(array, array.Count, machine.Tags[at + i], machine.Numbers[at + i], machine.References[at + i]);
            }
            else
            {
                machine.SetFar(array, length, at + i);
            }
        }

        machine.Answer(Tag.Number, machine.LengthOf(array), null);
    }

    internal static void Splice(Machine machine, int at, int count)
    {
        Arguments.RequireTag(machine, at - 1, Tag.Array, "this");
        ScriptArray array = (ScriptArray)machine.References[at - 1];
        int length = Length(machine, array);
        int start = Arguments.Number(machine, at, count, 0, "start");
        start = start < 0 ? start + length : start;
        start = start < 0 ? 0 : start > length ? length : start;
        int removed = count > 1 ? Arguments.Number(machine, at, count, 1, "deleteCount") : length - start;
        removed = removed < 0 ? 0 : removed > length - start ? length - start : removed;
        int inserted = count > 2 ? count - 2 : 0;
        machine.CountWork((length - start + inserted) * ItemBytes);
        ScriptArray taken = Take(machine, array, start, removed);
        Move(machine, array, start, removed, inserted);
        for (int i = 0; i < inserted; i++)
        {
            array.Put(start + i, machine.Tags[at + 2 + i], machine.Numbers[at + 2 + i], machine.References[at + 2 + i]);
        }

        machine.Answer(Tag.Array, 0, taken);
    }

    private static int Length(Machine machine, ScriptArray array)
    {
        double length = machine.LengthOf(array);
        if (length > array.Count)
        {
            throw new MjsError(MjsError.Type, "array is too sparse to splice");
        }

        return (int)length;
    }

    private static ScriptArray Take(Machine machine, ScriptArray array, int start, int count)
    {
        ScriptArray taken = machine.NewArray(count);
        for (int i = start; i < start + count; i++)
        {
            byte tag = array.Tags[i] == Tag.Hole ? Tag.Undefined : array.Tags[i];
            double number = array.Numbers == null ? 0 : array.Numbers[i];
            taken.Push(tag, number, array.References == null ? null : array.References[i]);
        }

        return taken;
    }

    // Items behind the place are taken out and put in again one by one, which makes them the newest keys.
    private static void Move(Machine machine, ScriptArray array, int start, int removed, int inserted)
    {
        int length = array.Count;
        int by = inserted - removed;
        if (by > 0)
        {
            array.KeepOrder();
        }

        int room = array.Tags.Length;
        array.Shift(start, removed, inserted);
        machine.Allocate((array.Tags.Length - room) * 21);
        for (int i = start; by != 0 && i < array.Count; i++)
        {
            if (array.Tags[i] == Tag.Hole)
            {
                array.Tags[i] = Tag.Undefined;
            }
        }

        if (array.Order != null && by != 0)
        {
            Reorder(array, start, length, by);
        }
    }

    private static void Reorder(ScriptArray array, int start, int length, int by)
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
        if (by < 0)
        {
            AddUp(array, start, length + by);
            return;
        }

        for (int i = length - 1; i >= start; i--)
        {
            array.AddToOrder(i + by);
        }

        AddUp(array, start, start + by);
    }

    private static void AddUp(ScriptArray array, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            array.AddToOrder(i);
        }
    }
}
