// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.JStore;

/// <summary>Items in order, each a JSON value with an id, that are read from one file and written to it.</summary>
/// <remarks>
/// <code>
/// {"items":[
/// ["1", {"a": 1}],
/// ["1580000000-4711", "any value"]
/// ]}
/// </code>
/// Mirrors <c>mgos_jstore_*</c>. The file is read leniently; a missing or an empty one is a store without items. It is replaced as a whole: after a power cut
/// it is the old one or the new one. Ids may stand twice; the first counts. Thread: loop.
/// </remarks>
public sealed class JsonStore
{
    private readonly ArrayList _ids = new ArrayList();
    private readonly ArrayList _values = new ArrayList();

    /// <summary>Number of items.</summary>
    public int Count => _ids.Count;

    /// <summary>Reads a store.</summary>
    /// <param name="files">Where the file is.</param>
    /// <param name="path">Its name.</param>
    /// <param name="store">The store; null if the file is broken.</param>
    /// <param name="error">What is wrong with the file; null if nothing is.</param>
    /// <returns>False if the file is broken.</returns>
    public static bool TryLoad(IFileStorage files, string path, out JsonStore store, out string error)
    {
        byte[] data = files.ReadFile(path);
        store = new JsonStore();
        error = data == null ? null : new JStoreReader(store).Read(data);
        if (error != null)
            store = null;
        return error == null;
    }

    /// <summary>Makes an id that no other item has.</summary>
    /// <param name="device">Its clock and chance make it.</param>
    /// <returns>Unix time, a dash, and a random number.</returns>
    public static string CreateId(Device device) => device.Clock.UnixSeconds.ToString() + "-" + device.Random.NextUInt32().ToString();

    /// <summary>Gives the id of an item.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The id.</returns>
    public string IdAt(int index) => (string)_ids[index];

    /// <summary>Gives the value of an item.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <returns>Its JSON text; not to be changed.</returns>
    public byte[] ValueAt(int index) => (byte[])_values[index];

    /// <summary>Finds an item.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Index of the first of them; <see cref="JStoreConstants.NotFound"/> if there is none.</returns>
    public int Find(string id)
    {
        for (int i = 0; i < _ids.Count; i++)
        {
            if ((string)_ids[i] == id)
                return i;
        }

        return JStoreConstants.NotFound;
    }

    /// <summary>Adds an item at the end.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="json">Its value, the text of one JSON value; the array belongs to the store from then on.</param>
    /// <returns>False if <see cref="JStoreConstants.MaxItems"/> are there.</returns>
    /// <exception cref="ArgumentException">No id, or the text is no JSON value.</exception>
    public bool Add(string id, byte[] json)
    {
        if (id == null)
            throw new ArgumentException(nameof(id));
        CheckValue(json);
        return Append(id, json);
    }

    /// <summary>Tells whether a text is one JSON value, strictly.</summary>
    /// <param name="json">The text.</param>
    /// <returns>True if it is.</returns>
    public static bool IsValue(byte[] json)
    {
        if (json == null)
            return false;
        JsonReader reader = new JsonReader();
        reader.Reset(json, 0, json.Length);
        return reader.Skip() && reader.Read() == JsonToken.End;
    }

    // What has been read is a value as far as the file is read leniently.
    internal bool Append(string id, byte[] json)
    {
        if (_ids.Count >= JStoreConstants.MaxItems)
            return false;
        _ids.Add(id);
        _values.Add(json);
        return true;
    }

    /// <summary>Replaces the value of an item.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <param name="json">Its value, the text of one JSON value; the array belongs to the store from then on.</param>
    /// <exception cref="ArgumentException">The text is no JSON value.</exception>
    public void Edit(int index, byte[] json)
    {
        CheckValue(json);
        _values[index] = json;
    }

    /// <summary>Removes an item; those behind it move up.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public void RemoveAt(int index)
    {
        _ids.RemoveAt(index);
        _values.RemoveAt(index);
    }

    /// <summary>Writes the store to a file.</summary>
    /// <param name="files">Where the file is.</param>
    /// <param name="path">Its name.</param>
    /// <param name="error">What is wrong; null if nothing is.</param>
    /// <returns>False if it could not be written; the old file is then still there.</returns>
    public bool TrySave(IFileStorage files, string path, out string error)
    {
        JStoreText text = new JStoreText();
        byte[] data = text.Write(this);
        error = null;
        if (data.Length > JStoreConstants.MaxFileBytes)
            error = JStoreTexts.TooLarge;
        else if (!files.WriteFile(path, data, data.Length))
            error = JStoreTexts.NotWritten(path);
        return error == null;
    }

    private static void CheckValue(byte[] json)
    {
        if (!IsValue(json))
            throw new ArgumentException("no JSON value");
    }
}
