// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Mjs.Compiler;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests.Host;

/// <summary>Random scripts and damaged compiled code: whatever they are, a run ends, and the engine works afterwards.</summary>
[TestClass]
public class HostileScriptTests
{
    [TestMethod]
    public void Texts_of_any_length_are_literals()
    {
        ScriptRunner runner = new ScriptRunner();
        string script = "let a = '" + new string('a', 200000) + "'; let b = '" + new string('b', 70000) + "'; let last = 'c'; print(a.length, b.length, last, b.indexOf('a'));";
        Assert.AreEqual("200000 70000 c -1", runner.Print(script));
        Assert.AreEqual("270001 c", runner.Print("print((a + b + last).length, last);"));
    }

    private static readonly string[] Pieces =
    {
        "let ", "a", "b", "f", "o", "s", "=", "=", "(", ")", "(", ")", "{", "}", "[", "]", ";", ";", ",", ".", ":", "?", "+", "-", "*", "/", "%", "++", "--", "+=", "-=", "===", "!==", "<", ">", "&&", "||", "!", "~",
        "function", "function(a, b) { return a; }", "if ", "else ", "while (a < 9) ", "for (let i = 0; i < 5; i++) ", "for (let k in o) ", "break;", "continue;", "return ", "this", "null", "undefined", "true", "1", "0.5", "'x'", "'long string'",
        "let a = 1;", "let o = {a: 1, b: [1, 2]};", "let f = function(x) { return x; };", "print(", "JSON.stringify(", "JSON.parse('[1 2]')", "Object.create(o)", "load('file.js')", "o.a", "o['b']", "s.slice(", ".push(", ".splice(", ".apply(", "chr(65)",
        "global", "typeof ", "'\\xff'", "0x1f", "1e300", "NaN", "isNaN(", "o.__p = o;", "a = a + 1;", "ffi('int f(int)')", "mkstr(", "getMJS()", "die('x');", "\n", " ", "//", "/*", "*/",
    };

    [TestMethod]
    public void Random_scripts_do_no_harm_and_optimising_makes_no_difference()
    {
        Random random = new Random(20261121);
        for (int i = 0; i < 4000; i++)
        {
            string script = RandomScript(random);
            ScriptRunner optimised = Run(script, true);
            ScriptRunner plain = Run(script, false);
            bool isLimit = IsLimit(optimised) || IsLimit(plain);
            Assert.IsTrue(isLimit || optimised.Printed == plain.Printed, script);
            Assert.IsTrue(isLimit || optimised.Engine.LastErrorMessage == plain.Engine.LastErrorMessage, script + "\n" + optimised.Engine.LastError + "\n" + plain.Engine.LastError);
            Assert.IsFalse((optimised.Engine.LastError ?? string.Empty).Contains("internal error", StringComparison.Ordinal), script + "\n" + optimised.Engine.LastError);
            Assert.IsTrue(optimised.Run("let zq = 1; while (zq < 3) { zq++; } zq;") && optimised.Engine.Result.Number == 3, script);
        }
    }

    [TestMethod]
    public void Damaged_compiled_code_with_a_right_checksum_does_no_harm()
    {
        Random random = new Random(99);
        byte[] source = Encoding.UTF8.GetBytes("let o = {a: 1, b: [1, 2, 3]}; let f = function(x, y) { let s = ''; for (let k in o) { s = s + k; if (x > y) { break; } } return s; };"
            + " let i = 0; while (i < 10) { i++; o.a += i; { let z = f(i, 5); o[z] = z; } } print(JSON.stringify(o)); load('file.js');");
        byte[] good = new MjsCompiler().Compile("x.js", source, 0, source.Length, out string _);
        int loaded = 0;
        for (int i = 0; i < 20000; i++)
        {
            byte[] bad = (byte[])good.Clone();
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                bad[random.Next(17, bad.Length)] = (byte)random.Next(256);
            }

            Seal(bad);
            ScriptRunner runner = new ScriptRunner(new MjsOptions { MaxSteps = 2000, MaxMemoryBytes = 100000, MaxCallDepth = 100 });
            runner.Engine.ExecuteCompiled(bad, out bool isLoaded);
            loaded += isLoaded ? 1 : 0;
        }

        Assert.IsTrue(loaded > 100, "hardly any damaged file is loaded: " + loaded);
    }

    [TestMethod]
    public void A_string_of_a_megabyte_works()
    {
        ScriptRunner runner = new ScriptRunner();
        Assert.AreEqual("1048576 1048576 97", runner.Print("let s = 'a'; while (s.length < 1048576) { s = s + s; } let t = JSON.parse(JSON.stringify(s)); print(s.length, t.length, s.at(-1));"));
        Assert.AreEqual("300000", runner.Print("let u = ''; for (let i = 0; i < 100000; i++) { u = u + 'xyz'; } print(u.length);"));
    }

    [TestMethod]
    public void Deep_nesting_is_an_error_or_works()
    {
        foreach (int depth in new[] { 50, 100, 1000, 100000 })
        {
            foreach (string pair in new[] { "()", "[]", "{}" })
            {
                string text = new string(pair[0], depth) + (pair == "()" ? "1" : string.Empty) + new string(pair[1], depth) + ";";
                ScriptRunner runner = new ScriptRunner();
                Assert.IsTrue(runner.Run(text) ? depth <= 512 : runner.Engine.LastErrorMessage == "parser stack overflow", pair + depth + runner.Engine.LastErrorMessage);
            }

            Assert.IsNotNull(new ScriptRunner().Fail("let x = " + new string('!', depth) + "1; let y = " + new string('-', depth) + " 1;"));
            Assert.IsNotNull(new ScriptRunner().Fail("JSON.parse('" + new string('[', depth) + "');"));
        }
    }

    [TestMethod]
    public void Fifteen_hundred_calls_deep_works()
    {
        Assert.AreEqual("1500", new ScriptRunner().Print("let f = function(n) { if (n === 0) return 0; return 1 + f(n - 1); }; print(f(1500));"));
    }

    private static bool IsLimit(ScriptRunner runner)
    {
        string message = runner.Engine.LastErrorMessage;
        return message != null && (message.Contains("limit exceeded", StringComparison.Ordinal) || message.Contains("memory", StringComparison.Ordinal) || message.Contains("stack overflow", StringComparison.Ordinal)
            || message.Contains("too deeply", StringComparison.Ordinal));
    }

    private static string RandomScript(Random random)
    {
        StringBuilder text = new StringBuilder("let a = 1; let b = 2; let o = {a: 1, b: [1, 2]}; let s = 'abc'; let f = function(x) { return x; };");
        for (int count = random.Next(1, 25); count > 0; count--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static ScriptRunner Run(string script, bool isOptimizing)
    {
        MjsOptions options = new MjsOptions { MaxSteps = 3000, MaxMemoryBytes = 200000, MaxCallDepth = 200, Compiler = new MjsCompiler(isOptimizing) };
        ScriptRunner runner = new ScriptRunner(options) { File = Encoding.UTF8.GetBytes("let c = 3; c + 1;") };
        runner.Run(script);
        return runner;
    }

    // FNV-1a of what stands behind the header, as the format says.
    private static void Seal(byte[] compiled)
    {
        uint hash = 2166136261;
        for (int i = 9; i < compiled.Length; i++)
        {
            hash = (hash ^ compiled[i]) * 16777619;
        }

        BitConverter.GetBytes(hash).CopyTo(compiled, 5);
    }
}
