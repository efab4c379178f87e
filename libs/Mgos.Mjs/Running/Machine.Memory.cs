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
    private ArrayList _pending;
    private ArrayList _strings;

    internal void Allocate(int bytes)
    {
        _allocated += bytes;
        if (_allocated <= _memoryLimit)
        {
            return;
        }

        // Counting again is worth it after a quarter of the limit, however much lives.
        int most = Options.MaxMemoryBytes;
        _allocated = CountLive();
        long next = _allocated + (most / 4);
        _memoryLimit = next < most ? most : next;
        if (_allocated > most || bytes > most)
        {
            throw OutOfMemory();
        }
    }

    /// <summary>Whether a single value of that size is too much.</summary>
    internal bool IsBeyondMemory(int bytes) => Options.MaxMemoryBytes > 0 && bytes > Options.MaxMemoryBytes;

    internal static MjsError OutOfMemory() => new MjsError("out of memory");

    private long CountLive()
    {
        _mark++;
        _pending = new ArrayList();
        _strings = new ArrayList();
        long bytes = Foreign.Count();
        for (int i = 0; i < Top && i < Tags.Length; i++)
        {
            bytes += i < Globals.Count || i >= GlobalCapacity ? CountValue(Tags[i], References[i]) : 0;
        }

        while (_pending.Count > 0)
        {
            ScriptValues values = (ScriptValues)_pending[_pending.Count - 1];
            _pending.RemoveAt(_pending.Count - 1);
            ScriptObject target = values as ScriptObject;
            bytes += values.Cost + (target != null ? 0 : CountValue(Tag.Object, ((ScriptArray)values).Named));
            for (int i = 0; i < values.Count; i++)
            {
                bytes += CountValue(values.Tags[i], values.ReferenceAt(i));
                bytes += target == null || target.Loose == null ? 0 : CountValue(Tag.String, target.Loose[i]);
            }
        }

        _pending = null;
        _strings = null;
        return bytes;
    }

    /// <summary>Counts a value; what it refers to is counted later, once.</summary>
    internal long CountValue(byte tag, object reference)
    {
        if (tag < Tag.String || reference == null)
        {
            return 0;
        }

        // By what it is and not by its tag: the value on top of the stack may be half written.
        byte[] bytes = reference as byte[];
        Text text = reference as Text;
        if (bytes != null || text != null)
        {
            // Long strings count once, however many references there are; it would take too long to look for short ones.
            int cost = bytes != null ? bytes.Length + TextCost : text.Cost;
            bool isShort = bytes != null && (cost < ShortString || cost < Options.MaxMemoryBytes / 1024);
            if (!isShort && _strings.IndexOf(reference) >= 0)
            {
                return 0;
            }

            if (!isShort)
            {
                _strings.Add(reference);
            }

            return cost;
        }

        ScriptValues values = reference as ScriptValues;
        if (values != null && values.Mark != _mark && values != Globals)
        {
            values.Mark = _mark;
            _pending.Add(values);
        }

        return 0;
    }
}
