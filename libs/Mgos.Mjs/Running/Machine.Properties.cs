// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Reading properties.</content>
internal sealed partial class Machine
{
    // The bytes of a key that is no name, from ResolveKey.
    private byte[] _key;

    /// <summary>Replaces the object at a place by its property; a place in the code remembers where it was.</summary>
    private void GetNamed(int at, int name, int cache)
    {
        byte tag = Tags[at];
        if (tag == Tag.Object && name != KnownName.Apply)
        {
            GetOf((ScriptObject)References[at], name, null, at, cache);
        }
        else if (IsString(tag))
        {
            GetOfString(at, name);
        }
        else if (name == KnownName.Apply)
        {
            Put(at, Tag.Native, Builtin.Apply, null);
        }
        else if (tag == Tag.Array)
        {
            GetOfArray((ScriptArray)References[at], name, at);
        }
        else
        {
            throw Unreadable(tag);
        }
    }

    private static MjsError Unreadable(byte tag)
    {
        bool isPointer = tag == Tag.Pointer || tag == Tag.Native;
        return new MjsError(MjsError.Type, isPointer ? "index must be a number" : "type error");
    }

    // Own properties first, then those of the prototypes. The key is a name, or bytes if the name is -1.
    private void GetOf(ScriptObject source, int name, byte[] key, int at, int cache)
    {
        ScriptObject first = source;
        for (int depth = 0; depth < MjsConstants.MaxPrototypes; depth++)
        {
            int place = name >= 0 ? source.Find(name, Names) : source.FindLoose(key);
            if (place >= 0)
            {
                if (source == first && cache >= 0 && place < CodeCache.None && IsOptimizing)
                {
                    _chunk.Code[cache] = (ushort)place;
                }

                LoadProperty(source, place, at);
                return;
            }

            int prototype = source.Find(KnownName.Prototype, Names);
            if (prototype < 0 || source.Tags[prototype] != Tag.Object)
            {
                break;
            }

            source = (ScriptObject)source.References[prototype];
        }

        Put(at, Tag.Undefined, 0, null);
    }

    internal void LoadProperty(ScriptObject source, int place, int at)
    {
        byte tag = source.Tags[place];
        Tags[at] = tag;
        if (tag == Tag.Number)
        {
            Numbers[at] = source.Numbers[place];
        }
        else
        {
            source.Load(place, tag, Numbers, References, at);
        }
    }

    private void GetOfArray(ScriptArray array, int name, int at)
    {
        switch (name)
        {
            case KnownName.Length:
                PushNumber(LengthOf(array), at);
                return;
            case KnownName.Push:
                Put(at, Tag.Native, Builtin.Push, null);
                return;
            case KnownName.Splice:
                Put(at, Tag.Native, Builtin.Splice, null);
                return;
        }

        int index = Names.IndexOf(name);
        if (index >= 0 && index < array.Count && array.Tags[index] != Tag.Hole)
        {
            LoadItem(array, index, at);
        }
        else if (array.Named != null)
        {
            GetOf(array.Named, name, null, at, -1);
        }
        else
        {
            Put(at, Tag.Undefined, 0, null);
        }
    }

    internal void LoadItem(ScriptArray array, int index, int at)
    {
        byte tag = array.Tags[index];
        Tags[at] = tag;
        if (tag >= Tag.String)
        {
            References[at] = array.References[index];
        }

        if (tag == Tag.Number || tag >= Tag.Function)
        {
            Numbers[at] = array.Numbers[index];
        }
    }

    /// <summary>The largest index plus one; keys such as "007" count too.</summary>
    internal double LengthOf(ScriptArray array)
    {
        double length = array.Count;
        while (length > 0 && array.Tags[(int)length - 1] == Tag.Hole)
        {
            length--;
        }

        ScriptObject named = array.Named;
        for (int i = 0; named != null && i < named.Count; i++)
        {
            double index = named.Keys[i] >= 0 ? Names.WholeNumberOf(named.Keys[i]) : WholeNumber((byte[])named.Loose[i]);
            length = length < index + 1 ? index + 1 : length;
        }

        return length;
    }

    private static double WholeNumber(byte[] key) => Bytes.ToWholeNumber(key, 0, key.Length);

    /// <summary>Replaces the object and the key at a place by the property.</summary>
    private void GetIndexed(int at)
    {
        byte tag = Tags[at];
        if (tag == Tag.Array && Tags[at + 1] == Tag.Number)
        {
            ScriptArray array = (ScriptArray)References[at];
            double number = Numbers[at + 1];
            int index = (int)number;
            if (index == number && index >= 0 && index < array.Count && array.Tags[index] != Tag.Hole)
            {
                LoadItem(array, index, at);
                return;
            }
        }

        if (IsString(tag) && Tags[at + 1] == Tag.Number)
        {
            GetByte(at, Numbers[at + 1]);
        }
        else if (tag == Tag.Pointer && Tags[at + 1] == Tag.Number)
        {
            PushNumber(MemoryAt(at, Numbers[at + 1], out int offset).Data[offset], at);
        }
        else
        {
            GetKeyed(at, tag);
        }
    }

