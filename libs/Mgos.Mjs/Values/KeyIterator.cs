// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Goes through the keys of an object or array, newest first. Keys that come meanwhile are not visited.</summary>
internal sealed class KeyIterator
{
    private readonly ScriptObject _object;
    private readonly ScriptArray _array;
    private int _left;
    private int[] _order;

    internal KeyIterator(object value)
    {
        _object = value as ScriptObject;
        _array = value as ScriptArray;
        if (_object != null)
        {
            _left = _object.Count;
            return;
        }

        _order = _array.Order;
        _left = _order != null ? _array.OrderCount : _array.Count;
    }

    internal object Target => _object != null ? (object)_object : _array;

    /// <summary>The next key, or null at the end.</summary>
    internal byte[] Next(NameTable names)
    {
        if (_object != null)
        {
            return --_left < 0 ? null : _object.KeyBytes(_left, names);
        }

        while (--_left >= 0)
        {
            int entry = _order != null ? _order[_left] : _left;
            if (entry < 0)
            {
                return _array.Named.KeyBytes(-1 - entry, names);
            }

            if (entry < _array.Count && _array.Tags[entry] != Tag.Hole)
            {
                return NumberFormat.ToBytes(entry);
            }
        }

        return null;
    }
}
