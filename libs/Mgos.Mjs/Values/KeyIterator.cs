// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Goes through the keys of an object or array, newest first. Keys that come meanwhile are not visited.</summary>
internal sealed class KeyIterator
{
    private readonly ScriptValues _values;
    private readonly int[] _order;
    private int _left;

    internal KeyIterator(object value)
    {
        _values = (ScriptValues)value;
        _left = _values.Count;
        ScriptArray array = value as ScriptArray;
        if (array != null && array.Order != null)
        {
            _order = array.Order;
            _left = array.OrderCount;
        }
    }

    /// <summary>The next key, or null at the end.</summary>
    internal byte[] Next(NameTable names)
    {
        ScriptObject named = _values as ScriptObject;
        while (--_left >= 0)
        {
            int entry = _order != null ? _order[_left] : _left;
            if (named != null || entry < 0)
            {
                return named != null ? named.KeyBytes(entry, names) : ((ScriptArray)_values).Named.KeyBytes(-1 - entry, names);
            }

            if (entry < _values.Count && _values.Tags[entry] != Tag.Hole)
            {
                return NumberFormat.ToBytes(entry);
            }
        }

        return null;
    }
}
