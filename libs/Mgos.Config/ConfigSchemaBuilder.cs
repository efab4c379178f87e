// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Config;

/// <summary>Builds a schema entry by entry, in schema order; the code that the build generates calls it.</summary>
/// <remarks>
/// <code>
/// ConfigSchemaBuilder schema = new ConfigSchemaBuilder(3);
/// schema.BeginObject("light");
/// schema.Int("pin", 4);
/// schema.String("name", "lamp");
/// schema.EndObject();
/// </code>
/// </remarks>
public sealed class ConfigSchemaBuilder
{
    private readonly string[] _names;
    private readonly byte[] _types;
    private readonly short[] _parents;
    private readonly short[] _ends;
    private readonly short[] _slots;
    private readonly int[] _numbers;
    private readonly double[] _reals;
    private readonly string[] _texts;
    private int _numberCount;
    private int _realCount;
    private int _textCount;
    private int _count;
    private int _depth;
    private short _parent = ConfigSchema.Root;

    /// <summary>Makes an empty builder.</summary>
    /// <param name="entryCount">Number of entries to come, objects included, 0 to <see cref="ConfigConstants.MaxEntries"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in range.</exception>
    public ConfigSchemaBuilder(int entryCount)
    {
        if (entryCount < 0 || entryCount > ConfigConstants.MaxEntries)
            throw new ArgumentOutOfRangeException(nameof(entryCount));
        _names = new string[entryCount];
        _types = new byte[entryCount];
        _parents = new short[entryCount];
        _ends = new short[entryCount];
        _slots = new short[entryCount];
        _numbers = new int[entryCount];
        _reals = new double[entryCount];
        _texts = new string[entryCount];
    }

    /// <summary>Opens an object; what follows is inside it.</summary>
    /// <param name="name">Its name.</param>
    public void BeginObject(string name)
    {
        if (++_depth > ConfigConstants.MaxDepth)
            throw new InvalidOperationException();
        _parent = (short)Add(name, ConfigType.Object, 0);
    }

    /// <summary>Closes the innermost object.</summary>
    /// <exception cref="InvalidOperationException">No object is open.</exception>
    public void EndObject()
    {
        if (_parent == ConfigSchema.Root)
            throw new InvalidOperationException();
        _ends[_parent] = (short)_count;
        _parent = _parents[_parent];
        _depth--;
    }

    /// <summary>Adds a signed integer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its default.</param>
    public void Int(string name, int value) => AddNumber(name, ConfigType.Int, value);

    /// <summary>Adds an unsigned integer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its default.</param>
    public void UnsignedInt(string name, uint value) => AddNumber(name, ConfigType.UnsignedInt, (int)value);

    /// <summary>Adds a truth value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its default.</param>
    public void Boolean(string name, bool value) => AddNumber(name, ConfigType.Boolean, value ? 1 : 0);

    /// <summary>Adds a number of single precision.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its default, finite.</param>
    public void Float(string name, double value) => AddReal(name, ConfigType.Float, (float)value);

    /// <summary>Adds a number of double precision.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its default, finite.</param>
    public void Double(string name, double value) => AddReal(name, ConfigType.Double, value);

    /// <summary>Adds a text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its default; null is taken as empty.</param>
    public void String(string name, string value)
    {
        Add(name, ConfigType.String, _textCount);
        _texts[_textCount++] = value ?? "";
    }

    /// <summary>Ends the work.</summary>
    /// <returns>The schema.</returns>
    /// <exception cref="InvalidOperationException">An object is open, or there are fewer entries than announced.</exception>
    public ConfigSchema Build()
    {
        if (_parent != ConfigSchema.Root || _count != _names.Length)
            throw new InvalidOperationException();
        ConfigValues defaults = new ConfigValues(new int[_numberCount], new double[_realCount], new string[_textCount]);
        Array.Copy(_numbers, defaults.Numbers, _numberCount);
        Array.Copy(_reals, defaults.Reals, _realCount);
        Array.Copy(_texts, defaults.Texts, _textCount);
        ConfigSchema schema = new ConfigSchema(_names, _types, _parents, _ends, _slots, defaults);
        defaults.Schema = schema;
        return schema;
    }

    private void AddNumber(string name, ConfigType type, int value)
    {
        Add(name, type, _numberCount);
        _numbers[_numberCount++] = value;
    }

    private void AddReal(string name, ConfigType type, double value)
    {
        if (!ConfigText.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value));
        Add(name, type, _realCount);
        _reals[_realCount++] = value;
    }

    private int Add(string name, ConfigType type, int slot)
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException(nameof(name));
        if (_count == _names.Length)
            throw new InvalidOperationException();
        _names[_count] = name;
        _types[_count] = (byte)type;
        _parents[_count] = _parent;
        _ends[_count] = (short)(_count + 1);
        _slots[_count] = (short)slot;
        return _count++;
    }
}
