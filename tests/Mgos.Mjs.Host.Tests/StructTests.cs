// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class StructTests
{
    [TestMethod]
    public void A_structure_becomes_an_object()
    {
        ScriptBench bench = new ScriptBench("");
        MjsEngine engine = bench.Host.Engine;
        MjsStruct layout = new MjsStruct();
        layout.Add("id", 0, MjsFieldKind.UInt16, 0);
        layout.Add("name", 2, MjsFieldKind.Text, 3);
        layout.Add("far", 100, MjsFieldKind.Int, 0);
        layout.Add("self", ReadTarget);
        engine.Global.Set("layout", engine.CreatePointer(new MjsMemory(engine, null, layout), 0));
        engine.Global.Set("memory", engine.CreatePointer(new MjsMemory(engine, new byte[] { 65, 66, 67, 68, 69 }, "me"), 0));
        bench.Run("let o = s2o(memory, layout); let keys = ''; for (let k in o) { keys = keys + k + ' '; }");
        bench.Check("o.id", "16961");
        bench.Check("o.name", "\"CDE\"");
        bench.Check("o.far", "undefined");
        bench.Check("o.self", "\"me\"");
        bench.Check("keys", "\"id name far self \"");
        bench.Check("s2o(null, layout)", "undefined");
    }

    private static MjsValue ReadTarget(MjsEngine engine, MjsMemory memory, int offset) => engine.CreateText((string)memory.Target);
}
