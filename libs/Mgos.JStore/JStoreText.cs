// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Json;

namespace Mgos.JStore;

/// <summary>Writes the text of a store. Pure.</summary>
internal sealed class JStoreText
{
    private byte[] _data;
    private int _length;

    // First without an array, to know how long it is to be.
    internal byte[] Write(JsonStore store)
    {
        AppendAll(store);
        _data = new byte[_length];
        _length = 0;
        AppendAll(store);
        return _data;
    }

    private void AppendAll(JsonStore store)
    {
        JsonWriter id = new JsonWriter(JStoreConstants.IdWriterBytes, JStoreConstants.MaxFileBytes);
        Append("{\"items\":[");
        for (int i = 0; i < store.Count; i++)
        {
            id.Clear();
            id.String(store.IdAt(i));
            Append(i == 0 ? "\n[" : ",\n[");
            Append(id.Data, id.Length);
            Append(", ");
            Append(store.ValueAt(i), store.ValueAt(i).Length);
            Append("]");
        }

        Append("\n]}\n");
    }

    private void Append(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Append(data, data.Length);
    }

    private void Append(byte[] data, int count)
    {
        if (_data != null)
            Array.Copy(data, 0, _data, _length, count);
        _length += count;
    }
}
