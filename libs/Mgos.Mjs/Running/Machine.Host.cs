// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>What the host reads and writes.</content>
internal sealed partial class Machine
{
    internal MjsEngine Engine => _engine;

    internal bool IsRunning => _nestedRuns > 0;

    internal void Push(byte tag, double number, object reference)
    {
        Put(Top, tag, number, reference);
        Top++;
    }

    internal void GetForHost(byte tag, object source, byte[] key, out byte valueTag, out double number, out object reference)
    {
        Reserve(4);
        Put(Top, tag, 0, source);
        Put(Top + 1, Tag.String, 0, key);
        GetIndexed(Top);
        valueTag = Tags[Top];
        number = Numbers[Top];
        reference = valueTag >= Tag.String ? References[Top] : null;
    }

    internal bool SetForHost(byte tag, object target, byte[] key, MjsValue value)
    {
        Reserve(6);
        int at = Top;
        Push(tag, 0, target);
        Push(Tag.String, 0, key);
        Push(value.Tag, value.RawNumber, value.Reference);
        bool isSet = TrySet(at);
        Top -= 3;
        return isSet;
    }

    // The memory limit may say no.
    private bool TrySet(int at)
    {
        try
        {
            SetIndexed(at, at + 1, at + 2);
            return true;
        }
        catch (MjsError)
        {
            return false;
        }
    }

    /// <summary>Writes an item of an array whose indices have a large gap.</summary>
    internal void SetFar(ScriptArray array, double index, int value)
    {
        byte[] key = NumberFormat.ToBytes(index);
        SetOfArray(array, Names.Find(key, 0, key.Length), key, value);
    }
}
