// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The built-in functions that deal with the host: ffi, ffi_cb_free, mkstr, s2o, getMJS.</summary>
internal static class ForeignLibrary
{
    internal static void Call(Machine machine, int number, int at, int count)
    {
        switch (number)
        {
            case Builtin.Ffi:
                Ffi(machine, at, count);
                break;
            case Builtin.FfiCbFree:
                FreeCallback(machine, at, count);
                break;
            case Builtin.Mkstr:
                MakeString(machine, at, count);
                break;
            case Builtin.S2o:
                StructToObject(machine, at, count);
                break;
            default:
                machine.Answer(Tag.Pointer, 0, machine.Engine.Self);
                break;
        }
    }

    private static void Ffi(Machine machine, int at, int count)
    {
        byte[] text = count > 0 && Machine.IsString(machine.Tags[at]) ? machine.BytesAt(at) : new byte[0];
        machine.CountWork(text.Length);
        ForeignSignature signature = new ForeignSignature(Bytes.ToText(text, 0, text.Length), false, machine.Engine);
        int name = machine.Names.Find(text, 0, text.Length);
        if (name >= 0)
        {
            machine.Answer(Tag.Foreign, machine.Foreign.Number(name), null);
            return;
        }

        machine.Allocate(132);
        machine.Answer(Tag.Foreign, 0, new ForeignFunction(signature.Pack(), machine.Engine.FindFunction(signature.Name)));
    }

    private static void FreeCallback(Machine machine, int at, int count)
    {
        if (count == 0 || machine.Tags[at] != Tag.Function)
        {
            throw new MjsError(MjsError.Type, "missing argument 'func'");
        }

        machine.Reserve(2);
        machine.Tags[machine.Top] = Tag.Undefined;
        bool isRemoved = machine.Engine.Callbacks.Remove(machine, at, count > 1 ? at + 1 : machine.Top);
        machine.Answer(Tag.Number, isRemoved ? 1 : 0, null);
    }

    private static void MakeString(Machine machine, int at, int count)
    {
        if (count < 2 || count > 4)
        {
            throw Wrong("mkstr takes 2, 3 or 4 arguments: (ptr, len), (ptr, offset, len) or (ptr, offset, len, copy)");
        }

        if (machine.Tags[at] != Tag.Pointer && machine.Tags[at] != Tag.Native)
        {
            throw Wrong("ptr should be a foreign pointer");
        }

        if (count > 2 && machine.Tags[at + 1] != Tag.Number)
        {
            throw Wrong("offset should be a number");
        }

        int lengthAt = count > 2 ? at + 2 : at + 1;
        if (machine.Tags[lengthAt] != Tag.Number)
        {
            throw Wrong("len should be a number");
        }

        double offset = machine.Numbers[at] + (count > 2 ? Arithmetic.ToInt32(machine.Numbers[at + 1]) : 0);
        bool isCopy = count > 3 && machine.IsTruthy(at + 3);
        Answer(machine, machine.References[at] as MjsMemory, offset, Arithmetic.ToInt32(machine.Numbers[lengthAt]), isCopy);
    }

    private static void Answer(Machine machine, MjsMemory memory, double offset, int length, bool isCopy)
    {
        if (length == 0)
        {
            machine.Answer(Tag.String, 0, new byte[0]);
            return;
        }

        if (memory == null || memory.Data == null || length < 0 || offset < 0 || !(offset + length < memory.Data.Length + 1.0))
        {
            throw new MjsError(MjsError.BadArguments, "address out of range");
        }

        machine.CountWork(length);
        machine.Allocate(isCopy ? length + 24 : 72);
        if (isCopy)
        {
            machine.Answer(Tag.String, 0, memory.Copy(offset, length));
        }
        else
        {
            machine.Answer(Tag.Text, 0, Text.View(memory, (int)offset, length));
        }
    }

    private static MjsError Wrong(string message) => new MjsError(MjsError.BadArguments, message);

    private static void StructToObject(Machine machine, int at, int count)
    {
        MjsMemory source = count > 0 && machine.Tags[at] == Tag.Pointer ? machine.References[at] as MjsMemory : null;
        MjsMemory descriptor = count > 1 && machine.Tags[at + 1] == Tag.Pointer ? machine.References[at + 1] as MjsMemory : null;
        MjsStruct layout = descriptor == null ? null : descriptor.Target as MjsStruct;
        if (source == null || layout == null)
        {
            return;
        }

        machine.Answer(Tag.Object, 0, layout.Read(machine, source, (int)machine.Numbers[at]));
    }
}
