// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mjs.Compiler;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests;

[TestClass]
public class MjsEngineTests
{
    [TestMethod]
    public void The_last_statement_is_the_result()
    {
        ScriptRunner runner = new ScriptRunner();
        Assert.IsTrue(runner.Run("let a = 6; a * 7;"));
        Assert.AreEqual(42.0, runner.Engine.Result.Number);
        Assert.IsTrue(runner.Engine.LastError == null);
    }

    [TestMethod]
    public void An_error_has_a_trace_and_the_engine_goes_on()
    {
        ScriptRunner runner = new ScriptRunner();
        Assert.IsFalse(runner.Run("let f = function() {\n  g();\n};\nlet a = 1;\nf();\n"));
        Assert.AreEqual("  at test.js:2\n  at test.js:5\nMJS error: [g] is not defined", runner.Engine.LastError);
        Assert.AreEqual("[g] is not defined", runner.Engine.LastErrorMessage);
        Assert.AreEqual(runner.Engine.LastError + "\n", runner.Reported);
        Assert.AreEqual("1", runner.Print("print(a);"));
    }

    [TestMethod]
    public void A_mistake_in_the_text_is_found_before_anything_runs()
    {
        ScriptRunner runner = new ScriptRunner();
        Assert.AreEqual("parse error at line 2: [) + 2;]", runner.Fail("print(1);\nprint(1)) + 2;"));
        Assert.AreEqual(string.Empty, runner.Printed);
        Assert.AreEqual("[new] is not implemented", runner.Fail("new Foo();"));
    }

    [TestMethod]
    public void A_part_of_an_array_can_be_run()
    {
        ScriptRunner runner = new ScriptRunner();
        byte[] text = { (byte)'!', (byte)'7', (byte)';', (byte)'(' };
        Assert.IsTrue(runner.Engine.Execute("part.js", text, 1, 2));
        Assert.AreEqual(7.0, runner.Engine.Result.Number);
    }

    [TestMethod]
    public void Engines_do_not_share_variables()
    {
        ScriptRunner first = new ScriptRunner();
        ScriptRunner second = new ScriptRunner();
        first.Run("let a = 1;");
        Assert.AreEqual("[a] is not defined", second.Fail("a;"));
    }

    [TestMethod]
    public void A_missing_file_is_an_error()
    {
        ScriptRunner runner = new ScriptRunner();
        Assert.IsFalse(runner.Engine.ExecuteFile("none.js"));
        Assert.AreEqual("failed to read file \"none.js\"", runner.Engine.LastErrorMessage);
        Assert.AreEqual("failed to exec file \"none.js\": failed to read file \"none.js\"", runner.Fail("load('none.js');"));
    }

    [TestMethod]
    public void Names_of_a_file_loaded_in_a_function_end_with_it()
    {
        ScriptRunner runner = new ScriptRunner();
        runner.File = System.Text.Encoding.UTF8.GetBytes("let inner = 5; inner + 1;");
        Assert.AreEqual("7 5", runner.Print("let f = function() { let x = 1 + load('file.js'); print(x, inner); }; f();"));
        Assert.AreEqual("[inner] is not defined", runner.Fail("inner;"));
    }

    [DataRow("let o = {a: 1}; for (let i = 0; i < 5; i++) { o.a += i; o['b' + chr(48 + i)] = i; } print(JSON.stringify(o));")]
    [DataRow("let f = function(n) { if (n < 2) return n; return f(n - 1) + f(n - 2); }; print(f(12));")]
    [DataRow("let a = []; for (let i = 9; i >= 0; i--) { a.push(i * 1.5); } print(JSON.stringify(a.splice(2, 3, 'x')), a.length);")]
    [DataRow("let s = ''; let i = 0; while (i < 300) { s = s + 'ab'; i += 1; if (i % 7 === 3) continue; } print(s.length, s.slice(590));")]
    [DataRow("let g = function() { z = z + 1; return z; }; let z = 1; let h = function() { let z = 10; return g() + z; }; print(h(), z);")]
    [TestMethod]
    public void Optimising_changes_no_result(string script)
    {
        MjsOptions plain = new MjsOptions();
        plain.Compiler = new MjsCompiler(false);
        Assert.AreEqual(new ScriptRunner(plain).Print(script), new ScriptRunner().Print(script), script);
    }
}
