// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Writing properties. A method that returns bool tells whether the stack moved, because a global variable came to exist.</content>
internal sealed partial class Machine
{
    private bool SetNamed(int at, int name, int value, int cache)
    {
        if (Tags[at] == Tag.Object)
        {
            return SetOf((ScriptObject)References[at], name, null, value, cache);
        }

        if (Tags[at] == Tag.Array)
        {
            SetOfArray((ScriptArray)References[at], name, null, value);
            return false;
        }

        throw Unwritable(at);
    }

    private MjsError Unwritable(int at)
    {
        bool isPointer = Tags[at] == Tag.Pointer || Tags[at] == Tag.Native;
        return new MjsError(MjsError.Type, isPointer ? "index must be a number" : "unsupported object type");
    }

    private bool SetOf(ScriptObject target, int name, byte[] key, int value, int cache)
    {
        int place = name >= 0 ? target.Find(name, Names) : target.FindLoose(key);
        if (place >= 0)
        {
            if (cache >= 0 && place < CodeCache.None && IsOptimizing)
            {
                _chunk.Code[cache] = (ushort)place;
            }

            target.Put(place, Tags[value], Numbers[value], References[value]);
            return false;
        }

        if (target == Globals)
        {
            SetGlobal(name >= 0 ? name : Names.Intern(key, 0, key.Length), value);
            return true;
        }

        AddTo(target, name, key, Tags[value], Numbers[value], References[value]);
        return false;
    }

    private void SetGlobal(int name, int value)
    {
        byte tag = Tags[value];
        double number = Numbers[value];
        object reference = References[value];
        Put(AddGlobal(name), tag, number, reference);
    }

    internal void AddTo(ScriptObject target, int name, byte[] key, byte tag, double number, object reference)
    {
        int room = target.Tags.Length;
        int place = name >= 0 ? target.Add(name) : target.AddLoose(key);
        target.Put(place, tag, number, reference);
        Allocate(((target.Tags.Length - room) * 25) + (key == null ? 0 : key.Length + 36));
    }

    private void SetOfArray(ScriptArray array, int name, byte[] key, int value)
    {
        int index = name >= 0 ? Names.IndexOf(name) : Bytes.ToIndex(key, 0, key.Length);
        if (index >= 0 && IsDense(array, index, name, key))
        {
            SetItem(array, index, Tags[value], Numbers[value], References[value]);
            return;
        }

        if (array.Named == null)
        {
            array.Named = new ScriptObject();
            Allocate(array.Named.Cost);
        }

        ScriptObject named = array.Named;
        int place = name >= 0 ? named.Find(name, Names) : named.FindLoose(key);
        if (place >= 0)
        {
            named.Put(place, Tags[value], Numbers[value], References[value]);
            return;
        }

        array.KeepOrder();
        array.AddToOrder(-1 - named.Count);
        AddTo(named, name, key, Tags[value], Numbers[value], References[value]);
    }

    private bool IsDense(ScriptArray array, int index, int name, byte[] key)
    {
        if (index < array.Count && array.Tags[index] != Tag.Hole)
        {
            return true;
        }

        if (array.Named != null && (name >= 0 ? array.Named.Find(name, Names) : array.Named.FindLoose(key)) >= 0)
        {
            return false;
        }

        return index <= array.Count + ScriptArray.MaxGap;
    }

    internal void SetItem(ScriptArray array, int index, byte tag, double number, object reference)
    {
        int room = array.Tags.Length;
        array.Set(index, tag, number, reference);
        if (array.Tags.Length != room)
        {
            Allocate((array.Tags.Length - room) * 21);
        }
    }

    private bool SetIndexed(int at, int keyAt, int value)
    {
        byte tag = Tags[at];
        if (tag == Tag.Array)
        {
            SetIndexedOfArray((ScriptArray)References[at], keyAt, value);
            return false;
        }

        if (tag == Tag.Pointer && Tags[keyAt] == Tag.Number)
        {
            SetByte(at, keyAt, value);
            return false;
        }

        if (tag != Tag.Object)
        {
            throw Unwritable(at);
        }

        int name = ResolveKey(keyAt);
        return SetOf((ScriptObject)References[at], name, _key, value, -1);
    }

    private void SetIndexedOfArray(ScriptArray array, int keyAt, int value)
    {
        if (Tags[keyAt] == Tag.Number)
        {
            int index = (int)Numbers[keyAt];
            if (index == Numbers[keyAt] && index >= 0 && (index < array.Count || array.Named == null) && index <= array.Count)
            {
                SetItem(array, index, Tags[value], Numbers[value], References[value]);
                return;
            }
        }

        int name = ResolveKey(keyAt);
        SetOfArray(array, name, _key, value);
    }

    private void SetByte(int at, int keyAt, int value)
    {
        double number = Numbers[value];
        if (Tags[value] != Tag.Number || number < 0 || !(number < 256))
        {
            throw new MjsError(MjsError.Type, "only number 0 .. 255 can be assigned");
        }

        MemoryAt(at, Numbers[keyAt], out int offset).Data[offset] = (byte)(int)number;
    }

    // The stack holds object, value; the old value of the property takes their place.
    private void CompoundMember(int kind, int name)
    {
        int at = Top - 2;
        RequireWritable(at);
        Copy(at + 1, at + 3);
        Copy(at, at + 2);
        GetNamed(at + 2, name, -1);
        Copy(at + 2, at + 1);
        Compute(kind, at + 2);
        StoreMember(at, name);
    }

    private void CompoundIndex(int kind)
    {
        int at = Top - 3;
        int name = StringKey(at, "invalid operand");
        Copy(at + 2, at + 1);
        Top--;
        if (name >= 0)
        {
            CompoundMember(kind, name);
            return;
        }

        CompoundMember(kind, Names.Intern(_key, 0, _key.Length));
    }

    private void IncrementMember(int name, int step)
    {
        int at = Top - 1;
        RequireWritable(at);
        Copy(at, at + 1);
        GetNamed(at + 1, name, -1);
        Copy(at + 1, at + 2);
        PushNumber(step, at + 3);
        Compute(Operator.Add, at + 2);
        Top++;
        StoreMember(at, name);
    }

    private void IncrementIndex(int step)
    {
        int at = Top - 2;
        int name = StringKey(at, step > 0 ? "invalid operand for ++" : "invalid operand for --");
        Top--;
        IncrementMember(name >= 0 ? name : Names.Intern(_key, 0, _key.Length), step);
    }

    // The stack holds object, old value, new value.
    private void StoreMember(int at, int name)
    {
        Top = at + 3;
        SetNamed(at, name, at + 2, -1);
        at = Top - 3;
        Copy(at + 1, at);
        Top = at + 1;
    }

    private int StringKey(int at, string error)
    {
        if (!IsString(Tags[at + 1]))
        {
            throw new MjsError(MjsError.Type, error);
        }

        RequireWritable(at);
        return ResolveKey(at + 1);
    }

    private void RequireWritable(int at)
    {
        if (Tags[at] != Tag.Object && Tags[at] != Tag.Array && Tags[at] != Tag.Pointer && !IsString(Tags[at]))
        {
            throw new MjsError(MjsError.Type, "type error");
        }
    }
}
