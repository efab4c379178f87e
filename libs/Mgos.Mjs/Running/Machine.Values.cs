// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Values on the stack.</content>
internal sealed partial class Machine
{
    internal bool IsTruthy(int at)
    {
        byte tag = Tags[at];
        return tag == Tag.Number ? Numbers[at] != 0 && !double.IsNaN(Numbers[at]) : IsString(tag) ? LengthAt(at) > 0 : tag >= Tag.True && tag != Tag.Foreign;
    }

    internal static bool IsString(byte tag) => tag == Tag.String || tag == Tag.Text;

    internal int LengthAt(int at) => Tags[at] == Tag.String ? ((byte[])References[at]).Length : ((Text)References[at]).Length;

    internal byte[] BytesAt(int at) => BytesOf(References[at]);

    internal static byte[] BytesOf(object text) => text as byte[] ?? ((Text)text).GetBytes();

    internal void Copy(int from, int to) => Put(to, Tags[from], Numbers[from], References[from]);

    internal void Put(int at, byte tag, double number, object reference)
    {
        Tags[at] = tag;
        Numbers[at] = number;
        References[at] = reference;
    }

    internal void Put(int at, byte tag, object reference)
    {
        Tags[at] = tag;
        References[at] = reference;
    }

    internal void PutString(int at, byte[] text)
    {
        Allocate(TextCost + text.Length);
        Put(at, Tag.String, text);
    }

    internal void PutNumber(int at, double value)
    {
        Tags[at] = Tag.Number;
        Numbers[at] = value;
    }

    internal void Push(byte tag, object reference) => Put(Top++, tag, reference);

    internal void Push(MjsValue value) => Put(Top++, value.Tag, value.RawNumber, value.Reference);

    internal MjsValue ValueAt(int at) => new MjsValue(_engine, Tags[at], Numbers[at], References[at]);

    /// <summary>Puts a value above the top, for the host, and returns its place.</summary>
    internal int Stage(MjsValue value)
    {
        Reserve(StartStack);
        Put(Top, value.Tag, value.RawNumber, value.Reference);
        return Top;
    }

    private void PushVariable(int name)
    {
        RequireName(name);
        Copy(Names.Slots[name], Top++);
    }

    private void RequireName(int name)
    {
        if (Names.Slots[name] == Names.Unbound)
        {
            throw new MjsError("[" + Bytes.ToText(Names.BytesOf(name)) + "] is not defined");
        }
    }

    private void Assign(int name, int from)
    {
        RequireName(name);
        Copy(from, Names.Slots[name]);
    }

    internal ScriptObject NewObject(int capacity)
    {
        ScriptObject made = new ScriptObject(capacity);
        Allocate(made.Cost);
        return made;
    }

    internal ScriptArray NewArray(int capacity)
    {
        ScriptArray made = new ScriptArray(capacity);
        Allocate(made.Cost);
        return made;
    }
}
