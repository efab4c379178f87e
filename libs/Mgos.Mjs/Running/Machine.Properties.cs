// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Reading properties. A key is a name, or bytes if the name is -1.</content>
internal sealed partial class Machine
{
    // The bytes of the key from ResolveKey.
    private byte[] _key;

    /// <summary>Replaces the object at a place by its property; a place in the code remembers where it was.</summary>
    private void Get(int at, int name, byte[] key, int cache)
    {
        byte tag = Tags[at];
        if (IsString(tag))
        {
            GetOf(at, name, key);
        }
        else if (name == KnownName.Apply)
        {
            Put(at, Tag.Native, CoreLibrary.Apply, null);
        }
        else if (tag == Tag.Object)
        {
            GetOf((ScriptObject)References[at], name, key, at, cache);
        }
        else if (tag == Tag.Array)
        {
            GetOf((ScriptArray)References[at], name, key, at);
        }
        else
        {
            throw Unusable(tag, "type error");
        }
    }

    private static MjsError Unusable(byte tag, string message)
    {
        return new MjsError(tag == Tag.Pointer || tag == Tag.Native ? "index must be a number" : message);
    }

    // Own properties first, then those of the prototypes.
    private void GetOf(ScriptObject source, int name, byte[] key, int at, int cache)
    {
        for (int depth = 0; depth < MjsConstants.MaxPrototypes; depth++)
        {
            int place = source.Find(name, key, Names);
            if (place >= 0)
            {
                Remember(depth == 0 ? cache : -1, place);
                Load(source, place, at);
                return;
            }

            int prototype = source.Find(KnownName.Prototype, null, Names);
            if (prototype < 0 || source.Tags[prototype] != Tag.Object)
            {
                break;
            }

            source = (ScriptObject)source.References[prototype];
        }

        Put(at, Tag.Undefined, null);
    }

    // Code that was compiled without it does not remember places.
    private void Remember(int cache, int place)
    {
        if (cache >= 0 && place < Op.NoPlace && _chunk.Code[cache] != Op.NoPlace)
        {
            _chunk.Code[cache] = (ushort)place;
        }
    }

    private void Load(ScriptValues source, int place, int at)
    {
        Put(at, source.Tags[place], source.NumberAt(place), source.ReferenceAt(place));
    }

    private void GetOf(ScriptArray array, int name, byte[] key, int at)
    {
        switch (name)
        {
            case KnownName.Length:
                PutNumber(at, LengthOf(array));
                return;
            case KnownName.Push:
            case KnownName.Splice:
                Put(at, Tag.Native, CoreLibrary.Push + name - KnownName.Push, null);
                return;
        }

        if (TryLoad(array, Bytes.ToIndex(key ?? Names.BytesOf(name)), at))
        {
            return;
        }

        if (array.Named != null)
        {
            GetOf(array.Named, name, key, at, -1);
        }
        else
        {
            Put(at, Tag.Undefined, null);
        }
    }

    /// <summary>Copies an item of an array to a place of the stack, if it is there.</summary>
    internal bool TryLoad(ScriptArray array, int index, int at)
    {
        if ((uint)index >= array.Count || array.Tags[index] == Tag.Hole)
        {
            return false;
        }

        Load(array, index, at);
        return true;
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
            byte[] key = named.KeyBytes(i, Names);
            double index = Bytes.ToWholeNumber(key, 0);
            length = length < index + 1 ? index + 1 : length;
        }

        return length;
    }

    /// <summary>Replaces the object and the key at a place by the property.</summary>
    internal void GetIndexed(int at)
    {
        byte tag = Tags[at];
        if (Tags[at + 1] == Tag.Number)
        {
            double number = Numbers[at + 1];
            int index = (int)number;
            if (tag == Tag.Pointer)
            {
                PutNumber(at, MemoryAt(at, number, out int offset).Data[offset]);
                return;
            }

            if (index == number && tag == Tag.Array && TryLoad((ScriptArray)References[at], index, at))
            {
                return;
            }

            if (index == number && index >= 0 && IsString(tag))
            {
                PutByte(at, index);
                return;
            }
        }

        if ((tag < Tag.String || tag > Tag.Array) && !IsString(Tags[at + 1]))
        {
            throw Unusable(tag, "type error");
        }

        int name = ResolveKey(at + 1);
        Get(at, name, _key, -1);
    }

    /// <summary>The name that a key on the stack is, or -1, and its bytes are in _key.</summary>
    private int ResolveKey(int at)
    {
        byte tag = Tags[at];
        switch (tag)
        {
            case Tag.String:
            case Tag.Text:
                _key = BytesAt(at);
                break;
            case Tag.Number:
                _key = NumberFormat.ToBytes(Numbers[at]);
                break;
            case Tag.Object:
            case Tag.Array:
                throw new MjsError("conversion from object to string is not supported");
            case Tag.Function:
            case Tag.Foreign:
                throw new MjsError("unknown type to convert to string");
            default:
                // What the original makes of pointers; nothing is left to do here.
                _key = Bytes.Of(tag >= Tag.Native ? "TODO_foreign" : TypeName.WordOf(tag));
                break;
        }

        return Names.Find(_key);
    }

    private void GetOf(int at, int name, byte[] key)
    {
        switch (name)
        {
            case KnownName.Length:
                PutNumber(at, LengthAt(at));
                return;
            case KnownName.Slice:
            case KnownName.At:
            case KnownName.CharCodeAt:
            case KnownName.IndexOf:
                Put(at, Tag.Native, CoreLibrary.Slice + name - KnownName.Slice, null);
                return;
        }

        // As strtoul reads it, which takes a minus too, and then the number is out of range.
        key = name >= 0 ? Names.BytesOf(name) : key;
        int sign = key.Length > 1 && key[0] == '-' ? 1 : 0;
        double index = Bytes.ToWholeNumber(key, sign);
        if (index < 0)
        {
            throw new MjsError("type error");
        }

        PutByte(at, index < LengthAt(at) && (sign == 0 || index == 0) ? (int)index : int.MaxValue);
    }

    private void PutByte(int at, int index)
    {
        byte[] bytes = BytesAt(at);
        Put(at, Tag.Undefined, null);
        if (index < bytes.Length)
        {
            PutString(at, new byte[] { bytes[index] });
        }
    }

    private MjsMemory MemoryAt(int at, double index, out int offset)
    {
        MjsMemory memory = (MjsMemory)References[at];
        double place = Numbers[at] + Arithmetic.ToInt32(index);
        if (memory == null || memory.Data == null || place < 0 || !(place < memory.Data.Length))
        {
            throw new MjsError(OutOfRange);
        }

        offset = (int)place;
        return memory;
    }

    internal const string OutOfRange = "address out of range";
}
