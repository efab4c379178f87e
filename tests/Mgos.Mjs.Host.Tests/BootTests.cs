// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class BootTests
{
    [TestMethod]
    public void Init_js_runs_before_app_js_in_one_global_scope()
    {
        ScriptBench bench = new ScriptBench("", new[] { "init.js", "app.js" }, new[] { "let a = 1;", "let b = a + 1;" });
        bench.Check("[a, b]", "[1,2]");
    }

    [TestMethod]
    public void A_device_without_scripts_boots()
    {
        ScriptBench bench = new ScriptBench("");
        Assert.IsTrue(bench.Device.HasBooted);
        Assert.IsFalse(bench.Kit.Platform.HasLogged("failed to read"), bench.Log);
    }

    [TestMethod]
    public void Failing_init_js_is_logged_with_its_place_and_app_js_still_runs()
    {
        ScriptBench bench = new ScriptBench("", new[] { "init.js", "app.js" }, new[] { "let a = 1;\n\nboom();\na = 2;", "let b = 5;" });
        Assert.IsTrue(bench.Device.HasBooted);
        Assert.IsTrue(bench.Kit.Platform.HasLogged("at init.js:3"), bench.Log);
        Assert.IsTrue(bench.Kit.Platform.HasLogged("MJS error: [boom] is not defined"), bench.Log);
        bench.Check("[a, b]", "[1,5]");
    }

    [TestMethod]
    [DataRow("let a = ;", "parse error at line 1")]
    [DataRow("while (true) {}", "MJS error")]
    [DataRow("let f = function() { f(); }; f();", "stack overflow")]
    [DataRow("let s = '0123456789'; while (true) { s = s + s; }", "MJS error")]
    [DataRow("load('none.js');", "failed to read file \\x22none.js\\x22")]
    [DataRow("load('init.js');", "MJS error")]
    public void Whatever_init_js_does_the_device_stays_reachable(string script, string logged)
    {
        ScriptBench bench = new ScriptBench("", new[] { "init.js" }, new[] { script });
        Assert.IsTrue(bench.Device.HasBooted);
        logged = logged == "failed to read file \\x22none.js\\x22" ? "failed to read file \"none.js\"" : logged;
        Assert.IsTrue(bench.Kit.Platform.HasLogged(logged), bench.Log);
        string answer = "";
        RpcRouter.From(bench.Device).Call("RPC.LOCAL", "RPC.Ping", null, response => answer = response.IsSuccess ? "ok" : "failed", null);
        bench.Kit.Step();
        Assert.AreEqual("ok", answer);
    }

    [TestMethod]
    public void Callbacks_registered_before_an_error_stay()
    {
        ScriptBench bench = new ScriptBench("", new[] { "init.js" }, new[] { "load('api_timer.js'); let n = 0; Timer.set(100, 1, function() { n++; }, null); boom();" });
        bench.Kit.AdvanceMilliseconds(250);
        bench.Check("n", "2");
    }

    [TestMethod]
    public void Init_done_is_over_when_init_js_runs()
    {
        ScriptBench bench = new ScriptBench("", new[] { "init.js" }, new[] { "load('api_events.js'); let n = 0; Event.on(Event.SYS, function() { n++; }, null);" });
        bench.Check("n", "0");
    }

    [TestMethod]
    public void Printed_text_goes_where_the_device_prints()
    {
        ScriptBench bench = new ScriptBench("");
        bench.Run("print('hello', 1); print();");
        Assert.IsTrue(bench.Kit.Platform.HasLogged("hello 1 \n\n"), bench.Log);
    }

    [TestMethod]
    public void Each_module_loads_by_itself()
    {
        for (int i = 0; i < Modules.OwnNames.Length; i++)
        {
            ScriptBench bench = new ScriptBench("");
            bench.Run("load('" + Modules.OwnNames[i] + "');");
        }
    }

    [TestMethod]
    public void All_modules_load_together()
    {
        ScriptBench bench = new ScriptBench("");
        for (int i = 0; i < Modules.OwnNames.Length; i++)
            bench.Run("load('" + Modules.OwnNames[i] + "');");
    }
}
