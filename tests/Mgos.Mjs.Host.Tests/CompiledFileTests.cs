// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class CompiledFileTests
{
    private const int ChecksumOffset = 5;
    private const int TextOffset = 9;
    private const int TextBytes = 8;

    [TestMethod]
    public void First_run_of_a_file_keeps_its_compiled_form()
    {
        ScriptBench bench = new ScriptBench("", new[] { "init.js" }, new[] { "load('part.js'); let a = 1;" });
        Assert.IsNotNull(bench.Files.ReadFile("init.jsc"));
        Assert.IsNull(bench.Files.ReadFile("part.jsc"));
    }

    [TestMethod]
    public void Kept_form_is_run_in_place_of_the_text()
    {
        ScriptBench bench = new ScriptBench("", new[] { "a.js", "b.js" }, new[] { "x = 1;", "x = 2;" });
        bench.Run("let x = 0;");
        Assert.IsTrue(bench.Host.ExecuteFile("a.js"));
        Assert.IsTrue(bench.Host.ExecuteFile("b.js"));
        bench.Check("x", "2");
        byte[] file = As(bench.Files.ReadFile("a.jsc"), bench.Files.ReadFile("b.jsc"));
        bench.Files.WriteFile("b.jsc", file, file.Length);
        Assert.IsTrue(bench.Host.ExecuteFile("b.js"));
        bench.Check("x", "1");
    }

    [TestMethod]
    public void Form_of_another_text_is_ignored_and_written_anew()
    {
        ScriptBench bench = new ScriptBench("", new[] { "a.js" }, new[] { "let x = 1;" });
        Assert.IsTrue(bench.Host.ExecuteFile("a.js"));
        bench.Files.WriteFile("a.js", new byte[] { (byte)'x', (byte)'=', (byte)'5' }, 3);
        byte[] stale = bench.Files.ReadFile("a.jsc");
        Assert.IsTrue(bench.Host.ExecuteFile("a.js"));
        bench.Check("x", "5");
        Assert.AreNotEqual(stale.Length, bench.Files.ReadFile("a.jsc").Length);
    }

    [TestMethod]
    public void Damaged_form_is_ignored_at_every_byte()
    {
        // What is kept adds more than the text does, so that a damaged form that is run shows.
        ScriptBench bench = new ScriptBench("", new[] { "a.js", "b.js" }, new[] { "x = x + 1;", "x = x + 30000;" });
        bench.Run("let x = 0;");
        Assert.IsTrue(bench.Host.ExecuteFile("a.js"));
        Assert.IsTrue(bench.Host.ExecuteFile("b.js"));
        byte[] good = As(bench.Files.ReadFile("b.jsc"), bench.Files.ReadFile("a.jsc"));
        for (int i = 0; i < good.Length; i++)
        {
            byte[] damaged = new byte[good.Length];
            System.Array.Copy(good, damaged, good.Length);
            damaged[i] ^= 0x41;
            bench.Files.WriteFile("a.jsc", damaged, damaged.Length);
            Assert.IsTrue(bench.Host.ExecuteFile("a.js"), "byte " + i.ToString());
        }

        bench.Check("x", (30001 + good.Length).ToString());
    }

    [TestMethod]
    public void Wrong_text_keeps_nothing()
    {
        ScriptBench bench = new ScriptBench("", new[] { "init.js" }, new[] { "let a = ;" });
        Assert.IsNull(bench.Files.ReadFile("init.jsc"));
    }

    [TestMethod]
    public void Device_without_compiler_runs_the_compiled_form_alone()
    {
        ScriptBench bench = WithCompiledPartAlone();
        MjsEngine engine = new MjsEngine(new MjsOptions { Files = new HostFiles(bench.Files, bench.Device.Log, false) });
        Assert.IsTrue(engine.ExecuteFile("part.js"), engine.LastError);
        Assert.AreEqual(7, (int)engine.Global.Get("part").Number);
    }

    [TestMethod]
    public void Script_whose_text_is_gone_is_gone()
    {
        ScriptBench bench = WithCompiledPartAlone();
        Assert.IsFalse(bench.Host.ExecuteFile("part.js"));
        Assert.AreEqual("MJS error: failed to read file \"part.js\"", bench.Host.Engine.LastError);
    }

    private static ScriptBench WithCompiledPartAlone()
    {
        ScriptBench bench = new ScriptBench("", new[] { "part.js" }, new[] { "let part = 7;" });
        Assert.IsTrue(bench.Host.ExecuteFile("part.js"));
        Assert.AreEqual((int)VfsError.None, (int)bench.Files.Remove("part.js"));
        Assert.IsNotNull(bench.Files.ReadFile("part.jsc"));
        return bench;
    }

    // What one text was compiled to, as if it were of the text of another.
    private static byte[] As(byte[] compiled, byte[] other)
    {
        System.Array.Copy(other, TextOffset, compiled, TextOffset, TextBytes);
        uint hash = 2166136261;
        for (int i = TextOffset; i < compiled.Length; i++)
            hash = (hash ^ compiled[i]) * 16777619;
        System.Array.Copy(System.BitConverter.GetBytes(hash), 0, compiled, ChecksumOffset, 4);
        return compiled;
    }
}
