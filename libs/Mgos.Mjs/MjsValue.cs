// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs;

/// <summary>A script value in the hands of the host; it keeps alive what it refers to, for as long as the host keeps it.</summary>
/// <remarks>
/// Values belong to the engine that made them. Reading the wrong type gives 0, false or null, not an error.
/// Thread: the one that runs the engine's scripts.
/// </remarks>
public sealed class MjsValue
{
    internal readonly MjsEngine Engine;
    internal readonly byte Tag;
    internal readonly double RawNumber;
    internal readonly object Reference;

    internal MjsValue(MjsEngine engine, byte tag, double number, object reference)
    {
        Engine = engine;
        Tag = tag;
        RawNumber = number;
        Reference = reference;
    }

    /// <summary>The type.</summary>
    public MjsType Type => TypeName.TypeOf(Tag);

    /// <summary>Whether <c>if (value)</c> takes the branch.</summary>
    public bool IsTruthy => Engine.Machine.IsTruthy(Engine.Machine.Stage(this));

    /// <summary>The number, or 0.</summary>
    public double Number => Tag == Mjs.Tag.Number ? RawNumber : 0;

    /// <summary>Whether it is the value true.</summary>
    public bool Boolean => Tag == Mjs.Tag.True;

    /// <summary>The bytes of a string, which must not be changed; null if it is none.</summary>
    public byte[] GetBytes() => Machine.IsString(Tag) ? Machine.BytesOf(Reference) : null;

    /// <summary>The string as UTF-8 text, or null. On a device text ends at U+0000.</summary>
    public string GetText() => Machine.IsString(Tag) ? Bytes.ToText(Machine.BytesOf(Reference)) : null;

    /// <summary>The block that a pointer leads into; null for NULL and for what is no pointer.</summary>
    public MjsMemory GetMemory() => Tag == Mjs.Tag.Pointer ? Reference as MjsMemory : null;

    /// <summary>Where in its block a pointer leads, in bytes.</summary>
    public int GetOffset() => Tag == Mjs.Tag.Pointer ? (int)RawNumber : 0;

    /// <summary>How many items an array has, by its largest index; 0 for what is no array.</summary>
    public int Length => Tag == Mjs.Tag.Array ? (int)Engine.Machine.LengthOf((ScriptArray)Reference) : 0;

    /// <summary>Reads a property, of the object itself or of its prototypes.</summary>
    /// <param name="name">The key.</param>
    /// <returns>Its value; undefined if there is none or this is no object and no array.</returns>
    public MjsValue Get(string name) => Get(Bytes.Of(name));

    /// <summary>Reads an item of an array.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The item; undefined if there is none.</returns>
    public MjsValue GetItem(int index) => Get(NumberFormat.ToBytes(index));

    /// <summary>Creates or replaces a property.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False if this is no object and no array, or there is no memory for it.</returns>
    public bool Set(string name, MjsValue value) => Set(Bytes.Of(name), value);

    /// <summary>Creates or replaces an item of an array.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="value">The item.</param>
    /// <returns>False if this is no array, or there is no memory for it.</returns>
    public bool SetItem(int index, MjsValue value) => Tag == Mjs.Tag.Array && Set(NumberFormat.ToBytes(index), value);

    /// <summary>Removes a property of an object, which scripts cannot do.</summary>
    /// <param name="name">The key.</param>
    /// <returns>False if there was none, or this is the global object or no object.</returns>
    public bool Delete(string name)
    {
        byte[] key = Bytes.Of(name);
        NameTable names = Engine.Machine.Names;
        ScriptObject target = Reference as ScriptObject;
        int place = target == null || target == Engine.Machine.Globals ? -1 : target.Find(names.Find(key), key, names);
        if (place >= 0)
        {
            target.Remove(place);
        }

        return place >= 0;
    }

    /// <summary>The own keys, newest first, as for-in visits them; byte[] each. Empty for what is no object and no array.</summary>
    public object[] GetKeys()
    {
        ArrayList keys = new ArrayList();
        if (IsObject)
        {
            KeyIterator iterator = new KeyIterator(Reference);
            for (byte[] key = iterator.Next(Engine.Machine.Names); key != null; key = iterator.Next(Engine.Machine.Names))
            {
                keys.Add(key);
            }
        }

        return keys.ToArray();
    }

    /// <summary>Whether <c>===</c> holds.</summary>
    /// <param name="other">A value of the same engine.</param>
    /// <returns>True if they are the same.</returns>
    public bool IsSame(MjsValue other) => Machine.AreEqual(Tag, RawNumber, Reference, other.Tag, other.RawNumber, other.Reference);

    /// <summary>Writes it as JSON, as JSON.stringify does.</summary>
    /// <returns>The text; empty for undefined, functions and pointers; null if it is nested too deeply or takes too much memory.</returns>
    public byte[] ToJson()
    {
        try
        {
            return new JsonPrinter(Engine.Machine).Print(Engine.Machine.Stage(this));
        }
        catch (MjsError)
        {
            return null;
        }
    }

    private bool IsObject => Tag == Mjs.Tag.Object || Tag == Mjs.Tag.Array;

    private MjsValue Get(byte[] key)
    {
        if (!IsObject)
        {
            return Engine.Undefined;
        }

        Machine machine = Engine.Machine;
        int at = machine.Stage(this);
        machine.Put(at + 1, Mjs.Tag.String, key);
        machine.GetIndexed(at);
        return machine.ValueAt(at);
    }

    private bool Set(byte[] key, MjsValue value)
    {
        Machine machine = Engine.Machine;
        int at = machine.Stage(this);
        machine.Put(at + 1, Mjs.Tag.String, key);
        machine.Put(at + 2, value.Tag, value.RawNumber, value.Reference);
        machine.Top += 3;
        try
        {
            machine.SetIndexed(at);
            return true;
        }
        catch (MjsError)
        {
            return false;
        }
        finally
        {
            machine.Top -= 3;
        }
    }
}
