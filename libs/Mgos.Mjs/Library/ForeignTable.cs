// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The host functions that code names by a text, each made when it is called first: most functions of a module never are.</summary>
/// <remarks>The value of such a function is a number: the name of the text, and a serial number that makes it differ from others of the same text.</remarks>
internal sealed class ForeignTable
{
    private const double SerialStep = NameTable.MaxNames;
    private const int BucketCount = 16;

    private readonly Machine _machine;
    private object[] _buckets;
    private double _serial;

    internal ForeignTable(Machine machine)
    {
        _machine = machine;
    }

    /// <summary>The value of a new function with the signature that a name is.</summary>
    internal double Number(int name)
    {
        _serial += SerialStep;
        return _serial + name;
    }

    /// <summary>The function of a value from <see cref="Number"/>.</summary>
    internal ForeignFunction Find(double number)
    {
        int name = (int)((long)number % NameTable.MaxNames);
        return Known(name) ?? Add(name, WithSignature(name));
    }

    /// <summary>The function whose C name a name is.</summary>
    internal MjsNative FindBare(int name) => (Known(name) ?? Add(name, WithoutSignature(name))).Native;

    private ForeignFunction Known(int name)
    {
        ForeignFunction function = _buckets == null ? null : (ForeignFunction)_buckets[name & (BucketCount - 1)];
        while (function != null && function.Name != name)
        {
            function = function.Next;
        }

        return function;
    }

    private ForeignFunction WithSignature(int name)
    {
        ForeignSignature signature = new ForeignSignature(_machine.Names.TextOf(name), false, _machine.Engine);
        return new ForeignFunction(signature.Pack(), _machine.Engine.FindFunction(signature.Name));
    }

    private ForeignFunction WithoutSignature(int name)
    {
        string text = _machine.Names.TextOf(name);
        MjsNative native = _machine.Engine.FindFunction(text);
        return native != null ? new ForeignFunction(null, native) : throw new MjsError(MjsError.Type, "dlsym('" + text + "') failed");
    }

    private ForeignFunction Add(int name, ForeignFunction function)
    {
        _buckets ??= new object[BucketCount];
        int bucket = name & (BucketCount - 1);
        function.Name = name;
        function.Next = (ForeignFunction)_buckets[bucket];
        _buckets[bucket] = function;
        return function;
    }
}
