// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The built-in functions. Each finds its arguments on the stack and leaves its result, if it has one, at the place of the callee, 2 below the first argument.</summary>
internal static partial class CoreLibrary
{
    internal static void Call(Machine machine, int number, int at, int count)
    {
        int result = at - 2;
        bool isNumber = count > 0 && machine.Tags[at] == Tag.Number;
        switch (number)
        {
            case CoreLibrary.Print:
                ByteBuffer printed = new ByteBuffer(64);
                for (int i = 0; i < count; i++)
                {
                    Printer.Append(printed, machine, at + i);
                    printed.Add(' ');
                }

                printed.Add('\n');
                machine.CountWork(printed.Count);
                if (machine.Options.Output != null)
                {
                    machine.Options.Output.Print(printed.Data, printed.Count);
                }

                break;
            case CoreLibrary.Die:
                byte[] message = CoreLibrary.String(machine, at, count, 0, "msg");
                throw new MjsError(message.Length == 0 ? "TYPE_ERROR" : Bytes.ToText(message, 0, message.Length));
            case CoreLibrary.Gc:
                machine.Copy(count > 0 ? at : result, result);
                break;
            case CoreLibrary.IsNaN:
                machine.Put(result, isNumber && double.IsNaN(machine.Numbers[at]) ? Tag.True : Tag.False, null);
                break;
            case CoreLibrary.Chr:
                int code = isNumber ? Arithmetic.ToInt32(machine.Numbers[at]) : -1;
                if ((uint)code > 255)
                {
                    machine.Put(result, Tag.Null, null);
                    break;
                }

                machine.PutString(result, new byte[] { (byte)code });
                break;
            case CoreLibrary.Create:
                int place = CoreLibrary.Require(machine, at, count, 0, Tag.Object, "proto");
                ScriptObject made = machine.NewObject(1);
                machine.SetOwn(made, KnownName.Prototype, null, place);
                machine.Put(result, Tag.Object, made);
                break;
            case CoreLibrary.Stringify:
                if (count == 0)
                {
                    throw new MjsError("missing a value to stringify");
                }

                machine.PutString(result, new JsonPrinter(machine).Print(at));
                break;
            case CoreLibrary.Parse:
                if (count == 0 || !Machine.IsString(machine.Tags[at]))
                {
                    throw new MjsError("string argument required");
                }

                byte[] text = machine.BytesAt(at);
                machine.CountWork(text.Length);
                new JsonLoader(machine, text, result).Load();
                break;
            case CoreLibrary.Push:
                ArrayLibrary.Push(machine, at, count);
                break;
            case CoreLibrary.Splice:
                ArrayLibrary.Splice(machine, at, count);
                break;
            case CoreLibrary.Ffi:
                ForeignLibrary.Ffi(machine, at, count);
                break;
            case CoreLibrary.FfiCbFree:
                ForeignLibrary.FfiCbFree(machine, at, count);
                break;
            case CoreLibrary.Mkstr:
                ForeignLibrary.Mkstr(machine, at, count);
                break;
            case CoreLibrary.S2o:
                ForeignLibrary.S2o(machine, at, count);
                break;
            case CoreLibrary.GetMjs:
                machine.Put(result, Tag.Pointer, 0, machine.Foreign.Self);
                break;
            default:
                StringLibrary.Call(machine, number, at, count);
                break;
        }
    }
}
