// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Writing properties, which may move the stack, because a global variable comes to exist.</content>
internal sealed partial class Machine
{
    internal void Set(int at, int name, byte[] key, int value, int cache)
    {
        switch (Tags[at])
        {
            case Tag.Object:
                Remember(cache, SetOwn((ScriptObject)References[at], name, key, value));
                break;
            case Tag.Array:
                SetOf((ScriptArray)References[at], name, key, value);
                break;
            default:
                throw Unusable(Tags[at], "unsupported object type");
        }
    }

    /// <summary>Sets a property of an object itself to a value on the stack, and returns its place.</summary>
    internal int SetOwn(ScriptObject target, int name, byte[] key, int value)
    {
        byte tag = Tags[value];
        double number = Numbers[value];
        object reference = References[value];
        int place = target.Find(name, key, Names);
        int room = target.Tags.Length;
        bool isNew = place < 0 && target != Globals;
        if (place < 0)
        {
            place = isNew ? target.Add(name, key) : AddGlobal(name >= 0 ? name : Names.Intern(key));
        }

        target.Put(place, tag, number, reference);
        if (isNew)
        {
            Allocate(((target.Tags.Length - room) * ScriptValues.ItemCost) + (name >= 0 ? 0 : key.Length + 36));
        }

        return place;
    }

    internal void SetOf(ScriptArray array, int name, byte[] key, int value)
    {
        int index = Bytes.ToIndex(key ?? Names.BytesOf(name));
        bool isItem = (uint)index < array.Count && array.Tags[index] != Tag.Hole;
        bool isNamed = !isItem && array.Named != null && array.Named.Find(name, key, Names) >= 0;
        if (isItem || (index >= 0 && !isNamed && index <= array.Count + ScriptArray.MaxGap))
        {
            SetItem(array, index, value);
            return;
        }

        array.Named ??= NewObject(0);
        if (!isNamed)
        {
            array.KeepOrder();
            array.AddToOrder(-1 - array.Named.Count);
        }

        SetOwn(array.Named, name, key, value);
    }

    /// <summary>Sets an item of an array to a value on the stack.</summary>
    internal void SetItem(ScriptArray array, int index, int value)
    {
        int room = array.Tags.Length;
        array.Set(index, Tags[value], Numbers[value], References[value]);
        Allocate((array.Tags.Length - room) * ScriptValues.ItemCost);
    }

    // The stack holds object, key, value.
    internal void SetIndexed(int at)
    {
        byte tag = Tags[at];
        int value = at + 2;
        if (Tags[at + 1] == Tag.Number)
        {
            double number = Numbers[at + 1];
            if (tag == Tag.Pointer)
            {
                double given = Numbers[value];
                if (Tags[value] != Tag.Number || given < 0 || !(given < 256))
                {
                    throw new MjsError("only number 0 .. 255 can be assigned");
                }

                MemoryAt(at, number, out int offset).Data[offset] = (byte)(int)given;
                return;
            }

            int index = (int)number;
            ScriptArray array = References[at] as ScriptArray;
            if (tag == Tag.Array && index == number && (uint)index <= array.Count && (index < array.Count || array.Named == null))
            {
                SetItem(array, index, value);
                return;
            }
        }

        if (tag != Tag.Object && tag != Tag.Array)
        {
            throw Unusable(tag, "unsupported object type");
        }

        int name = ResolveKey(at + 1);
        Set(at, name, _key, value, -1);
    }

    // The stack holds object, value; the old value of the property takes their place.
    private void CompoundMember(int op, int name)
    {
        int at = Top - 2;
        RequireWritable(at);
        Copy(at + 1, at + 3);
        Copy(at, at + 2);
        Get(at + 2, name, null, -1);
        Copy(at + 2, at + 1);
        Compute(op, at + 2);
        Top++;
        Set(at, name, null, at + 2, -1);
        Copy(Top - 2, Top - 3);
        Top -= 2;
    }

    // The stack holds object, key, value.
    private void CompoundIndex(int op, int reason)
    {
        int at = Top - 3;
        if (!IsString(Tags[at + 1]))
        {
            throw FailReason.ToError(reason);
        }

        RequireWritable(at);
        ResolveKey(at + 1);
        Copy(at + 2, at + 1);
        Top--;
        CompoundMember(op, Names.Intern(_key));
    }

    private void RequireWritable(int at)
    {
        byte tag = Tags[at];
        if ((tag < Tag.String || tag > Tag.Array) && tag != Tag.Pointer)
        {
            throw new MjsError("type error");
        }
    }
}
