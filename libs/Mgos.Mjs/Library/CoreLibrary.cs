// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The built-in functions that need no file of their own.</summary>
internal static class CoreLibrary
{
    internal static void Call(Machine machine, int number, int at, int count)
    {
        switch (number)
        {
            case Builtin.Print:
                Print(machine, at, count);
                break;
            case Builtin.Die:
                Die(machine, at, count);
                break;
            case Builtin.Gc:
                Gc(machine, at, count);
                break;
            case Builtin.IsNaN:
                bool isNaN = count > 0 && machine.Tags[at] == Tag.Number && Arithmetic.IsNaN(machine.Numbers[at]);
                machine.Answer(isNaN ? Tag.True : Tag.False, 0, null);
                break;
            case Builtin.Create:
                Create(machine, at, count);
                break;
            case Builtin.Push:
                ArrayLibrary.Push(machine, at, count);
                break;
            case Builtin.Splice:
                ArrayLibrary.Splice(machine, at, count);
                break;
            case Builtin.Stringify:
                Stringify(machine, at, count);
                break;
            case Builtin.Parse:
                Parse(machine, at, count);
                break;
            case Builtin.Ffi:
            case Builtin.FfiCbFree:
            case Builtin.Mkstr:
            case Builtin.GetMjs:
            case Builtin.S2o:
                ForeignLibrary.Call(machine, number, at, count);
                break;
            default:
                StringLibrary.Call(machine, number, at, count);
                break;
        }
    }

    private static void Print(Machine machine, int at, int count)
    {
        ByteBuffer text = new ByteBuffer(64);
        for (int i = 0; i < count; i++)
        {
            Printer.Append(text, machine, at + i);
            text.Add(' ');
        }

        text.Add('\n');
        machine.CountWork(text.Count);
        machine.Print(text);
    }

    private static void Die(Machine machine, int at, int count)
    {
        byte[] message = Arguments.String(machine, at, count, 0, "msg");
        throw new MjsError(MjsError.Type, Bytes.ToText(message, 0, message.Length));
    }

    private static void Gc(Machine machine, int at, int count)
    {
        if (count > 0)
        {
            machine.Answer(machine.Tags[at], machine.Numbers[at], machine.References[at]);
        }
    }

    private static void Create(Machine machine, int at, int count)
    {
        int place = Arguments.Require(at, count, 0, "proto");
        Arguments.RequireTag(machine, place, Tag.Object, "proto");
        ScriptObject made = machine.NewObject();
        machine.AddTo(made, KnownName.Prototype, null, Tag.Object, 0, machine.References[place]);
        machine.Answer(Tag.Object, 0, made);
    }

    private static void Stringify(Machine machine, int at, int count)
    {
        if (count == 0)
        {
            throw new MjsError(MjsError.Type, "missing a value to stringify");
        }

        byte[] text = new JsonPrinter(machine).Print(at);
        machine.Allocate(24 + text.Length);
        machine.Answer(Tag.String, 0, text);
    }

    private static void Parse(Machine machine, int at, int count)
    {
        if (count == 0 || !Machine.IsString(machine.Tags[at]))
        {
            throw new MjsError(MjsError.Type, "string argument required");
        }

        byte[] text = machine.BytesAt(at);
        machine.CountWork(text.Length);
        JsonLoader loader = new JsonLoader(machine, text);
        loader.Load();
        machine.Answer(loader.Tag, loader.Number, loader.Reference);
    }
}
