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
        int expected = Signature[ForeignSignature.Count];
        string mistake = count == expected ? null : "got " + count.ToString() + " actuals, but function takes " + expected.ToString() + " args";
        for (int i = 0; i < count && mistake == null; i++)
        {
            mistake = Mistake(Signature[ForeignSignature.Types + i], machine.Tags[at + i]);
            mistake = mistake == null ? null : "actual arg #" + i.ToString() + " is not a" + mistake;
        }

        if (mistake != null)
        {
            throw new MjsError("failed to call FFIed function: " + mistake);
        }
    }

    /// <summary>Gives the answer of the host function the declared type.</summary>
    internal void Convert(Machine machine, int at)
    {
        byte tag = machine.Tags[at];
        double number = tag == Tag.Number ? machine.Numbers[at] : 0;
        switch (Signature[ForeignSignature.Result])
        {
            case ForeignType.Int:
                machine.PutNumber(at, tag == Tag.True ? 1 : Arithmetic.ToInt32(number));
                break;
            case ForeignType.Bool:
                machine.Put(at, machine.IsTruthy(at) ? Tag.True : Tag.False, null);
                break;
            case ForeignType.Double:
                machine.PutNumber(at, number);
                break;
            case ForeignType.Float:
                machine.PutNumber(at, (float)number);
                break;
            case ForeignType.CharPointer:
                bool isText = Machine.IsString(tag);
                machine.Put(at, isText ? Tag.String : Tag.Null, isText ? Bytes.UpToNul(machine.BytesAt(at)) : null);
                break;
            case ForeignType.VoidPointer:
                if (tag != Tag.Pointer)
                {
                    machine.Put(at, Tag.Pointer, number, null);
                }

                break;
            default:
                machine.Put(at, Tag.Undefined, null);
                break;
        }
    }

    // What is wrong with an argument, or null.
    private static string Mistake(int type, byte tag)
    {
        string given = TypeName.Of(tag);
        bool isFitting = true;
        string wanted = null;
        switch (type)
        {
            case ForeignType.Int:
            case ForeignType.Bool:
                isFitting = tag == Tag.Number || tag == Tag.True || tag == Tag.False;
                wanted = type == ForeignType.Int ? "n int" : " bool";
                break;
            case ForeignType.CharPointer:
            case ForeignType.StringPointer:
            case ForeignType.VoidPointer:
                isFitting = tag == Tag.Null || tag == Tag.Pointer || tag == Tag.Native || Machine.IsString(tag);
                wanted = type == ForeignType.VoidPointer ? null : " string";
                given = " ptr";
                break;
            case ForeignType.Callback:
                isFitting = tag == Tag.Function || tag == Tag.Native || tag == Tag.Foreign;
                given = " function, but " + given;
                break;
        }

        return isFitting ? null : wanted == null ? given : wanted + " (the type idx is: " + TypeName.Of(tag) + ")";
    }
}
