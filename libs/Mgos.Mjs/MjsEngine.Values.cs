// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Values for scripts.</content>
public sealed partial class MjsEngine
{
    /// <summary>The value undefined.</summary>
    public MjsValue Undefined { get; }

    /// <summary>The value null.</summary>
    public MjsValue Null { get; }

    /// <summary>The global object, whose properties are the global variables.</summary>
    public MjsValue Global => new MjsValue(this, Tag.Object, 0, Machine.Globals);

    /// <summary>Makes a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public MjsValue CreateNumber(double value) => new MjsValue(this, Tag.Number, value, null);

    /// <summary>Makes a boolean.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>The value.</returns>
    public MjsValue CreateBoolean(bool value) => new MjsValue(this, value ? Tag.True : Tag.False, 0, null);

    /// <summary>Makes a string.</summary>
    /// <param name="value">Its bytes, which belong to the string from then on.</param>
    /// <returns>The value.</returns>
    public MjsValue CreateString(byte[] value) => new MjsValue(this, Tag.String, 0, value ?? new byte[0]);

    /// <summary>Makes a string of the UTF-8 bytes of a text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public MjsValue CreateText(string value) => CreateString(Bytes.Of(value));

    /// <summary>Makes an object without properties.</summary>
    /// <returns>The value.</returns>
    public MjsValue CreateObject() => new MjsValue(this, Tag.Object, 0, new ScriptObject());

    /// <summary>Makes an array without items.</summary>
    /// <returns>The value.</returns>
    public MjsValue CreateArray() => new MjsValue(this, Tag.Array, 0, new ScriptArray(0));

    /// <summary>Makes a pointer.</summary>
    /// <param name="memory">The block; null is NULL.</param>
    /// <param name="offset">Where in it the pointer leads, in bytes.</param>
    /// <returns>The value.</returns>
    public MjsValue CreatePointer(MjsMemory memory, int offset) => new MjsValue(this, Tag.Pointer, offset, memory);

    /// <summary>Makes a function of the host a value that scripts can call with any arguments; its type is <c>foreign_ptr</c>.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The value.</returns>
    public MjsValue CreateFunction(MjsNative function) => new MjsValue(this, Tag.Native, 0, function);

    /// <summary>Makes a function of the host, known by <see cref="AddFunction"/> or <see cref="MjsOptions.Functions"/>, a value as the other overload does.</summary>
    /// <remarks>The function is looked up when a script calls it first; until then the value costs no memory but that of its name.</remarks>
    /// <param name="name">Its C name.</param>
    /// <returns>The value, or null if there is no such function.</returns>
    public MjsValue CreateFunction(string name)
    {
        return HasFunction(name) ? new MjsValue(this, Tag.Native, Builtin.FirstNamed + Machine.Names.Intern(name), null) : null;
    }

    /// <summary>Reads JSON as JSON.parse does.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value, or null if it is no JSON.</returns>
    public MjsValue ParseJson(byte[] text)
    {
        try
        {
            JsonLoader loader = new JsonLoader(Machine, text);
            loader.Load();
            return new MjsValue(this, loader.Tag, loader.Number, loader.Reference);
        }
        catch (MjsError)
        {
            return null;
        }
    }

    internal byte[] Stringify(MjsValue value)
    {
        Machine.Reserve(2);
        Machine.Put(Machine.Top, value.Tag, value.RawNumber, value.Reference);
        try
        {
            return new JsonPrinter(Machine).Print(Machine.Top);
        }
        catch (MjsError)
        {
            return null;
        }
    }

    internal int LengthOf(MjsValue value) => value.Tag == Tag.Array ? (int)Machine.LengthOf((ScriptArray)value.Reference) : 0;

    internal MjsValue GetProperty(MjsValue value, byte[] key)
    {
        if (value.Tag != Tag.Object && value.Tag != Tag.Array)
        {
            return Undefined;
        }

        Machine.GetForHost(value.Tag, value.Reference, key, out byte tag, out double number, out object reference);
        return new MjsValue(this, tag, number, reference);
    }

    internal bool SetProperty(MjsValue value, byte[] key, MjsValue item)
    {
        return (value.Tag == Tag.Object || value.Tag == Tag.Array) && Machine.SetForHost(value.Tag, value.Reference, key, item);
    }

    internal bool DeleteProperty(MjsValue value, byte[] key)
    {
        ScriptObject target = value.Tag == Tag.Object ? (ScriptObject)value.Reference : null;
        if (target == null || target == Machine.Globals)
        {
            return false;
        }

        int name = Machine.Names.Find(key, 0, key.Length);
        int place = name >= 0 ? target.Find(name, Machine.Names) : target.FindLoose(key);
        if (place >= 0)
        {
            target.Remove(place);
        }

        return place >= 0;
    }
}
