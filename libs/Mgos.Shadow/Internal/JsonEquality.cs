// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Shadow;

/// <summary>Tells whether two JSON values mean the same: the order of members, blanks and the ways to write a text or a number do not matter.</summary>
internal static class JsonEquality
{
    private const byte Escape = (byte)'\\';

    internal static bool AreEqual(JsonReader reader, byte[] a, int aOffset, int aCount, byte[] b, int bOffset, int bCount)
    {
        if (AreSame(a, aOffset, aCount, b, bOffset, bCount))
            return true;
        int kind = KindOf(a[aOffset]);
        if (kind != KindOf(b[bOffset]))
            return false;
        switch (kind)
        {
            case '{': return AreEqualObjects(reader, ObjectIndex.Read(reader, a, aOffset, aCount), a, ObjectIndex.Read(reader, b, bOffset, bCount), b);
            case '[': return AreEqualArrays(reader, a, aOffset, aCount, b, bOffset, bCount);
            case '"': return AreEqualTexts(a, aOffset, aCount, b, bOffset, bCount);
            case '0': return AreEqualNumbers(reader, a, aOffset, aCount, b, bOffset, bCount);
            default: return false;
        }
    }

    /// <summary>Compares two strings with their quotes.</summary>
    internal static bool AreEqualTexts(byte[] a, int aOffset, int aCount, byte[] b, int bOffset, int bCount)
    {
        if (AreSame(a, aOffset, aCount, b, bOffset, bCount))
            return true;
        if (!HasEscape(a, aOffset, aCount) && !HasEscape(b, bOffset, bCount))
            return false;
        byte[] plainA = new byte[aCount];
        byte[] plainB = new byte[bCount];
        int countA = Unescape(a, aOffset, aCount, plainA);
        return countA >= 0 && AreSame(plainA, 0, countA, plainB, 0, Unescape(b, bOffset, bCount, plainB));
    }

    private static bool AreEqualObjects(JsonReader reader, ObjectIndex a, byte[] aData, ObjectIndex b, byte[] bData)
    {
        if (a == null || b == null || a.CountOfNames != b.CountOfNames)
            return false;
        for (int i = 0; i < a.Count; i++)
        {
            if (!a.Counts(i))
                continue;
            int j = b.Find(a, i);
            if (j < 0 || !AreEqual(reader, aData, a.ValueOffset(i), a.ValueCount(i), bData, b.ValueOffset(j), b.ValueCount(j)))
                return false;
        }

        return true;
    }

    private static bool AreEqualArrays(JsonReader reader, byte[] a, int aOffset, int aCount, byte[] b, int bOffset, int bCount)
    {
        JsonReader itemsA = new JsonReader();
        JsonReader itemsB = new JsonReader();
        itemsA.Reset(a, aOffset, aCount);
        itemsB.Reset(b, bOffset, bCount);
        itemsA.Read();
        itemsB.Read();
        while (true)
        {
            bool hasA = IsItem(itemsA.Read());
            if (hasA != IsItem(itemsB.Read()))
                return false;
            if (!hasA)
                return itemsA.Token == itemsB.Token;
            if (!itemsA.Skip() || !itemsB.Skip() || !AreEqual(reader, a, itemsA.Start, itemsA.Length, b, itemsB.Start, itemsB.Length))
                return false;
        }
    }

    private static bool AreEqualNumbers(JsonReader reader, byte[] a, int aOffset, int aCount, byte[] b, int bOffset, int bCount)
    {
        double valueA;
        double valueB;
        reader.Reset(a, aOffset, aCount);
        reader.Read();
        bool isA = reader.TryGetDouble(out valueA);
        reader.Reset(b, bOffset, bCount);
        reader.Read();
        return isA && reader.TryGetDouble(out valueB) && valueA == valueB;
    }

    private static int KindOf(byte first) => first == '-' || (first >= '0' && first <= '9') ? '0' : first;

    private static bool IsItem(JsonToken token) => token != JsonToken.ArrayEnd && token != JsonToken.Error;

    private static bool AreSame(byte[] a, int aOffset, int aCount, byte[] b, int bOffset, int bCount)
    {
        if (aCount != bCount)
            return false;
        for (int i = 0; i < aCount; i++)
        {
            if (a[aOffset + i] != b[bOffset + i])
                return false;
        }

        return true;
    }

    private static bool HasEscape(byte[] data, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (data[offset + i] == Escape)
                return true;
        }

        return false;
    }

    private static int Unescape(byte[] data, int offset, int count, byte[] destination)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(data, offset, count);
        reader.Read();
        return reader.CopyString(destination, 0);
    }
}
