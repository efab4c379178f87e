// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class PolyfillTests
{
    [TestMethod]
    public void Required_file_runs_once_and_gives_its_exports()
    {
        ScriptBench bench = new ScriptBench("polyfill", new[] { "m.js" }, new[] { "runs++; module.exports = {answer: 42};" });
        bench.Run("let runs = 0;");
        bench.Check("require('m').answer + require('m').answer", "84");
        bench.Check("runs", "1");
        bench.Check("module.exports", "null");
    }

    [TestMethod]
    public void Console_prints()
    {
        ScriptBench bench = new ScriptBench("polyfill");
        bench.Run("console.log('one', 1); console.error('two');");
        Assert.IsTrue(bench.Kit.Platform.HasLogged("one 1 \n"), bench.Log);
        Assert.IsTrue(bench.Kit.Platform.HasLogged("two \n"), bench.Log);
    }
}
