// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs;

/// <summary>The callbacks that scripts have handed to the host and not freed.</summary>
internal sealed class CallbackTable
{
    private readonly ArrayList _callbacks = new ArrayList();
    private readonly MjsEngine _engine;

    internal CallbackTable(MjsEngine engine)
    {
        _engine = engine;
    }

    /// <summary>The callback for a function and its userdata on the stack; the same pair gives the same object.</summary>
    internal MjsCallback Take(Machine machine, byte[] signature, int function, int userdata)
    {
        for (int i = 0; i < _callbacks.Count; i++)
        {
            MjsCallback known = (MjsCallback)_callbacks[i];
            if (IsSame(known, machine, function, userdata) && Bytes.AreEqual(known.Signature, signature))
            {
                return known;
            }
        }

        MjsCallback callback = new MjsCallback(_engine, signature, ValueAt(machine, function), ValueAt(machine, userdata));
        machine.Allocate(400);
        _callbacks.Add(callback);
        return callback;
    }

    internal bool Remove(Machine machine, int function, int userdata)
    {
        bool isRemoved = false;
        for (int i = _callbacks.Count - 1; i >= 0; i--)
        {
            MjsCallback known = (MjsCallback)_callbacks[i];
            if (IsSame(known, machine, function, userdata))
            {
                known.IsFreed = true;
                _callbacks.RemoveAt(i);
                isRemoved = true;
            }
        }

        return isRemoved;
    }

    internal long Count(Machine machine, ArrayList strings)
    {
        long bytes = _callbacks.Count * 400L;
        for (int i = 0; i < _callbacks.Count; i++)
        {
            MjsValue userdata = ((MjsCallback)_callbacks[i]).Userdata;
            bytes += machine.CountValue(userdata.Tag, userdata.Reference, strings);
        }

        return bytes;
    }

    private static bool IsSame(MjsCallback known, Machine machine, int function, int userdata)
    {
        return Is(known.Function, machine, function) && Is(known.Userdata, machine, userdata);
    }

    private static bool Is(MjsValue known, Machine machine, int at)
    {
        return Machine.AreEqual(known.Tag, known.RawNumber, known.Reference, machine.Tags[at], machine.Numbers[at], machine.References[at]);
    }

    private MjsValue ValueAt(Machine machine, int at) => new MjsValue(_engine, machine.Tags[at], machine.Numbers[at], machine.References[at]);
}
