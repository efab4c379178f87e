// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.JStore;

/// <summary>Reads the text of a store into it. Pure. Gives what is wrong; null if nothing is.</summary>
internal sealed class JStoreReader
{
    private readonly JsonStore _store;
    private readonly JsonReader _reader = new JsonReader();
    private readonly JsonSpan _value = new JsonSpan();

    internal JStoreReader(JsonStore store)
    {
        _store = store;
    }

    internal string Read(byte[] data)
    {
        if (data.Length > JStoreConstants.MaxFileBytes)
            return JStoreTexts.TooLarge;
        _reader.Reset(data, 0, data.Length, JsonSyntax.Lenient);
        JsonToken first = _reader.Read();
        if (first == JsonToken.End || IsBlank(data))
            return null;
        if (first != JsonToken.ObjectStart)
            return first == JsonToken.Error ? Broken() : JStoreTexts.RootIsNoArray;
        string error = null;
        JsonToken token = _reader.Read();
        for (; error == null && token == JsonToken.Name; token = _reader.Read())
            error = _reader.TokenEquals("items") ? ReadItems() : _reader.Skip() ? null : Broken();
        if (error == null && token != JsonToken.ObjectEnd)
            error = Broken();
        return error;
    }

    private static bool IsBlank(byte[] data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            if (data[i] > ' ')
                return false;
        }

        return true;
    }

    private string ReadItems()
    {
        JsonToken token = _reader.Read();
        if (token != JsonToken.ArrayStart)
            return token == JsonToken.Error ? Broken() : JStoreTexts.RootIsNoArray;
        string error = null;
        for (token = _reader.Read(); error == null && token == JsonToken.ArrayStart; token = _reader.Read())
        {
            error = ReadItem();
            if (error != null)
                return error;
        }

        if (token == JsonToken.Error)
            return Broken();
        return token == JsonToken.ArrayEnd ? null : JStoreTexts.ElementIsNoArray;
    }

    private string ReadItem()
    {
        JsonToken token = _reader.Read();
        if (token != JsonToken.String)
            return token == JsonToken.Error ? Broken() : token == JsonToken.ArrayEnd ? JStoreTexts.NoPair : JStoreTexts.IdIsNoString;
        string id = _reader.GetString();
        token = _reader.Read();
        if (token == JsonToken.ArrayEnd)
            return JStoreTexts.NoValue(id);
        if (token == JsonToken.Error || !_reader.Skip())
            return Broken();
        _reader.GetRaw(_value);
        byte[] value = _value.ToArray();
        token = _reader.Read();
        if (token != JsonToken.ArrayEnd)
            return token == JsonToken.Error ? Broken() : JStoreTexts.NoPair;
        return _store.Append(id, value) ? null : JStoreTexts.TooMany;
    }

    private string Broken() => JStoreTexts.Broken + _reader.ErrorOffset.ToString();
}
