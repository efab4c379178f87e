// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <content>Objects and arrays that code makes, and loops over their keys.</content>
internal sealed partial class Machine
{
    // The values of the keys lie on the stack, below so many others.
    private int MakeObject(int[] keys, int above, int top)
    {
        ScriptObject made = new ScriptObject(keys);
        int first = top - above - keys.Length;
        for (int i = 0; i < keys.Length; i++)
        {
            made.Put(i, Tags[first + i], Numbers[first + i], References[first + i]);
        }

        Allocate(made.Cost);
        if (above > 0)
        {
            Copy(top - 1, first + 1);
        }

        Put(first, Tag.Object, 0, made);
        return first + 1 + above;
    }

    private void AddProperty(int at, int name, int value)
    {
        SetOf((ScriptObject)References[at], name, null, value, -1);
    }

    internal ScriptObject NewObject()
    {
        ScriptObject made = new ScriptObject();
        Allocate(made.Cost);
        return made;
    }

    internal ScriptArray NewArray(int capacity)
    {
        ScriptArray made = new ScriptArray(capacity);
        Allocate(made.Cost);
        return made;
    }

    private void AppendItems(int at, int first, int count)
    {
        ScriptArray array = (ScriptArray)References[at];
        if (array.Count + count > array.Tags.Length)
        {
            int room = array.Tags.Length;
            array.Grow(room == 0 ? count : Arithmetic.Grown(room, array.Count + count));
            Allocate((array.Tags.Length - room) * 21);
        }

        for (int i = first; i < first + count; i++)
        {
            array.Push(Tags[i], Numbers[i], References[i]);
        }
    }

    private void BeginForIn(int at)
    {
        if (Tags[at] != Tag.Object && Tags[at] != Tag.Array)
        {
            throw new MjsError(MjsError.Type, "can't iterate over non-object value");
        }

        Allocate(48);
        Put(at, Tag.Iterator, 0, new KeyIterator(References[at]));
    }

    private bool NextKey(int iteratorSlot, int name)
    {
        KeyIterator iterator = (KeyIterator)References[iteratorSlot];
        byte[] key = iterator.Next(Names);
        if (key == null)
        {
            return false;
        }

        RequireName(name);
        Allocate(24 + key.Length);
        Put(Names.Slots[name], Tag.String, 0, key);
        return true;
    }
}
