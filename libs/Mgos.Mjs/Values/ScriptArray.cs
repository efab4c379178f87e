// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>A script array: items by index; other keys, and indices far behind the end, in an object beside them.</summary>
/// <remarks>
/// An item has an age, which for-in shows: newest first. As long as items came in the order of their indices <see cref="Order"/> is null;
/// then it lists the keys, oldest first: an index, or minus 1 minus the place in <see cref="Named"/>.
/// </remarks>
internal sealed class ScriptArray : ScriptValues
{
    internal const int MaxGap = 256;

    internal int[] Order;
    internal int OrderCount;
    internal ScriptObject Named;

    internal ScriptArray(int capacity)
        : base(capacity)
    {
    }

    /// <summary>Creates or replaces an item; the index is at most <see cref="MaxGap"/> behind the end.</summary>
    internal void Set(int index, byte tag, double number, object reference)
    {
        bool isNew = index >= Count || Tags[index] == Tag.Hole;
        if (isNew && index != Count)
        {
            KeepOrder();
        }

        if (index >= Tags.Length)
        {
            Grow(Arithmetic.Grown(Count, index + 1));
        }

        for (; Count <= index; Count++)
        {
            Tags[Count] = Tag.Hole;
        }

        if (isNew && Order != null)
        {
            AddToOrder(index);
        }

        Put(index, tag, number, reference);
    }

    /// <summary>Writes down the order of the keys, because from now on it is not that of the indices.</summary>
    internal void KeepOrder()
    {
        if (Order == null)
        {
            Order = new int[Arithmetic.Grown(Count, Count)];
            for (OrderCount = 0; OrderCount < Count; OrderCount++)
            {
                Order[OrderCount] = OrderCount;
            }
        }
    }

    internal void AddToOrder(int entry)
    {
        if (OrderCount == Order.Length)
        {
            Order = Growth.Of(Order, Arithmetic.Grown(OrderCount, OrderCount));
        }

        Order[OrderCount++] = entry;
    }

    /// <summary>Takes away items in the middle or makes room there; the order is not touched.</summary>
    internal void Shift(int start, int removed, int inserted)
    {
        int by = inserted - removed;
        int count = Count + by;
        if (count > Tags.Length)
        {
            Grow(Arithmetic.Grown(Count, count));
        }

        // From the end that is not overwritten.
        int moved = Count - start - removed;
        for (int i = 0; i < moved; i++)
        {
            int from = by < 0 ? start + removed + i : Count - 1 - i;
            Put(from + by, Tags[from], NumberAt(from), ReferenceAt(from));
        }

        for (int i = start; i < start + inserted; i++)
        {
            Tags[i] = Tag.Undefined;
        }

        for (int i = count; i < Count; i++)
        {
            Put(i, Tag.Hole, 0, null);
        }

        Count = count;
    }
}
