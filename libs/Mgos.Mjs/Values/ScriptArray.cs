// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>A script array: items in parallel arrays by index; other keys, and indices far behind the end, in an object beside them.</summary>
/// <remarks>
/// An item has an age, which for-in shows: newest first. As long as items came in the order of their indices <see cref="Order"/> is null;
/// then it lists the keys, oldest first: an index, or minus 1 minus the place in <see cref="Named"/>.
/// </remarks>
internal sealed class ScriptArray
{
    internal const int MaxGap = 256;

    internal byte[] Tags;
    internal double[] Numbers;
    internal object[] References;
    internal int Count;
    internal int[] Order;
    internal int OrderCount;
    internal ScriptObject Named;
    internal int Mark;

    internal ScriptArray(int capacity)
    {
        Tags = new byte[capacity];
    }

    internal int Cost => 108 + (Tags.Length * 21);

    internal void Push(byte tag, double number, object reference)
    {
        if (Count >= Tags.Length)
        {
            Grow(Arithmetic.Grown(Count, Count + 1));
        }

        Tags[Count] = Tag.Hole;
        Count++;
        Put(Count - 1, tag, number, reference);
        if (Order != null)
        {
            AddToOrder(Count - 1);
        }
    }

    /// <summary>Creates or replaces an item; the index is at most <see cref="MaxGap"/> behind the end.</summary>
    internal void Set(int index, byte tag, double number, object reference)
    {
        if (index == Count)
        {
            Push(tag, number, reference);
            return;
        }

        if (index > Count || Tags[index] == Tag.Hole)
        {
            SetNew(index);
        }

        Put(index, tag, number, reference);
    }

    internal void Put(int index, byte tag, double number, object reference)
    {
        byte old = Tags[index];
        Tags[index] = tag;
        if (tag >= Tag.String && tag != Tag.Hole)
        {
            if (References == null)
            {
                References = new object[Tags.Length];
            }

            References[index] = reference;
        }
        else if (old >= Tag.String && old != Tag.Hole)
        {
            References[index] = null;
        }

        if (tag == Tag.Number || tag >= Tag.Function)
        {
            if (Numbers == null)
            {
                Numbers = new double[Tags.Length];
            }

            Numbers[index] = number;
        }
    }

    /// <summary>Writes down the order of the keys, because from now on it is not that of the indices.</summary>
    internal void KeepOrder()
    {
        if (Order != null)
        {
            return;
        }

        Order = new int[Arithmetic.Grown(Count, Count)];
        OrderCount = 0;
        for (int i = 0; i < Count; i++)
        {
            Order[OrderCount++] = i;
        }
    }

    internal void AddToOrder(int entry)
    {
        if (OrderCount == Order.Length)
        {
            Order = Growth.Of(Order, Arithmetic.Grown(OrderCount, OrderCount + 1));
        }

        Order[OrderCount++] = entry;
    }

    internal void Grow(int length)
    {
        byte[] tags = Growth.Of(Tags, length);
        double[] numbers = Numbers == null ? null : Growth.Of(Numbers, length);
        if (References != null)
        {
            References = Growth.Of(References, length);
        }

        Numbers = numbers;
        Tags = tags;
    }

    /// <summary>Takes away items in the middle or makes room there; the order is not touched.</summary>
    internal void Shift(int start, int removed, int inserted)
    {
        int moved = Count - start - removed;
        int count = Count - removed + inserted;
        if (count > Tags.Length)
        {
            Grow(Arithmetic.Grown(Count, count));
        }

        Array.Copy(Tags, start + removed, Tags, start + inserted, moved);
        if (Numbers != null)
        {
            Array.Copy(Numbers, start + removed, Numbers, start + inserted, moved);
        }

        if (References != null)
        {
            Array.Copy(References, start + removed, References, start + inserted, moved);
        }

        for (int i = start; i < start + inserted; i++)
        {
            Tags[i] = Tag.Undefined;
        }

        for (int i = count; i < Count; i++)
        {
            Tags[i] = Tag.Hole;
            if (References != null)
            {
                References[i] = null;
            }
        }

        Count = count;
    }

    private void SetNew(int index)
    {
        KeepOrder();
        if (index >= Tags.Length)
        {
            Grow(Arithmetic.Grown(Count, index + 1));
        }

        for (; Count <= index; Count++)
        {
            Tags[Count] = Tag.Hole;
        }

        AddToOrder(index);
    }
}
