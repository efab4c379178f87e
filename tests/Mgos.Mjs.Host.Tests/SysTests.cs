// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class SysTests
{
    [TestMethod]
    [DataRow("Sys.total_ram()", "200000")]
    [DataRow("Sys.free_ram()", "100000")]
    [DataRow("Sys.usleep(0)", "undefined")]
    [DataRow("Sys.usleep(-5)", "undefined")]
    [DataRow("Sys.usleep(1200)", "undefined")]
    [DataRow("Sys.wdt_feed()", "undefined")]
    [DataRow("Sys.malloc(-1) === null", "true")]
    [DataRow("Sys.malloc(1000000000) === null", "true")]
    [DataRow("let p = Sys.malloc(4); p[0] = 65; p[1] = 66; mkstr(p, 2)", "\"AB\"")]
    [DataRow("Sys.free(null)", "undefined")]
    public void Function_gives(string text, string expected) => new ScriptBench("sys").Check(text, expected);

    [TestMethod]
    public void Uptime_has_a_fraction()
    {
        ScriptBench bench = new ScriptBench("sys");
        bench.Run("let start = Sys.uptime();");
        bench.Kit.AdvanceMilliseconds(1500);
        bench.Check("Sys.uptime() - start", "1.500000");
    }

    [TestMethod]
    public void Reboot_comes_after_its_delay()
    {
        ScriptBench bench = new ScriptBench("sys");
        bench.Run("Sys.reboot(100);");
        bench.Kit.AdvanceMilliseconds(99);
        Assert.IsFalse(bench.Device.IsRestarting);
        bench.Kit.AdvanceMilliseconds(2);
        Assert.IsTrue(bench.Device.IsRestarting);
    }
}
