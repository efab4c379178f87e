// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class TimerTests
{
    [TestMethod]
    public void One_shot_runs_once_with_its_userdata()
    {
        ScriptBench bench = new ScriptBench("timer");
        bench.Run("let log = ''; let id = Timer.set(100, 0, function(ud) { log += ud; }, 'x');");
        bench.Check("id > 0", "true");
        bench.Kit.AdvanceMilliseconds(99);
        bench.Check("log", "\"\"");
        bench.Kit.AdvanceMilliseconds(500);
        bench.Check("log", "\"x\"");
    }

    [TestMethod]
    [DataRow("Timer.REPEAT", 3)]
    [DataRow("true", 3)]
    [DataRow("false", 1)]
    [DataRow("Timer.REPEAT | Timer.RUN_NOW", 4)]
    [DataRow("Timer.RUN_NOW", 1)]
    public void Flags_say_how_often(string flags, int expected)
    {
        ScriptBench bench = new ScriptBench("timer");
        bench.Run("let count = 0; Timer.set(100, " + flags + ", function(ud) { count++; }, null);");
        bench.Check("count", "0");
        bench.Kit.AdvanceMilliseconds(350);
        bench.Check("count", expected.ToString());
    }

    [TestMethod]
    public void Cancelled_timer_does_not_run()
    {
        ScriptBench bench = new ScriptBench("timer");
        bench.Run("let count = 0; let id = Timer.set(100, 1, function() { count++; if (count === 2) { Timer.del(id); } }, null); Timer.del(12345); Timer.del(0);");
        bench.Kit.AdvanceMilliseconds(1000);
        bench.Check("count", "2");
    }

    [TestMethod]
    public void Callback_that_fails_is_logged_and_the_timer_goes_on()
    {
        ScriptBench bench = new ScriptBench("timer");
        bench.Run("let count = 0; Timer.set(100, 1, function() {\n count++;\n wrong();\n}, null);");
        bench.Kit.AdvanceMilliseconds(250);
        bench.Check("count", "2");
        Assert.IsTrue(bench.Kit.Platform.HasLogged("at test.js:3"), bench.Log);
        Assert.IsTrue(bench.Kit.Platform.HasLogged("MJS callback error: [wrong] is not defined"), bench.Log);
    }

    [TestMethod]
    public void Freed_callback_is_not_called()
    {
        ScriptBench bench = new ScriptBench("timer");
        bench.Run("let count = 0; let f = function(ud) { count++; }; Timer.set(100, 1, f, 'a');");
        bench.Check("ffi_cb_free(f, 'a')", "1");
        bench.Kit.AdvanceMilliseconds(300);
        bench.Check("count", "0");
    }

    [TestMethod]
    public void There_are_only_so_many_timers()
    {
        ScriptBench bench = new ScriptBench("timer");
        bench.Run("let last = 1; let n = 0; let f = function() {}; for (let i = 0; i < 1000 && last !== 0; i++) { last = Timer.set(1000, 1, f, null); n++; }");
        bench.Check("last", "0");
    }

    [TestMethod]
    [DataRow("Timer.set(-1, 0, function() {}, null)", "0")]
    [DataRow("Timer.fmt('%Y-%m-%d %H:%M:%S', 1234567890)", "\"2009-02-13 23:31:30\"")]
    [DataRow("Timer.fmt('%Y', 1234567890.6)", "\"2009\"")]
    [DataRow("Timer.fmt('%S', 0.5)", "\"01\"")]
    [DataRow("Timer.fmt('%j', -1)", "\"365\"")]
    [DataRow("Timer.fmt('', 0)", "\"invalid format\"")]
    [DataRow("Timer.fmt(null, 0)", "\"invalid format\"")]
    [DataRow("Timer.fmt('%Y', NaN)", "\"invalid time\"")]
    [DataRow("Timer.fmt('%Y', 1e18)", "\"invalid time\"")]
    [DataRow("let b = '------------'; let s = ffi('int mgos_strftime(char *, int, char *, int)'); s(b, 12, '%H:%M', 0); b.slice(0, 5)", "\"00:00\"")]
    [DataRow("ffi('int mgos_strftime(char *, int, char *, int)')('----------', 2, '%H:%M', 0)", "0")]
    [DataRow("ffi('int mgos_strftime(char *, int, char *, int)')('----------', 10, '', 0)", "-1")]
    public void Function_gives(string text, string expected) => new ScriptBench("timer").Check(text, expected);

    [TestMethod]
    public void Time_is_that_of_the_device()
    {
        ScriptBench bench = new ScriptBench("timer");
        bench.Device.Clock.Set(1234567890500000L);
        bench.Check("Timer.now()", "1234567890.500000");
        bench.Check("Timer.fmt('%F')", "\"2009-02-13\"");
        bench.Device.Clock.TrySetTimeZone("XYZ-2");
        bench.Check("Timer.fmt('%H %Z', 0)", "\"02 XYZ\"");
    }

    [TestMethod]
    public void Polyfill_offers_the_timers_of_other_engines()
    {
        ScriptBench bench = new ScriptBench("polyfill");
        bench.Run("let log = ''; setTimeout(function() { log += 'a'; }, 100); setTimeout(function() { log += 'b'; }); let i = setInterval(function() { log += 'c'; }, 150);");
        bench.Run("let t = setTimeout(function() { log += 'd'; }, 50); clearTimeout(t);");
        bench.Kit.AdvanceMilliseconds(310);
        bench.Check("log", "\"bacc\"");
        bench.Run("clearInterval(i);");
        bench.Kit.AdvanceMilliseconds(310);
        bench.Check("log", "\"bacc\"");
    }
}
