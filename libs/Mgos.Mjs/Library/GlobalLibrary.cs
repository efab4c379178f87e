// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Puts the built-in names into the global object, in the order of the original, which for-in shows.</summary>
internal static class GlobalLibrary
{
    // In the order of CoreLibrary.
    private const string Functions = "load print ffi ffi_cb_free mkstr getMJS die gc chr s2o";

    internal static void AddTo(Machine machine)
    {
        ScriptObject globals = machine.Globals;
        ScriptObject json = machine.NewObject(2);
        ScriptObject type = machine.NewObject(1);
        Add(machine, globals, "global", Tag.Object, 0, globals);
        string[] names = Functions.Split(' ');
        for (int i = 0; i < names.Length; i++)
        {
            Add(machine, globals, names[i], Tag.Native, i, null);
        }

        Add(machine, json, "stringify", Tag.Native, CoreLibrary.Stringify, null);
        Add(machine, json, "parse", Tag.Native, CoreLibrary.Parse, null);
        Add(machine, type, "create", Tag.Native, CoreLibrary.Create, null);
        Add(machine, globals, "JSON", Tag.Object, 0, json);
        Add(machine, globals, "Object", Tag.Object, 0, type);
        Add(machine, globals, "NaN", Tag.Number, 0, null);
        globals.Numbers[globals.Count - 1] = double.NaN;
        Add(machine, globals, "isNaN", Tag.Native, CoreLibrary.IsNaN, null);
    }

    private static void Add(Machine machine, ScriptObject target, string name, byte tag, int number, object reference)
    {
        machine.Put(machine.Top, tag, number, reference);
        machine.SetOwn(target, machine.Names.Intern(Bytes.Of(name)), null, machine.Top);
    }
}
