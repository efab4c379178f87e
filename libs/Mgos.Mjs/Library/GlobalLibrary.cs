// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Puts the built-in names into the global object, in the order of the original, which for-in shows.</summary>
internal static class GlobalLibrary
{
    private const string Functions = "load print ffi ffi_cb_free mkstr getMJS die gc chr s2o";

    internal static void AddTo(Machine machine)
    {
        Add(machine, "global", Tag.Object, 0, machine.Globals);
        string[] names = Functions.Split(' ');
        for (int i = 0; i < names.Length; i++)
        {
            // load stands in front of print, but its number follows.
            int number = i < 2 ? 1 - i : i;
            Add(machine, names[i], Tag.Native, number, null);
        }

        ScriptObject json = machine.NewObject();
        AddMember(machine, json, "stringify", Builtin.Stringify);
        AddMember(machine, json, "parse", Builtin.Parse);
        Add(machine, "JSON", Tag.Object, 0, json);
        ScriptObject type = machine.NewObject();
        AddMember(machine, type, "create", Builtin.Create);
        Add(machine, "Object", Tag.Object, 0, type);
        Add(machine, "NaN", Tag.Number, double.NaN, null);
        Add(machine, "isNaN", Tag.Native, Builtin.IsNaN, null);
    }

    private static void Add(Machine machine, string name, byte tag, double number, object reference)
    {
        int slot = machine.AddGlobal(machine.Names.Intern(name));
        machine.Put(slot, tag, number, reference);
    }

    private static void AddMember(Machine machine, ScriptObject target, string name, int number)
    {
        machine.AddTo(target, machine.Names.Intern(name), null, Tag.Native, number, null);
    }
}
