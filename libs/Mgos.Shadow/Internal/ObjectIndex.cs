// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Json;

namespace Mgos.Shadow;

/// <summary>Where the members of one object are. Where a name comes twice, the last one counts.</summary>
internal sealed class ObjectIndex
{
    // Of one member: offset and length of the name with its quotes, offset and length of the value.
    private const int Fields = 4;
    private const int FirstMembers = 8;

    private readonly byte[] _data;
    private int[] _index = new int[FirstMembers * Fields];

    private ObjectIndex(byte[] data)
    {
        _data = data;
    }

    internal byte[] Data => _data;

    internal int Count { get; private set; }

    /// <summary>Number of different names.</summary>
    internal int CountOfNames
    {
        get
        {
            int count = 0;
            for (int i = 0; i < Count; i++)
            {
                if (Counts(i))
                    count++;
            }

            return count;
        }
    }

    /// <summary>Reads the members of the value in a range.</summary>
    /// <returns>Null if it is no object.</returns>
    internal static ObjectIndex Read(JsonReader reader, byte[] data, int offset, int count)
    {
        reader.Reset(data, offset, count);
        if (reader.Read() != JsonToken.ObjectStart)
            return null;
        ObjectIndex index = new ObjectIndex(data);
        while (reader.Read() == JsonToken.Name)
        {
            int nameOffset = reader.Start;
            int nameCount = reader.Length;
            if (!reader.Skip())
                return null;
            index.Add(nameOffset, nameCount, reader.Start, reader.Length);
        }

        return reader.Token == JsonToken.ObjectEnd ? index : null;
    }

    internal int NameOffset(int member) => _index[member * Fields];

    internal int NameCount(int member) => _index[member * Fields + 1];

    internal int ValueOffset(int member) => _index[member * Fields + 2];

    internal int ValueCount(int member) => _index[member * Fields + 3];

    internal bool IsNull(int member) => _data[ValueOffset(member)] == 'n';

    internal bool IsObject(int member) => _data[ValueOffset(member)] == '{';

    /// <summary>True unless a later member has the same name.</summary>
    internal bool Counts(int member) => Find(this, member) == member;

    /// <summary>Finds the member with the name that a member of an object has; -1 if there is none.</summary>
    internal int Find(ObjectIndex other, int member)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (HasName(i, other, member))
                return i;
        }

        return -1;
    }

    internal void WriteName(int member, JsonWriter writer)
    {
        byte[] name = new byte[NameCount(member) + 1];
        Array.Copy(_data, NameOffset(member), name, 0, name.Length - 1);
        name[name.Length - 1] = (byte)':';
        writer.Name(name);
    }

    internal void WriteValue(int member, JsonWriter writer) => writer.Raw(_data, ValueOffset(member), ValueCount(member));

    private bool HasName(int member, ObjectIndex other, int otherMember) =>
        JsonEquality.AreEqualTexts(_data, NameOffset(member), NameCount(member), other._data, other.NameOffset(otherMember), other.NameCount(otherMember));

    private void Add(int nameOffset, int nameCount, int valueOffset, int valueCount)
    {
        if ((Count + 1) * Fields > _index.Length)
        {
            int[] longer = new int[_index.Length * 2];
            Array.Copy(_index, 0, longer, 0, _index.Length);
            _index = longer;
        }

        int at = Count++ * Fields;
        _index[at] = nameOffset;
        _index[at + 1] = nameCount;
        _index[at + 2] = valueOffset;
        _index[at + 3] = valueCount;
    }
}
