// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs;

/// <content>The memory limit: what was made since the last count is added up; when that reaches the limit, live values are counted.</content>
internal sealed partial class Machine
{
    private const int ShortString = 100;

    private long _allocated;
    private long _memoryLimit;
    private int _mark;
    private ArrayList _pendingCounts;

    internal void Allocate(int bytes)
    {
        _allocated += bytes;
        if (_allocated > _memoryLimit)
        {
            CheckMemory(bytes);
        }
    }

    /// <summary>Whether a single value of that size is too much.</summary>
    internal bool IsBeyondMemory(int bytes) => _options.MaxMemoryBytes > 0 && bytes > _options.MaxMemoryBytes;

    internal static MjsError OutOfMemory() => new MjsError(MjsError.OutOfMemory, "out of memory");

    // Counting again is worth it after a quarter of the limit, however much lives.
    private void CheckMemory(int latest)
    {
        if (_options.MaxMemoryBytes <= 0)
        {
            _allocated = 0;
            return;
        }

        _allocated = CountLive();
        long next = _allocated + (_options.MaxMemoryBytes / 4);
        _memoryLimit = next < _options.MaxMemoryBytes ? _options.MaxMemoryBytes : next;
        if (_allocated > _options.MaxMemoryBytes || latest > _options.MaxMemoryBytes)
        {
            throw OutOfMemory();
        }
    }

    private void StartMemory()
    {
        _memoryLimit = _options.MaxMemoryBytes > 0 ? _options.MaxMemoryBytes : long.MaxValue;
    }

    private long CountLive()
    {
        _mark++;
        _pendingCounts = new ArrayList();
        ArrayList strings = new ArrayList();
        long bytes = 0;
        for (int i = 0; i < Top && i < Tags.Length; i++)
        {
            bytes += i < Globals.Count || i >= _globalCapacity ? CountValue(Tags[i], References[i], strings) : 0;
        }

        bytes += _engine.CountHeld(this, strings);
        while (_pendingCounts.Count > 0)
        {
            object next = _pendingCounts[_pendingCounts.Count - 1];
            _pendingCounts.RemoveAt(_pendingCounts.Count - 1);
            bytes += CountContents(next, strings);
        }

        _pendingCounts = null;
        return bytes;
    }

    /// <summary>Counts a value; what it refers to is counted later, once.</summary>
    internal long CountValue(byte tag, object reference, ArrayList strings)
    {
        if (tag < Tag.String || reference == null)
        {
            return 0;
        }

        // By what it is and not by its tag: the value on top of the stack may be half written.
        byte[] bytes = reference as byte[];
        if (bytes != null)
        {
            return CountBytes(bytes, strings);
        }

        Text text = reference as Text;
        if (text != null)
        {
            return CountOnce(text, text.Cost, strings);
        }

        Mark(reference);
        return 0;
    }

    private void Mark(object reference)
    {
        ScriptObject target = reference as ScriptObject;
        ScriptArray array = reference as ScriptArray;
        if (target != null && target.Mark != _mark)
        {
            target.Mark = _mark;
            _pendingCounts.Add(target);
        }
        else if (array != null && array.Mark != _mark)
        {
            array.Mark = _mark;
            _pendingCounts.Add(array);
        }
    }

    // Long strings count once, however many references there are; it would take too long to look for short ones.
    private long CountBytes(byte[] bytes, ArrayList strings)
    {
        bool isShort = bytes.Length < ShortString || bytes.Length < _options.MaxMemoryBytes / 1024;
        return isShort ? bytes.Length + 24 : CountOnce(bytes, bytes.Length + 24, strings);
    }

    private static long CountOnce(object text, int cost, ArrayList strings)
    {
        for (int i = strings.Count - 1; i >= 0; i--)
        {
            if (strings[i] == text)
            {
                return 0;
            }
        }

        strings.Add(text);
        return cost;
    }

    private long CountContents(object next, ArrayList strings)
    {
        ScriptObject target = next as ScriptObject;
        if (target == Globals)
        {
            return 0;
        }

        if (target != null)
        {
            return target.Cost + CountItems(target.Tags, target.References, target.Count, strings) + CountKeys(target);
        }

        ScriptArray array = (ScriptArray)next;
        if (array.Named != null)
        {
            CountValue(Tag.Object, array.Named, strings);
        }

        return array.Cost + CountItems(array.Tags, array.References, array.Count, strings);
    }

    private long CountItems(byte[] tags, object[] references, int count, ArrayList strings)
    {
        long bytes = 0;
        for (int i = 0; references != null && i < count; i++)
        {
            bytes += CountValue(tags[i], references[i], strings);
        }

        return bytes;
    }

    private static long CountKeys(ScriptObject target)
    {
        long bytes = 0;
        for (int i = 0; target.Loose != null && i < target.Count; i++)
        {
            bytes += target.Loose[i] == null ? 0 : ((byte[])target.Loose[i]).Length + 24;
        }

        return bytes;
    }
}
