// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs;

/// <summary>The host functions that code names by a text, each made when it is called first, since most functions of a module never are; and the callbacks.</summary>
/// <remarks>The value of such a function is a number: the name of the text, and a serial number that makes it differ from others of the same text.</remarks>
internal sealed class ForeignTable
{
    private const int BucketCount = 16;
    private const int CallbackCost = 400;

    internal readonly MjsEngine Engine;
    private readonly Machine _machine;
    private ArrayList _callbacks;
    private object[] _buckets;
    /// <summary>The last serial number; it grows in steps of <see cref="NameTable.MaxNames"/>.</summary>
    internal double Serial;
    private MjsMemory _self;

    internal ForeignTable(MjsEngine engine, Machine machine)
    {
        Engine = engine;
        _machine = machine;
    }

    /// <summary>What a pointer to the engine refers to.</summary>
    internal MjsMemory Self => _self ??= new MjsMemory(Engine, null, Engine);

    internal ForeignFunction Make(string text)
    {
        byte[] signature = ForeignSignature.Pack(text, false, Engine, out MjsNative native);
        return new ForeignFunction(signature, native);
    }

    /// <summary>The function of a name: of a signature, or of a C name alone.</summary>
    internal ForeignFunction Find(int name, bool hasSignature)
    {
        _buckets ??= new object[BucketCount];
        int bucket = name & (BucketCount - 1);
        ForeignFunction function = (ForeignFunction)_buckets[bucket];
        while (function != null && function.Name != name)
        {
            function = function.Next;
        }

        if (function == null)
        {
            string text = Bytes.ToText(_machine.Names.BytesOf(name));
            function = hasSignature ? Make(text) : new ForeignFunction(null, Engine.FindFunction(text) ?? throw new MjsError("dlsym('" + text + "') failed"));
            function.Name = name;
            function.Next = (ForeignFunction)_buckets[bucket];
            _buckets[bucket] = function;
        }

        return function;
    }

    /// <summary>The callback for a function and its userdata on the stack; the same pair gives the same object.</summary>
    internal MjsCallback Take(byte[] signature, int function, int userdata)
    {
        _callbacks ??= new ArrayList();
        for (int i = 0; i < _callbacks.Count; i++)
        {
            MjsCallback known = (MjsCallback)_callbacks[i];
            if (IsSame(known, function, userdata) && Bytes.AreEqual(known.Signature, signature))
            {
                return known;
            }
        }

        MjsCallback callback = new MjsCallback(Engine, signature, _machine.ValueAt(function), _machine.ValueAt(userdata));
        _machine.Allocate(CallbackCost);
        _callbacks.Add(callback);
        return callback;
    }

    internal bool Remove(int function, int userdata)
    {
        bool isRemoved = false;
        for (int i = _callbacks == null ? -1 : _callbacks.Count - 1; i >= 0; i--)
        {
            MjsCallback known = (MjsCallback)_callbacks[i];
            if (IsSame(known, function, userdata))
            {
                known.WasFreed = true;
                _callbacks.RemoveAt(i);
                isRemoved = true;
            }
        }

        return isRemoved;
    }

    /// <summary>The bytes that callbacks keep, for the memory limit.</summary>
    internal long Count()
    {
        long bytes = 0;
        for (int i = 0; _callbacks != null && i < _callbacks.Count; i++)
        {
            MjsValue userdata = ((MjsCallback)_callbacks[i]).Userdata;
            bytes += CallbackCost + _machine.CountValue(userdata.Tag, userdata.Reference);
        }

        return bytes;
    }

    private bool IsSame(MjsCallback known, int function, int userdata)
    {
        return known.Function.IsSame(_machine.ValueAt(function)) && known.Userdata.IsSame(_machine.ValueAt(userdata));
    }
}
