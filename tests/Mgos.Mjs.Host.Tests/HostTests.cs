// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class HostTests
{
    [TestMethod]
    public void A_library_offers_a_function()
    {
        ScriptBench bench = new ScriptBench("");
        bench.Host.AddFunction("int add(int, int)", call => call.Return(call.GetInt(0) + call.GetInt(1)));
        bench.Check("ffi('int add(int, int)')(2, 3)", "5");
    }

    [TestMethod]
    public void Function_that_fails_ends_the_script()
    {
        ScriptBench bench = new ScriptBench("");
        bench.Host.AddFunction("void fail()", call => call.Fail("no luck"));
        bench.Run("let after = false;");
        Assert.AreEqual("no luck", bench.Failure("ffi('void fail()')(); after = true;"));
        bench.Check("after", "false");
    }

    [TestMethod]
    public void Later_source_replaces_an_earlier_function()
    {
        ScriptBench bench = new ScriptBench("");
        bench.Host.AddFunctions(new OneFunction("mgos_uptime", 42));
        bench.Check("ffi('double mgos_uptime()')()", "42");
    }

    [TestMethod]
    public void Host_runs_text_and_files_and_calls_functions()
    {
        ScriptBench bench = new ScriptBench("", new[] { "f.js" }, new[] { "let twice = function(x) { return x * 2; };" });
        Assert.IsTrue(bench.Host.ExecuteFile("f.js"));
        Assert.AreEqual(42.0, bench.Host.Call("twice", bench.Host.Engine.CreateNumber(21)).Number);
        Assert.IsNull(bench.Host.Call("none"));
        Assert.IsFalse(bench.Host.ExecuteFile("none.js"));
        Assert.IsFalse(bench.Host.Execute("wrong(", "x.js"));
    }

    [TestMethod]
    public void Unknown_function_is_an_error()
    {
        string message = new ScriptBench("").Failure("ffi('int none()');");
        Assert.AreEqual("bad ffi signature: \"int none()\": dlsym('none') failed", message);
    }

    [TestMethod]
    [DataRow("strdup")]
    [DataRow("mjs_mem_to_ptr")]
    [DataRow("mjs_mem_get_ptr")]
    [DataRow("mgos_get_heap_size")]
    [DataRow("mgos_rpc_call")]
    [DataRow("mgos_connect_ssl")]
    [DataRow("mg_conn_addr_to_str")]
    [DataRow("mgos_get_msg_ptr")]
    [DataRow("mgos_log")]
    public void Function_of_the_original_is_there(string name) => new ScriptBench("").Check("ffi('int " + name + "()') === null", "false");

    private sealed class OneFunction : IMjsFunctions
    {
        private readonly string _name;
        private readonly int _value;

        internal OneFunction(string name, int value)
        {
            _name = name;
            _value = value;
        }

        public MjsNative Find(string name) => name == _name ? Answer : null;

        private void Answer(MjsCall call) => call.Return(_value);
    }
}
