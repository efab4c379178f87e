// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Checks the arguments of built-in functions.</content>
internal static partial class CoreLibrary
{
    /// <summary>The place of an argument, which must be given and of a type.</summary>
    internal static int Require(Machine machine, int at, int count, int index, byte tag, string name)
    {
        if (index >= count)
        {
            throw new MjsError("missing argument " + name);
        }

        byte given = machine.Tags[at + index];
        if (given != tag && !(tag == Tag.String && given == Tag.Text))
        {
            throw new MjsError(name + " should be a " + TypeName.Of(tag) + ", " + TypeName.Of(given) + " given");
        }

        return at + index;
    }

    internal static int Number(Machine machine, int at, int count, int index, string name)
    {
        return Arithmetic.ToInt32(machine.Numbers[Require(machine, at, count, index, Tag.Number, name)]);
    }

    internal static byte[] String(Machine machine, int at, int count, int index, string name)
    {
        return machine.BytesAt(Require(machine, at, count, index, Tag.String, name));
    }

    internal static ScriptArray ThisArray(Machine machine, int at)
    {
        return (ScriptArray)machine.References[Require(machine, at, 0, -1, Tag.Array, "this")];
    }
}
