// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Values for scripts.</content>
public sealed partial class MjsEngine
{
    /// <summary>The value undefined.</summary>
    public MjsValue Undefined => _undefined;

    /// <summary>The value null.</summary>
    public MjsValue Null => new MjsValue(this, Tag.Null, 0, null);

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
    public MjsValue CreateObject() => new MjsValue(this, Tag.Object, 0, new ScriptObject(0));

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
        return FindFunction(name) != null ? new MjsValue(this, Tag.Native, CoreLibrary.FirstNamed + Machine.Names.Intern(Bytes.Of(name)), null) : null;
    }

    /// <summary>Reads JSON as JSON.parse does.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value, or null if it is no JSON.</returns>
    public MjsValue ParseJson(byte[] text)
    {
        try
        {
            int place = Machine.Stage(_undefined);
            new JsonLoader(Machine, text, place).Load();
            return Machine.ValueAt(place);
        }
        catch (MjsError)
        {
            return null;
        }
    }
}
