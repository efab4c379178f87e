// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.Runtime.Native;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class HeapTests
{
    private const uint MaxBytes = 24 * 1024;

    [TestMethod]
    public void Idle_engine_with_all_modules_is_small()
    {
        ScriptBench bench = new ScriptBench("");
        uint before = GC.Run(true);
        MjsHost host = new MjsHost(bench.Device, MjsConfig.From(bench.Device));
        uint empty = before - GC.Run(true);
        for (int i = 0; i < Modules.OwnNames.Length; i++)
        {
            Assert.IsTrue(host.Execute("load('" + Modules.OwnNames[i] + "');", "test.js"), Modules.OwnNames[i]);

            // The files of the bench are in the memory that is measured.
            bench.Files.Remove(Modules.OwnNames[i] + "c");
            OutputHelper.WriteLine((before - GC.Run(true)).ToString() + " bytes up to " + Modules.OwnNames[i]);
        }

        uint loaded = before - GC.Run(true);
        OutputHelper.WriteLine("engine: " + empty.ToString() + " bytes, with all modules: " + loaded.ToString() + " bytes");
        Assert.IsTrue(loaded < MaxBytes, "engine " + empty.ToString() + ", with all modules " + loaded.ToString());
        Assert.IsNotNull(host.Engine);
    }
}
