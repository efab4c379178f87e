// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Ota;

/// <summary>Reads a list of files in the index of a slot.</summary>
public sealed class SlotFileReader
{
    private readonly JsonReader _reader = new JsonReader();
    private readonly JsonMembers _members = new JsonMembers();
    private readonly bool _isEmpty;

    internal SlotFileReader(JsonSpan list)
    {
        _isEmpty = !list.IsPresent;
        if (_isEmpty)
            return;
        _reader.Reset(list.Data, list.Offset, list.Count);
        _reader.Read();
    }

    /// <summary>Name of the file.</summary>
    public string Name { get; private set; }

    /// <summary>Length of the file in bytes.</summary>
    public int Size { get; private set; }

    /// <summary>CRC-32 of the file.</summary>
    public uint Crc { get; private set; }

    /// <summary>Goes to the next file.</summary>
    /// <returns>False behind the last one.</returns>
    public bool Read()
    {
        if (_isEmpty || _reader.Read() != JsonToken.ObjectStart || !ReadMembers())
            return false;
        string name;
        int size;
        long crc;
        Name = _members.TryGetString("name", out name) ? name : "";
        Size = _members.TryGetInt32("size", out size) ? size : 0;
        Crc = _members.TryGetInt64("crc", out crc) ? (uint)crc : 0;
        return true;
    }

    private bool ReadMembers()
    {
        if (!_reader.Skip())
            return false;
        _members.Reset(_reader.Data, _reader.Start, _reader.Length);
        return !_members.IsBroken;
    }
}
