// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>One call of a native function: what the script passes, and what it gets.</summary>
/// <remarks>
/// An argument that is missing, or of another type, reads as 0, false or null; functions that were made by <c>ffi()</c> are only called with as many arguments as
/// their signature has, of fitting types. Without a <c>Return</c> the answer is undefined, or what the signature's type makes of it (0, false, null).
/// </remarks>
public sealed class MjsCall
{
    private readonly MjsEngine _engine;
    private readonly Machine _machine;

    internal MjsCall(MjsEngine engine)
    {
        _engine = engine;
        _machine = engine.Machine;
    }

    // Set by the machine for each call.
    internal ForeignFunction Function;
    internal int From;
    internal int ArgumentCount;
    internal bool IsActive;

    /// <summary>The engine that runs the script.</summary>
    public MjsEngine Engine => _engine;

    /// <summary>How many arguments there are.</summary>
    public int Count => ArgumentCount;

    /// <summary>What <c>this</c> is in the call.</summary>
    public MjsValue This => _machine.ValueAt(At(-1));

    /// <summary>The type of an argument.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>Undefined for a missing one.</returns>
    public MjsType TypeOf(int index) => TypeName.TypeOf(TagOf(index));

    /// <summary>A number; NaN for what is none, as a C function would get it.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The number.</returns>
    public double GetNumber(int index) => TagOf(index) == Tag.Number ? _machine.Numbers[At(index)] : double.NaN;

    /// <summary>A whole number of 32 bits; booleans are 0 and 1, what does not fit is cut.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The number, or 0.</returns>
    public int GetInt(int index)
    {
        byte tag = TagOf(index);
        return tag == Tag.Number ? Arithmetic.ToInt32(_machine.Numbers[At(index)]) : tag == Tag.True ? 1 : 0;
    }

    /// <summary>A boolean; a number is true if it is not 0 as a whole number of 32 bits.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The boolean, or false.</returns>
    public bool GetBoolean(int index) => GetInt(index) != 0;

    /// <summary>The bytes of a string, not to be changed.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The bytes, or null.</returns>
    public byte[] GetBytes(int index) => Machine.IsString(TagOf(index)) ? _machine.BytesAt(At(index)) : null;

    /// <summary>A string as UTF-8 text, up to its first NUL, as a C function would read it.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The text, or null.</returns>
    public string GetText(int index)
    {
        byte[] bytes = GetBytes(index);
        return bytes == null ? null : Bytes.ToText(Bytes.UpToNul(bytes));
    }

    /// <summary>The memory that a string or pointer stands for, to be read or written; scripts see what is written into strings of more than five bytes.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="data">The bytes; null for NULL, for an opaque pointer and for other types.</param>
    /// <param name="offset">Where in them it begins.</param>
    /// <returns>False if there are no bytes.</returns>
    public bool TryGetBuffer(int index, out byte[] data, out int offset)
    {
        byte[] text = GetBytes(index);
        if (text != null)
        {
            offset = 0;
            data = text.Length > ShortText ? text : Bytes.Part(text, 0, text.Length);
            return true;
        }

        MjsMemory memory = GetMemory(index);
        offset = memory == null ? 0 : GetOffset(index);
        data = memory == null || offset < 0 || offset > (memory.Data == null ? -1 : memory.Data.Length) ? null : memory.Data;
        return data != null;
    }

    /// <summary>The block that a pointer leads into.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The block; null for NULL and for what is no pointer.</returns>
    public MjsMemory GetMemory(int index) => TagOf(index) == Tag.Pointer ? _machine.References[At(index)] as MjsMemory : null;

    /// <summary>Where in its block a pointer leads, in bytes.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The offset, or 0.</returns>
    public int GetOffset(int index) => TagOf(index) == Tag.Pointer ? (int)_machine.Numbers[At(index)] : 0;

    /// <summary>An argument as a value that may be kept.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The value; undefined for a missing one.</returns>
    public MjsValue GetValue(int index) => index < ArgumentCount ? _machine.ValueAt(At(index)) : _engine.Undefined;

    /// <summary>The callback that an argument is, together with the userdata argument of the same call; it may be kept and called later.</summary>
    /// <param name="index">From 0: the argument with the callback's type.</param>
    /// <returns>The same object for the same function and userdata, until the script frees it with <c>ffi_cb_free</c>; null if the argument is no callback of the signature.</returns>
    public MjsCallback GetCallback(int index)
    {
        byte[] signature = Function == null ? null : Function.Signature;
        if (signature == null || index < 0 || signature[ForeignSignature.Callback] != index + 1)
        {
            return null;
        }

        int start = ForeignSignature.Types + signature[ForeignSignature.Count];
        byte[] callback = Bytes.Part(signature, start, signature.Length - start);
        return _machine.Foreign.Take(callback, At(index), At(signature[ForeignSignature.Userdata] - 1));
    }

    /// <summary>Answers with a number.</summary>
    /// <param name="value">The number.</param>
    public void Return(double value) => Answer(Tag.Number, value, null);

    /// <summary>Answers with a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public void Return(bool value) => Answer(value ? Tag.True : Tag.False, 0, null);

    /// <summary>Answers with a string of bytes, which belong to the script from then on; null is null.</summary>
    /// <param name="value">The bytes.</param>
    public void Return(byte[] value)
    {
        _machine.Allocate(value == null ? 0 : value.Length);
        Answer(value == null ? Tag.Null : Tag.String, 0, value);
    }

    /// <summary>Answers with a text, as UTF-8; null is null.</summary>
    /// <param name="value">The text.</param>
    public void Return(string value) => Return(value == null ? (byte[])null : Bytes.Of(value));

    /// <summary>Answers with a pointer.</summary>
    /// <param name="memory">The block; null is NULL.</param>
    /// <param name="offset">Where in it the pointer leads.</param>
    public void Return(MjsMemory memory, int offset) => Answer(Tag.Pointer, offset, memory);

    /// <summary>Answers with any value.</summary>
    /// <param name="value">A value of this engine.</param>
    public void Return(MjsValue value) => Answer(value.Tag, value.RawNumber, value.Reference);

    /// <summary>Ends the script with an error when the function returns.</summary>
    /// <param name="message">What went wrong.</param>
    public void Fail(string message) => _machine.PendingError = new MjsError(message);

    private const int ShortText = 5;

    private int At(int index) => From + _machine.GlobalCapacity + index;

    private byte TagOf(int index) => index < ArgumentCount ? _machine.Tags[At(index)] : Tag.Undefined;

    // The result takes the place of the callee.
    private void Answer(byte tag, double number, object reference)
    {
        if (IsActive)
        {
            _machine.Put(At(-2), tag, number, reference);
        }
    }
}
