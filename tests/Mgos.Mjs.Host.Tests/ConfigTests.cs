// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class ConfigTests
{
    [TestMethod]
    [DataRow("Cfg.get('t.i')", "-7")]
    [DataRow("Cfg.get('t.b')", "true")]
    [DataRow("Cfg.get('t.d')", "1.500000")]
    [DataRow("Cfg.get('t.s')", "\"text\"")]
    [DataRow("Cfg.get('t.empty')", "\"\"")]
    [DataRow("Cfg.get('t.ui')", "undefined")]
    [DataRow("Cfg.get('t.f')", "undefined")]
    [DataRow("Cfg.get('t')", "undefined")]
    [DataRow("Cfg.get('t.none')", "undefined")]
    [DataRow("Cfg.get('')", "undefined")]
    [DataRow("Cfg.get('debug.level')", "2")]
    [DataRow("ffi('char *mgos_conf_value_string_nonnull(void *, void *)')(ffi('void *mgos_mjs_get_config()')(), ffi('void *mgos_config_schema()')() + 100000)", "\"\"")]
    public void Value_is(string text, string expected) => new ScriptBench("config").Check(text, expected);

    [TestMethod]
    public void Set_changes_and_saves()
    {
        ScriptBench bench = new ScriptBench("config");
        bench.Check("Cfg.set({t: {i: 5, s: 'new', b: false, d: 2.5}})", "true");
        bench.Check("[Cfg.get('t.i'), Cfg.get('t.s'), Cfg.get('t.b'), Cfg.get('t.d')]", "[5,\"new\",false,2.500000]");
        Assert.IsNotNull(bench.Files.ReadFile("conf9.json"));
    }

    [TestMethod]
    public void Set_without_save_is_gone_with_the_next_boot()
    {
        ScriptBench bench = new ScriptBench("config");
        bench.Check("Cfg.set({t: {i: 5}}, false)", "true");
        bench.Check("Cfg.get('t.i')", "5");
        Assert.IsNull(bench.Files.ReadFile("conf9.json"));
    }

    [TestMethod]
    public void Unknown_and_forbidden_keys_are_skipped()
    {
        ScriptBench bench = new ScriptBench("config");
        bench.Check("Cfg.set({none: 1, locked: 'x', t: {i: 6}})", "true");
        bench.Check("[Cfg.get('locked'), Cfg.get('t.i')]", "[\"kept\",6]");
    }

    [TestMethod]
    public void Value_of_another_type_changes_nothing()
    {
        ScriptBench bench = new ScriptBench("config");
        bench.Check("Cfg.set({t: {i: 'x'}})", "false");
        bench.Check("Cfg.get('t.i')", "-7");
    }
}
