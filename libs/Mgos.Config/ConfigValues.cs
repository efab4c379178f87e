// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Config;

/// <summary>A value for every entry of a schema: the live configuration, or that of some level.</summary>
/// <remarks>
/// Mirrors <c>struct mgos_config</c> with its <c>_get</c>, <c>_set</c>, <c>_copy</c> and <c>_emit</c> functions. Values lie in three flat arrays.
/// Thread: loop.
/// </remarks>
public sealed class ConfigValues
{
    internal ConfigValues(int[] numbers, double[] reals, string[] texts)
    {
        Numbers = numbers;
        Reals = reals;
        Texts = texts;
    }

    /// <summary>The schema.</summary>
    public ConfigSchema Schema { get; internal set; }

    /// <summary>Called after every change; null for nobody.</summary>
    internal LoopCallback Changed { get; set; }

    internal int[] Numbers { get; }

    internal double[] Reals { get; }

    internal string[] Texts { get; }

    /// <summary>Makes a copy that can be changed on its own.</summary>
    /// <returns>The copy.</returns>
    public ConfigValues Clone() =>
        new ConfigValues((int[])Numbers.Clone(), (double[])Reals.Clone(), (string[])Texts.Clone()) { Schema = Schema };

    /// <summary>Takes over all values.</summary>
    /// <param name="source">Values of the same schema.</param>
    public void CopyFrom(ConfigValues source)
    {
        Array.Copy(source.Numbers, Numbers, Numbers.Length);
        Array.Copy(source.Reals, Reals, Reals.Length);
        Array.Copy(source.Texts, Texts, Texts.Length);
        Touch();
    }

    /// <summary>Reads an integer.</summary>
    /// <param name="path">Path of an entry of type Int.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public int GetInt(string path) => Numbers[SlotOf(path, ConfigType.Int)];

    /// <summary>Reads an unsigned integer.</summary>
    /// <param name="path">Path of an entry of type UnsignedInt.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public uint GetUnsignedInt(string path) => (uint)Numbers[SlotOf(path, ConfigType.UnsignedInt)];

    /// <summary>Reads a truth value.</summary>
    /// <param name="path">Path of an entry of type Boolean.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public bool GetBoolean(string path) => Numbers[SlotOf(path, ConfigType.Boolean)] != 0;

    /// <summary>Reads a number.</summary>
    /// <param name="path">Path of an entry of type Double or Float.</param>
    /// <returns>Its value, finite.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public double GetDouble(string path) => Reals[Schema.SlotOf(RequireReal(path))];

    /// <summary>Reads a text.</summary>
    /// <param name="path">Path of an entry of type String.</param>
    /// <returns>Its value, never null.</returns>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public string GetString(string path) => Texts[SlotOf(path, ConfigType.String)];

    /// <summary>Reads an integer without searching for its path.</summary>
    /// <param name="entry">An entry of type Int, from <see cref="ConfigSchema.Find"/>.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="ArgumentException">The entry is of another type.</exception>
    public int GetIntAt(int entry) => Numbers[SlotAt(entry, ConfigType.Int)];

    /// <summary>Reads a text without searching for its path; for what is asked for at every call.</summary>
    /// <param name="entry">An entry of type String, from <see cref="ConfigSchema.Find"/>.</param>
    /// <returns>Its value, never null.</returns>
    /// <exception cref="ArgumentException">The entry is of another type.</exception>
    public string GetStringAt(int entry) => Texts[SlotAt(entry, ConfigType.String)];

    /// <summary>Changes an integer.</summary>
    /// <param name="path">Path of an entry of type Int.</param>
    /// <param name="value">New value.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public void SetInt(string path, int value)
    {
        Numbers[SlotOf(path, ConfigType.Int)] = value;
        Touch();
    }

    /// <summary>Changes an unsigned integer.</summary>
    /// <param name="path">Path of an entry of type UnsignedInt.</param>
    /// <param name="value">New value.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public void SetUnsignedInt(string path, uint value)
    {
        Numbers[SlotOf(path, ConfigType.UnsignedInt)] = (int)value;
        Touch();
    }

    /// <summary>Changes a truth value.</summary>
    /// <param name="path">Path of an entry of type Boolean.</param>
    /// <param name="value">New value.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    public void SetBoolean(string path, bool value)
    {
        Numbers[SlotOf(path, ConfigType.Boolean)] = value ? 1 : 0;
        Touch();
    }

    /// <summary>Changes a number.</summary>
    /// <param name="path">Path of an entry of type Double or Float.</param>
    /// <param name="value">New value, finite; a Float keeps its single precision.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type.</exception>
    /// <exception cref="ArgumentOutOfRangeException">NaN, infinite, or too large for a Float.</exception>
    public void SetDouble(string path, double value)
    {
        if (!TrySetReal(RequireReal(path), value))
            throw new ArgumentOutOfRangeException(nameof(value));
        Touch();
    }

    /// <summary>Changes a text.</summary>
    /// <param name="path">Path of an entry of type String.</param>
    /// <param name="value">New value; null is taken as empty.</param>
    /// <exception cref="ArgumentException">No such entry, or it is of another type, or the value contains U+0000.</exception>
    public void SetString(string path, string value)
    {
        string text = value ?? "";
        if (!ConfigText.IsStorable(text))
            throw new ArgumentException(path);
        Texts[SlotOf(path, ConfigType.String)] = text;
        Touch();
    }

