// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests;

[TestClass]
public class MjsLimitTests
{
    [DataRow("while (true) { }")]
    [DataRow("for (let i = 0; i < 1; i = i) { i = 0; }")]
    [DataRow("let f = function() { return 1; }; let i = 0; while (i < 1e9) { f(); i++; }")]
    [DataRow("let i = 0; while (true) { i++; if (i > 5) continue; }")]
    [TestMethod]
    public void An_endless_loop_ends_with_an_error(string script)
    {
        MjsOptions options = new MjsOptions();
        options.MaxSteps = 1000;
        ScriptRunner runner = new ScriptRunner(options);
        Assert.AreEqual("step limit exceeded", runner.Fail(script));
        Assert.AreEqual("1", runner.Print("print(1);"));
    }

    [DataRow("for (let i = 0; i < 500; i++) s.indexOf(s.slice(64) + 'b');")]
    [DataRow("for (let i = 0; i < 500; i++) s.slice(1);")]
    [DataRow("let a = []; for (let i = 0; i < 100; i++) a.push(s); for (let i = 0; i < 500; i++) JSON.stringify(a);")]
    [DataRow("let a = [1]; for (let i = 0; i < 60; i++) a = [a, a]; JSON.stringify(a);")]
    [DataRow("let t = JSON.stringify(s); for (let i = 0; i < 500; i++) JSON.parse(t);")]
    [DataRow("let a = []; for (let i = 0; i < 500; i++) a.push(i); for (let i = 0; i < 500; i++) a.splice(0, 1, i, 1);")]
    [TestMethod]
    public void Work_of_built_in_functions_counts_as_steps(string script)
    {
        MjsOptions options = new MjsOptions();
        options.MaxSteps = 1500;
        ScriptRunner runner = new ScriptRunner(options);
        Assert.AreEqual("1024", runner.Print("let s = 'a'; for (let i = 0; i < 10; i++) s += s; print(s.length);"));
        Assert.AreEqual("step limit exceeded", runner.Fail(script));
        Assert.AreEqual("1024", runner.Print("print(s.length);"));
    }

    [DataRow("let s = 'abcdefgh'; while (true) { s = s + s; }")]
    [DataRow("let a = []; while (true) { a.push(1.5); }")]
    [DataRow("let o = {}; let i = 0; while (true) { o['k' + JSON.stringify(i)] = i; i++; }")]
    [DataRow("let o = null; while (true) { o = {next: o}; }")]
    [DataRow("let a = [1]; while (true) { a = [a, a]; }")]
    [TestMethod]
    public void Using_memory_up_ends_with_an_error(string script)
    {
        MjsOptions options = new MjsOptions();
        options.MaxMemoryBytes = 20000;
        options.MaxSteps = 1000000;
        ScriptRunner runner = new ScriptRunner(options);
        Assert.AreEqual("out of memory", runner.Fail(script));
    }

    [TestMethod]
    public void Garbage_is_no_used_memory()
    {
        MjsOptions options = new MjsOptions();
        options.MaxMemoryBytes = 20000;
        Assert.AreEqual("2000", new ScriptRunner(options).Print("let o = 0; let i = 0; while (i < 2000) { o = {a: 'abc' + 'def', b: [1, 2]}; o.self = o; i++; } print(i);"));
    }

    [TestMethod]
    public void Endless_recursion_ends_with_an_error()
    {
        MjsOptions options = new MjsOptions();
        options.MaxCallDepth = 100;
        ScriptRunner runner = new ScriptRunner(options);
        Assert.AreEqual("stack overflow", runner.Fail("let n = 0; let f = function(x) { n++; f(x); }; f(1);"));
        Assert.AreEqual("100", runner.Print("print(n);"));
        Assert.AreEqual("[x] is not defined", runner.Fail("x;"));
    }

    [TestMethod]
    public void Prototypes_in_a_circle_end_a_lookup()
    {
        Assert.AreEqual("undefined", new ScriptRunner().Print("let o = {}; o.__p = o; print(o.x);"));
    }

    [TestMethod]
    public void A_file_that_loads_itself_ends_with_an_error()
    {
        ScriptRunner runner = new ScriptRunner();
        runner.File = System.Text.Encoding.UTF8.GetBytes("load('file.js');");
        Assert.IsTrue(runner.Fail("load('file.js');").EndsWith("files load each other too deeply"));
    }
}
