// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>A script function that a script handed to the host, with its userdata.</summary>
/// <remarks>
/// Add the arguments in the order of the callback's signature, without the userdata, then call <see cref="Invoke"/>. It stays valid, and keeps everything alive
/// that it refers to, until the script frees it with <c>ffi_cb_free</c>; calls after that do nothing. Thread: the one that runs the engine's scripts.
/// </remarks>
public sealed class MjsCallback
{
    private readonly MjsEngine _engine;
    private byte[] _tags;
    private double[] _numbers;
    private object[] _references;
    private int _count;

    internal readonly byte[] Signature;
    internal readonly MjsValue Function;
    internal readonly MjsValue Userdata;

    internal MjsCallback(MjsEngine engine, byte[] signature, MjsValue function, MjsValue userdata)
    {
        _engine = engine;
        Signature = signature;
        Function = function;
        Userdata = userdata;
    }

    /// <summary>Whether the script has freed it.</summary>
    public bool IsFreed { get; internal set; }

    /// <summary>Adds an argument of type int, bool or double. Scripts see an int as an unsigned number of 32 bits.</summary>
    /// <param name="value">The number.</param>
    public void Add(double value) => Add(Tag.Number, value, null);

    /// <summary>Adds an argument of type char * or struct mg_str *.</summary>
    /// <param name="value">The bytes, copied; char * ends at the first NUL, null is an empty string.</param>
    public void Add(byte[] value) => Add(Tag.String, 0, value == null ? new byte[0] : Bytes.Part(value, 0, value.Length));

    /// <summary>Adds an argument of type void *.</summary>
    /// <param name="memory">The block; null is NULL.</param>
    /// <param name="offset">Where in it the pointer leads.</param>
    public void Add(MjsMemory memory, int offset) => Add(Tag.Pointer, offset, memory);

    /// <summary>Calls the script function with the arguments that were added, and forgets them.</summary>
    /// <returns>The result of a callback of type int, or 1 and 0 for bool; 0 if it failed, which is reported to the error output, or was freed.</returns>
    public int Invoke()
    {
        int count = _count;
        _count = 0;
        if (IsFreed)
        {
            return 0;
        }

        Machine machine = _engine.Machine;
        int expected = Signature[ForeignForm.Count];
        machine.Reserve(expected + 4);
        machine.Push(Function.Tag, Function.RawNumber, Function.Reference);
        machine.Push(Tag.Undefined, 0, null);
        int next = 0;
        for (int i = 0; i < expected; i++)
        {
            if (i == Signature[ForeignForm.Userdata] - 1)
            {
                machine.Push(Userdata.Tag, Userdata.RawNumber, Userdata.Reference);
            }
            else
            {
                PushArgument(machine, Signature[ForeignForm.Types + i], next < count ? next : -1);
                next++;
            }
        }

        return _engine.RunCallback(expected) ? Result(machine) : 0;
    }

    private void Add(byte tag, double number, object reference)
    {
        if (_tags == null)
        {
            _tags = new byte[MjsConstants.MaxForeignArguments];
            _numbers = new double[MjsConstants.MaxForeignArguments];
            _references = new object[MjsConstants.MaxForeignArguments];
        }

        if (_count == _tags.Length)
        {
            return;
        }

        _tags[_count] = tag;
        _numbers[_count] = number;
        _references[_count] = reference;
        _count++;
    }

    private void PushArgument(Machine machine, int type, int index)
    {
        if (index < 0)
        {
            machine.Push(Tag.Undefined, 0, null);
            return;
        }

        double number = _numbers[index];
        switch (type)
        {
            case ForeignType.Int:
                machine.Push(Tag.Number, Arithmetic.ToInt64(number) & 0xffffffffL, null);
                break;
            case ForeignType.Bool:
                machine.Push(number != 0 ? Tag.True : Tag.False, 0, null);
                break;
            case ForeignType.CharPointer:
                machine.Push(Tag.String, 0, UpToNul((byte[])_references[index]));
                break;
            default:
                machine.Push(_tags[index], number, _references[index]);
                break;
        }
    }

    private static byte[] UpToNul(byte[] text)
    {
        int end = 0;
        while (text != null && end < text.Length && text[end] != 0)
        {
            end++;
        }

        return text != null && end == text.Length ? text : Bytes.Part(text ?? new byte[0], 0, end);
    }

    private int Result(Machine machine)
    {
        switch (Signature[ForeignForm.Result])
        {
            case ForeignType.Int:
                return machine.ResultTag == Tag.Number ? Arithmetic.ToInt32(machine.ResultNumber) : 0;
            case ForeignType.Bool:
                return machine.ResultTag == Tag.True ? 1 : 0;
            default:
                return 0;
        }
    }
}