    /// <summary>Reads an entry as text.</summary>
    /// <param name="path">Path; empty for everything.</param>
    /// <param name="text">Integers in base 10, numbers with six decimals, true or false, texts as they are, objects as compact JSON; null on failure.</param>
    /// <returns>False if there is no such entry.</returns>
    /// <remarks>Mirrors <c>mgos_config_get</c>.</remarks>
    public bool TryGetText(string path, out string text)
    {
        int entry = Schema.Find(path);
        text = entry == ConfigSchema.NotFound ? null : ConfigTextAccess.Get(this, entry);
        return text != null;
    }

    /// <summary>Changes an entry from text.</summary>
    /// <param name="path">Path; empty for everything.</param>
    /// <param name="text">As <see cref="TryGetText"/> gives it; for an object JSON that is applied to it. Null is taken as empty.</param>
    /// <returns>False if there is no such entry or the text does not fit its type; nothing has changed then.</returns>
    /// <remarks>Mirrors <c>mgos_config_set</c>. The access list is not asked.</remarks>
    public bool TrySetText(string path, string text)
    {
        int entry = Schema.Find(path);
        if (entry == ConfigSchema.NotFound || !ConfigTextAccess.TrySet(this, entry, text ?? ""))
            return false;
        Touch();
        return true;
    }

    /// <summary>Writes an entry as JSON, members in schema order.</summary>
    /// <param name="writer">Gets the value.</param>
    /// <param name="entry">An entry, or <see cref="ConfigSchema.Root"/>.</param>
    /// <remarks>Mirrors <c>mgos_conf_emit_cb</c>. Cost: nothing is made besides what the writer grows by.</remarks>
    public void Write(JsonWriter writer, int entry) => ConfigEmitter.Write(writer, this, entry, null);

    /// <summary>Writes what differs from other values as one JSON object, members in schema order.</summary>
    /// <param name="writer">Gets the object.</param>
    /// <param name="reference">Values of the same schema.</param>
    public void WriteDifference(JsonWriter writer, ConfigValues reference) => ConfigEmitter.Write(writer, this, ConfigSchema.Root, reference);

    // True if an entry and everything in it has the same value on both sides.
    internal bool IsSame(ConfigValues other, int entry)
    {
        int end = Schema.EndOf(entry);
        for (int i = Schema.FirstOf(entry); i < end; i++)
        {
            if (!IsSameLeaf(other, i, Schema.SlotOf(i)))
                return false;
        }

        return true;
    }

    internal void Read(int entry, ConfigCell cell)
    {
        int slot = Schema.SlotOf(entry);
        switch (Schema.TypeOf(entry))
        {
            case ConfigType.String: cell.Text = Texts[slot]; break;
            case ConfigType.Float:
            case ConfigType.Double: cell.Real = Reals[slot]; break;
            default: cell.Number = Numbers[slot]; break;
        }
    }

    internal void Write(int entry, ConfigCell cell)
    {
        int slot = Schema.SlotOf(entry);
        switch (Schema.TypeOf(entry))
        {
            case ConfigType.String: Texts[slot] = cell.Text; break;
            case ConfigType.Float:
            case ConfigType.Double: Reals[slot] = cell.Real; break;
            default: Numbers[slot] = cell.Number; break;
        }
    }

    internal bool Holds(int entry, ConfigCell cell)
    {
        int slot = Schema.SlotOf(entry);
        switch (Schema.TypeOf(entry))
        {
            case ConfigType.String: return Texts[slot] == cell.Text;
            case ConfigType.Float:
            case ConfigType.Double: return Reals[slot] == cell.Real;
            default: return Numbers[slot] == cell.Number;
        }
    }

    internal bool TrySetReal(int entry, double value)
    {
        if (Schema.TypeOf(entry) == ConfigType.Float && ConfigText.IsFinite(value))
            value = (float)value;
        if (!ConfigText.IsFinite(value))
            return false;
        Reals[Schema.SlotOf(entry)] = value;
        return true;
    }

    private void Touch()
    {
        if (Changed != null)
            Changed();
    }

    private bool IsSameLeaf(ConfigValues other, int entry, int slot)
    {
        switch (Schema.TypeOf(entry))
        {
            case ConfigType.Object: return true;
            case ConfigType.String: return Texts[slot] == other.Texts[slot];
            case ConfigType.Float:
            case ConfigType.Double: return Reals[slot] == other.Reals[slot];
            default: return Numbers[slot] == other.Numbers[slot];
        }
    }

    private int SlotOf(string path, ConfigType type)
    {
        int entry = Schema.Find(path);
        if (entry < 0 || Schema.TypeOf(entry) != type)
            throw new ArgumentException(path);
        return Schema.SlotOf(entry);
    }

    private int SlotAt(int entry, ConfigType type)
    {
        if (entry < 0 || Schema.TypeOf(entry) != type)
            throw new ArgumentException(nameof(entry));
        return Schema.SlotOf(entry);
    }

    private int RequireReal(string path)
    {
        int entry = Schema.Find(path);
        if (entry < 0 || (Schema.TypeOf(entry) != ConfigType.Double && Schema.TypeOf(entry) != ConfigType.Float))
            throw new ArgumentException(path);
        return entry;
    }
}
