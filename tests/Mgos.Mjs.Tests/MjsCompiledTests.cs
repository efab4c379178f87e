// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Mjs.Compiler;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests;

[TestClass]
public class MjsCompiledTests
{
    private const string Script = "let o = {a: 1.5, b: 'text'}; let f = function(x, y) { for (let k in x) { if (k === 'b') break; y += x[k]; } return y; };\nprint(f(o, 2), o.b); nope;";

    [TestMethod]
    public void Compiled_code_runs_as_its_text_in_another_engine()
    {
        byte[] compiled = Compile(Script);
        ScriptRunner runner = new ScriptRunner();
        runner.Run("let other = {zz: 1, yy: 2};");
        Assert.IsFalse(runner.Engine.ExecuteCompiled(compiled, out bool isLoaded));
        Assert.IsTrue(isLoaded);
        Assert.AreEqual("2 text \n", runner.Printed);
        Assert.AreEqual("  at test.js:2\nMJS error: [nope] is not defined", runner.Engine.LastError);
    }

    [TestMethod]
    public void A_changed_byte_is_not_loaded()
    {
        byte[] compiled = Compile("let a = 1; print(a);");
        ScriptRunner runner = new ScriptRunner();
        for (int i = 0; i < compiled.Length; i++)
        {
            byte old = compiled[i];
            compiled[i] = (byte)(old ^ 0x10);
            Assert.IsFalse(runner.Engine.ExecuteCompiled(compiled, out bool isLoaded));
            Assert.IsFalse(isLoaded);
            compiled[i] = old;
        }

        Assert.AreEqual(string.Empty, runner.Printed);
        Assert.IsTrue(runner.Engine.ExecuteCompiled(compiled, out bool isWhole));
        Assert.IsTrue(isWhole);
    }

    [TestMethod]
    public void A_file_that_is_loaded_may_be_compiled()
    {
        ScriptRunner runner = new ScriptRunner();
        runner.File = Compile("let v = 3; v * 2;");
        Assert.AreEqual("6 3", runner.Print("print(load('file.js'), v);"));
        ScriptRunner other = new ScriptRunner();
        other.File = Compile("1;");
        other.File[other.File.Length - 1] ^= 1;
        Assert.AreEqual("failed to exec file \"file.js\": damaged compiled file", other.Fail("load('file.js');"));
    }

    [TestMethod]
    public void A_text_with_a_mistake_has_no_compiled_form()
    {
        byte[] source = Encoding.UTF8.GetBytes("let = 5;");
        Assert.IsTrue(new MjsCompiler().Compile("x.js", source, 0, source.Length, out string error) == null);
        Assert.AreEqual("parse error at line 1: [= 5;]", error);
    }

    [TestMethod]
    public void Without_a_compiler_compiled_code_runs_and_a_text_is_an_error_that_says_what_to_add()
    {
        MjsEngine engine = new MjsEngine(new MjsOptions());
        byte[] source = Encoding.UTF8.GetBytes("1 + 2;");
        Assert.IsFalse(engine.Execute("x.js", source, 0, source.Length));
        Assert.AreEqual("no compiler for \"x.js\": add Mgos.Mjs.Compiler, or ship the .jsc", engine.LastErrorMessage);
        Assert.IsTrue(engine.ExecuteCompiled(Compile("1 + 2;"), out bool _));
        Assert.AreEqual(3.0, engine.Result.Number);
    }

    private static byte[] Compile(string script)
    {
        byte[] source = Encoding.UTF8.GetBytes(script);
        return new MjsCompiler().Compile("test.js", source, 0, source.Length, out string _);
    }
}
