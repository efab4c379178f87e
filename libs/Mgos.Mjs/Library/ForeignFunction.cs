// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>A function that ffi() made: a host function and how its arguments and its result are converted.</summary>
internal sealed class ForeignFunction
{
    /// <summary>The packed signature; null for a function that a script calls with any arguments.</summary>
    internal readonly byte[] Signature;
    internal readonly MjsNative Native;

    /// <summary>The name in <see cref="ForeignTable"/>, and what else lies in its place there.</summary>
    internal int Name;
    internal ForeignFunction Next;

    internal ForeignFunction(byte[] signature, MjsNative native)
    {
        Signature = signature;
        Native = native;
    }

    /// <summary>Checks the arguments; a wrong one is an error of the script.</summary>
    internal void Check(Machine machine, int at, int count)
    {
        int expected = Signature[ForeignForm.Count];
        if (count != expected)
        {
            throw Failed("got " + count.ToString() + " actuals, but function takes " + expected.ToString() + " args");
        }

        for (int i = 0; i < count; i++)
        {
            string mistake = Mistake(Signature[ForeignForm.Types + i], machine.Tags[at + i]);
            if (mistake != null)
            {
                throw Failed("actual arg #" + i.ToString() + " is not " + mistake);
            }
        }
    }

    /// <summary>Gives the answer of the host function the declared type.</summary>
    internal void ConvertResult(Machine machine, int at)
    {
        byte tag = machine.Tags[at];
        switch (Signature[ForeignForm.Result])
        {
            case ForeignType.Int:
                machine.Put(at, Tag.Number, tag == Tag.Number ? Arithmetic.ToInt32(machine.Numbers[at]) : tag == Tag.True ? 1 : 0, null);
                break;
            case ForeignType.Bool:
                machine.Put(at, machine.IsTruthy(at) ? Tag.True : Tag.False, 0, null);
                break;
            case ForeignType.Double:
                machine.Put(at, Tag.Number, tag == Tag.Number ? machine.Numbers[at] : 0, null);
                break;
            case ForeignType.Float:
                machine.Put(at, Tag.Number, tag == Tag.Number ? (float)machine.Numbers[at] : 0, null);
                break;
            case ForeignType.CharPointer:
                ConvertText(machine, at, tag);
                break;
            case ForeignType.VoidPointer:
                ConvertPointer(machine, at, tag);
                break;
            default:
                machine.Put(at, Tag.Undefined, 0, null);
                break;
        }
    }

    private static MjsError Failed(string reason) => new MjsError(MjsError.Type, "failed to call FFIed function: " + reason);

    private static string Mistake(int type, byte tag)
    {
        bool isPointer = tag == Tag.Null || tag == Tag.Pointer || tag == Tag.Native;
        switch (type)
        {
            case ForeignType.Int:
                return tag <= Tag.True && tag != Tag.Undefined && tag != Tag.Null ? null : "an int (the type idx is: " + TypeName.Of(tag) + ")";
            case ForeignType.Bool:
                return tag <= Tag.True && tag != Tag.Undefined && tag != Tag.Null ? null : "a bool (the type idx is: " + TypeName.Of(tag) + ")";
            case ForeignType.CharPointer:
            case ForeignType.StringPointer:
                return isPointer || Machine.IsString(tag) ? null : "a string (the type idx is: " + TypeName.Of(tag) + ")";
            case ForeignType.VoidPointer:
                return isPointer || Machine.IsString(tag) ? null : "a ptr";
            case ForeignType.Callback:
                return tag == Tag.Function || tag == Tag.Native || tag == Tag.Foreign ? null : "a function, but " + TypeName.Of(tag);
            default:
                return null;
        }
    }

    // Text ends at the first NUL, no text is null.
    private static void ConvertText(Machine machine, int at, byte tag)
    {
        if (!Machine.IsString(tag))
        {
            machine.Put(at, Tag.Null, 0, null);
            return;
        }

        byte[] text = machine.BytesAt(at);
        int end = 0;
        while (end < text.Length && text[end] != 0)
        {
            end++;
        }

        machine.Put(at, Tag.String, 0, end == text.Length ? text : Bytes.Part(text, 0, end));
    }

    private static void ConvertPointer(Machine machine, int at, byte tag)
    {
        if (tag == Tag.Number)
        {
            machine.Put(at, Tag.Pointer, machine.Numbers[at], null);
        }
        else if (tag != Tag.Pointer)
        {
            machine.Put(at, Tag.Pointer, 0, null);
        }
    }
}
