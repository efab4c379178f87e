// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The built-in functions that deal with the host: ffi, ffi_cb_free, mkstr, s2o.</summary>
internal static class ForeignLibrary
{
    internal static void Ffi(Machine machine, int at, int count)
    {
        byte[] text = count > 0 && Machine.IsString(machine.Tags[at]) ? machine.BytesAt(at) : new byte[0];
        machine.CountWork(text.Length);
        ForeignFunction function = machine.Foreign.Make(Bytes.ToText(text, 0, text.Length));
        int name = machine.Names.Find(text);
        if (name >= 0)
        {
            machine.Foreign.Serial += NameTable.MaxNames;
            machine.Put(at - 2, Tag.Foreign, machine.Foreign.Serial + name, null);
            return;
        }

        machine.Allocate(132);
        machine.Put(at - 2, Tag.Foreign, 0, function);
    }

    internal static void FfiCbFree(Machine machine, int at, int count)
    {
        if (count == 0 || machine.Tags[at] != Tag.Function)
        {
            throw new MjsError("missing argument 'func'");
        }

        // Without userdata the result's place, which is undefined, is that.
        machine.PutNumber(at - 2, machine.Foreign.Remove(at, count > 1 ? at + 1 : at - 2) ? 1 : 0);
    }

    internal static void Mkstr(Machine machine, int at, int count)
    {
        byte tag = machine.Tags[at];
        bool hasOffset = count > 2;
        int lengthAt = hasOffset ? at + 2 : at + 1;
        string mistake = count < 2 || count > 4 ? "mkstr takes 2, 3 or 4 arguments: (ptr, len), (ptr, offset, len) or (ptr, offset, len, copy)"
            : tag != Tag.Pointer && tag != Tag.Native ? "ptr should be a foreign pointer"
            : hasOffset && machine.Tags[at + 1] != Tag.Number ? "offset should be a number"
            : machine.Tags[lengthAt] != Tag.Number ? "len should be a number" : null;
        if (mistake != null)
        {
            throw new MjsError(mistake);
        }

        MjsMemory memory = machine.References[at] as MjsMemory;
        double offset = machine.Numbers[at] + (hasOffset ? Arithmetic.ToInt32(machine.Numbers[at + 1]) : 0);
        int length = Arithmetic.ToInt32(machine.Numbers[lengthAt]);
        if (length == 0)
        {
            machine.Put(at - 2, Tag.String, new byte[0]);
            return;
        }

        if (memory == null || memory.Data == null || length < 0 || offset < 0 || !(offset + length < memory.Data.Length + 1.0))
        {
            throw new MjsError(Machine.OutOfRange);
        }

        machine.CountWork(length);
        if (count > 3 && machine.IsTruthy(at + 3))
        {
            machine.PutString(at - 2, Bytes.Part(memory.Data, (int)offset, length));
            return;
        }

        machine.Allocate(72);
        machine.Put(at - 2, Tag.Text, Text.View(memory, (int)offset, length));
    }

    internal static void S2o(Machine machine, int at, int count)
    {
        MjsMemory source = count > 1 ? machine.ValueAt(at).GetMemory() : null;
        MjsMemory descriptor = count > 1 ? machine.ValueAt(at + 1).GetMemory() : null;
        IMjsStruct layout = descriptor == null ? null : descriptor.Target as IMjsStruct;
        if (source != null && layout != null)
        {
            // What reads it may make global variables, which moves the stack.
            int from = at - machine.GlobalCapacity;
            MjsValue value = layout.Read(machine.Foreign.Engine, source, (int)machine.Numbers[at]);
            machine.Put(from + machine.GlobalCapacity - 2, value.Tag, value.RawNumber, value.Reference);
        }
    }
}
