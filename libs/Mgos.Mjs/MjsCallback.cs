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
    private ScriptArray _arguments;
    private bool _hasFailed;

    internal readonly byte[] Signature;
    internal readonly MjsValue Function;
    internal readonly MjsValue Userdata;
    internal bool WasFreed;

    internal MjsCallback(MjsEngine engine, byte[] signature, MjsValue function, MjsValue userdata)
    {
        _engine = engine;
        Signature = signature;
        Function = function;
        Userdata = userdata;
    }

    /// <summary>Whether the script has freed it.</summary>
    public bool IsFreed => WasFreed;

    /// <summary>Whether the last <see cref="Invoke"/> ended with an error.</summary>
    public bool HasFailed => _hasFailed;

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
        Machine machine = _engine.Machine;
        int expected = Signature[ForeignSignature.Count];
        if (!WasFreed)
        {
            machine.Reserve(expected + 4);
            machine.Push(Function);
            machine.Push(_engine.Undefined);
            int next = 0;
            for (int i = 0; i < expected; i++)
            {
                if (i == Signature[ForeignSignature.Userdata] - 1)
                {
                    machine.Push(Userdata);
                }
                else
                {
                    machine.Push(Tag.Undefined, null);
                    Put(machine, machine.Top - 1, Signature[ForeignSignature.Types + i], next++);
                }
            }
        }

        if (_arguments != null)
        {
            _arguments.Count = 0;
        }

        _hasFailed = !WasFreed && !_engine.RunCallback(expected);
        bool isNumber = machine.ResultTag == Tag.Number && Signature[ForeignSignature.Result] == ForeignType.Int;
        bool isTrue = machine.ResultTag == Tag.True && Signature[ForeignSignature.Result] == ForeignType.Bool;
        return WasFreed || _hasFailed ? 0 : isNumber ? Arithmetic.ToInt32(machine.ResultNumber) : isTrue ? 1 : 0;
    }

    private void Add(byte tag, double number, object reference)
    {
        _arguments ??= new ScriptArray(MjsConstants.MaxForeignArguments);
        if (_arguments.Count < MjsConstants.MaxForeignArguments)
        {
            _arguments.Set(_arguments.Count, tag, number, reference);
        }
    }

    // An argument that was not added is undefined.
    private void Put(Machine machine, int at, int type, int index)
    {
        if (_arguments == null || !machine.TryLoad(_arguments, index, at))
        {
            return;
        }

        double number = _arguments.NumberAt(index);
        switch (type)
        {
            case ForeignType.Int:
                machine.PutNumber(at, Arithmetic.ToInt64(number) & 0xffffffffL);
                break;
            case ForeignType.Bool:
                machine.Put(at, number != 0 ? Tag.True : Tag.False, null);
                break;
            case ForeignType.CharPointer:
                byte[] text = machine.References[at] as byte[];
                machine.Put(at, Tag.String, text == null ? new byte[0] : Bytes.UpToNul(text));
                break;
        }
    }
}
