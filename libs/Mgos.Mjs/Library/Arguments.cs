// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Checks the arguments of built-in functions.</summary>
internal static class Arguments
{
    /// <summary>The place of an argument, which must be given.</summary>
    internal static int Require(int at, int count, int index, string name)
    {
        if (index >= count)
        {
            throw new MjsError(MjsError.Type, "missing argument " + name);
        }

        return at + index;
    }

    internal static void RequireTag(Machine machine, int place, byte tag, string name)
    {
        byte given = machine.Tags[place];
        if (given != tag && !(tag == Tag.String && given == Tag.Text))
        {
            throw new MjsError(MjsError.Type, name + " should be a " + TypeName.Of(tag) + ", " + TypeName.Of(given) + " given");
        }
    }

    internal static int Number(Machine machine, int at, int count, int index, string name)
    {
        int place = Require(at, count, index, name);
        RequireTag(machine, place, Tag.Number, name);
        return Arithmetic.ToInt32(machine.Numbers[place]);
    }

    internal static byte[] String(Machine machine, int at, int count, int index, string name)
    {
        int place = Require(at, count, index, name);
        RequireTag(machine, place, Tag.String, name);
        return machine.BytesAt(place);
    }
}
