// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class LibraryFunctionTests
{
    [TestMethod]
    public void Library_gets_the_arguments_of_a_script()
    {
        ScriptBench bench = Start();
        bench.Check("_host('echo')(7, true, 'abc')", "\"7 True abc 3\"");
    }

    [TestMethod]
    public void Missing_arguments_read_as_nothing()
    {
        ScriptBench bench = Start();
        bench.Check("_host('echo')()", "\"0 False none 0\"");
    }

    [TestMethod]
    public void Object_comes_back_as_what_it_was()
    {
        ScriptBench bench = Start();
        bench.Check("let p = _host('make')(); _host('is_mine')(p)", "true");
        bench.Check("_host('is_mine')('p')", "false");
        bench.Check("_host('is_mine')(null)", "false");
    }

    [TestMethod]
    public void Library_calls_a_script_back()
    {
        ScriptBench bench = Start();
        bench.Run("let got = ''; ffi('void keep(void (*)(int, char *, userdata), userdata)')(function(n, s, ud) { got = JSON.stringify([n, s, ud]); }, 'mine');");
        ((Library)bench.Functions).Callback.Add(5);
        ((Library)bench.Functions).Callback.Add(new byte[] { 97, 98 });
        ((Library)bench.Functions).Callback.Invoke();
        bench.Check("got", "\"[5,\\\"ab\\\",\\\"mine\\\"]\"");
    }

    [TestMethod]
    public void Function_may_be_called_from_its_own_callback()
    {
        ScriptBench bench = Start();
        bench.Run("let f = ffi('int nest(int, int (*)(userdata), userdata)'); let depth = 0;");
        bench.Check("f(1, function(ud) { depth++; return depth < 3 ? f(10, ud, ud) : 100; }, function(ud) { depth++; return 100; })", "111");
    }

    [TestMethod]
    public void Library_may_end_the_script()
    {
        ScriptBench bench = Start();
        Assert.AreEqual("not so", bench.Failure("_host('fail')()"));
        Assert.AreEqual("no host function unknown", bench.Failure("_host('unknown')"));
    }

    private static ScriptBench Start()
    {
        ScriptBench bench = new ScriptBench("");
        bench.Functions = new Library();
        bench.Device.Scripts.Add((IScriptFunctions)bench.Functions);
        return bench;
    }

    private sealed class Library : IScriptFunctions
    {
        internal IScriptCallback Callback { get; private set; }

        public ScriptFunction Find(string name)
        {
            switch (name)
            {
                case "echo": return Echo;
                case "make": return call => call.ReturnObject(this);
                case "is_mine": return call => call.Return(call.GetObject(0) == this);
                case "keep": return call => Callback = call.GetCallback(0);
                case "nest": return Nest;
                case "fail": return call => call.Fail("not so");
                default: return null;
            }
        }

        private static void Echo(IScriptCall call) =>
            call.Return(call.GetInt(0).ToString() + (call.GetBoolean(1) ? " True " : " False ") + (call.GetText(2) ?? "none") + " " + call.Count.ToString());

        private static void Nest(IScriptCall call)
        {
            int inner = call.GetCallback(1).Invoke();
            call.Return(call.GetInt(0) + inner);
        }
    }
}
