// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Config;

/// <content>The live values, read and changed by path.</content>
public sealed partial class DeviceConfig
{
    /// <summary>Tells whether there is an entry.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>True if the firmware has it.</returns>
    public bool Has(string path) => Schema.Find(path) != ConfigSchema.NotFound;

    /// <summary>Reads an integer.</summary>
    /// <param name="path">Path of an entry of type Int.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public int GetInt(string path) => Live.GetInt(path);

    /// <summary>Reads an unsigned integer.</summary>
    /// <param name="path">Path of an entry of type UnsignedInt.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public uint GetUnsignedInt(string path) => Live.GetUnsignedInt(path);

    /// <summary>Reads a truth value.</summary>
    /// <param name="path">Path of an entry of type Boolean.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public bool GetBoolean(string path) => Live.GetBoolean(path);

    /// <summary>Reads a number.</summary>
    /// <param name="path">Path of an entry of type Double or Float.</param>
    /// <returns>Its value, finite.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public double GetDouble(string path) => Live.GetDouble(path);

    /// <summary>Reads a text.</summary>
    /// <param name="path">Path of an entry of type String.</param>
    /// <returns>Its value, never null.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public string GetString(string path) => Live.GetString(path);

    /// <summary>Changes an integer in memory; <see cref="Save"/> makes it last.</summary>
    /// <param name="path">Path of an entry of type Int.</param>
    /// <param name="value">New value.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public void SetInt(string path, int value) => Live.SetInt(path, value);

    /// <summary>Changes an unsigned integer in memory; <see cref="Save"/> makes it last.</summary>
    /// <param name="path">Path of an entry of type UnsignedInt.</param>
    /// <param name="value">New value.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public void SetUnsignedInt(string path, uint value) => Live.SetUnsignedInt(path, value);

    /// <summary>Changes a truth value in memory; <see cref="Save"/> makes it last.</summary>
    /// <param name="path">Path of an entry of type Boolean.</param>
    /// <param name="value">New value.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public void SetBoolean(string path, bool value) => Live.SetBoolean(path, value);

    /// <summary>Changes a number in memory; <see cref="Save"/> makes it last, with six decimals.</summary>
    /// <param name="path">Path of an entry of type Double or Float.</param>
    /// <param name="value">New value, finite.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type, or the value is not finite.</exception>
    public void SetDouble(string path, double value) => Live.SetDouble(path, value);

    /// <summary>Changes a text in memory; <see cref="Save"/> makes it last.</summary>
    /// <param name="path">Path of an entry of type String.</param>
    /// <param name="value">New value; null is taken as empty.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type, or the value contains U+0000.</exception>
    public void SetString(string path, string value) => Live.SetString(path, value);

    /// <summary>Reads an entry as text.</summary>
    /// <param name="path">Path; empty for everything.</param>
    /// <param name="text">Integers in base 10, numbers with six decimals, true or false, texts as they are, objects as compact JSON; null on failure.</param>
    /// <returns>False if there is no such entry.</returns>
    /// <remarks>Mirrors <c>mgos_sys_config_get</c>.</remarks>
    public bool TryGetText(string path, out string text) => Live.TryGetText(path, out text);

    /// <summary>Changes an entry from text.</summary>
    /// <param name="path">Path; empty for everything.</param>
    /// <param name="text">As <see cref="TryGetText"/> gives it; for an object JSON that is applied to it. Null is taken as empty.</param>
    /// <returns>False if there is no such entry or the text does not fit its type; nothing has changed then.</returns>
    /// <remarks>Mirrors <c>mgos_sys_config_set</c>. The access list is not asked.</remarks>
    public bool TrySetText(string path, string text) => Live.TrySetText(path, text);
}