    private void GetKeyed(int at, byte tag)
    {
        if (tag < Tag.String || (tag > Tag.Array && !IsApply(at + 1)))
        {
            if (!IsApply(at + 1))
            {
                throw Unreadable(tag);
            }
        }

        int name = ResolveKey(at + 1);
        if (name >= 0)
        {
            GetNamed(at, name, -1);
        }
        else if (tag == Tag.Object)
        {
            GetOf((ScriptObject)References[at], -1, _key, at, -1);
        }
        else if (tag == Tag.Array)
        {
            GetLooseOfArray((ScriptArray)References[at], _key, at);
        }
        else
        {
            GetByteByText(at, _key);
        }
    }

    private void GetLooseOfArray(ScriptArray array, byte[] key, int at)
    {
        int index = Bytes.ToIndex(key, 0, key.Length);
        if (index >= 0 && index < array.Count && array.Tags[index] != Tag.Hole)
        {
            LoadItem(array, index, at);
        }
        else if (array.Named != null)
        {
            GetOf(array.Named, -1, key, at, -1);
        }
        else
        {
            Put(at, Tag.Undefined, 0, null);
        }
    }

    private bool IsApply(int at) => IsString(Tags[at]) && IsLiteral(at, KnownName.Apply);

    /// <summary>The name that a key on the stack is, or -1, and then its bytes are in _key.</summary>
    private int ResolveKey(int at)
    {
        _key = KeyBytes(at);
        return Names.Find(_key, 0, _key.Length);
    }

    private byte[] KeyBytes(int at)
    {
        switch (Tags[at])
        {
            case Tag.String:
            case Tag.Text:
                return BytesAt(at);
            case Tag.Number:
                return NumberFormat.ToBytes(Numbers[at]);
            case Tag.Object:
            case Tag.Array:
                throw new MjsError(MjsError.Type, "conversion from object to string is not supported");
            case Tag.Function:
            case Tag.Foreign:
                throw new MjsError(MjsError.Type, "unknown type to convert to string");
            case Tag.Native:
            case Tag.Pointer:

                // What the original makes of them; nothing is left to do here.
                return Bytes.Of("TODO_foreign");
            case Tag.Null:
                return Bytes.Of("null");
            case Tag.True:
                return Bytes.Of("true");
            case Tag.False:
                return Bytes.Of("false");
            default:
                return Bytes.Of("undefined");
        }
    }

    private void GetOfString(int at, int name)
    {
        switch (name)
        {
            case KnownName.Length:
                PushNumber(LengthAt(at), at);
                break;
            case KnownName.Slice:
            case KnownName.At:
            case KnownName.CharCodeAt:
            case KnownName.IndexOf:
                Put(at, Tag.Native, Builtin.FirstOfString + name - KnownName.Slice, null);
                break;
            default:
                GetByteByText(at, Names.BytesOf(name));
                break;
        }
    }

    private void GetByte(int at, double number)
    {
        int index = (int)number;
        if (index == number && index >= 0)
        {
            byte[] bytes = BytesAt(at);
            PutByte(at, bytes, index < bytes.Length ? index : -1);
            return;
        }

        GetByteByText(at, NumberFormat.ToBytes(number));
    }

    // As strtoul reads it, which takes a minus too, and then the number is out of range.
    private void GetByteByText(int at, byte[] key)
    {
        bool isNegative = key.Length > 1 && key[0] == '-';
        double index = isNegative ? Bytes.ToWholeNumber(key, 1, key.Length - 1) : WholeNumber(key);
        if (index < 0)
        {
            throw new MjsError(MjsError.Type, "type error");
        }

        byte[] bytes = BytesAt(at);
        bool isInside = index < bytes.Length && (!isNegative || index == 0);
        PutByte(at, bytes, isInside ? (int)index : -1);
    }

    private void PutByte(int at, byte[] bytes, int index)
    {
        if (index < 0)
        {
            Put(at, Tag.Undefined, 0, null);
            return;
        }

        Allocate(25);
        Put(at, Tag.String, 0, new byte[] { bytes[index] });
    }

    // The stack holds object, object, key: it becomes method, object.
    private void GetMethod(int at)
    {
        Copy(at, at + 2);
        Copy(at + 1, at + 3);
        Copy(at + 2, at + 1);
        Copy(at + 1, at);
        Copy(at + 3, at + 1);
        GetIndexed(at);
        Copy(at + 2, at + 1);
    }

    private MjsMemory MemoryAt(int at, double index, out int offset)
    {
        MjsMemory memory = (MjsMemory)References[at];
        double place = Numbers[at] + Arithmetic.ToInt32(index);
        if (memory == null || memory.Data == null || place < 0 || !(place < memory.Data.Length))
        {
            throw new MjsError(MjsError.BadArguments, "address out of range");
        }

        offset = (int)place;
        return memory;
    }
}
