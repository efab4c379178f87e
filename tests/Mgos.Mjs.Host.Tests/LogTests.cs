// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class LogTests
{
    [TestMethod]
    [DataRow("Log.info('one');", "test.js:1               one\n")]
    [DataRow("\nLog.error('two');", "test.js:2               two\n")]
    [DataRow("\n\nlet f = function() {\nLog.warn('three');\n};\nf();", "test.js:4               three\n")]
    [DataRow("Log.print(Log.INFO, 'four');", "test.js:1               four\n")]
    [DataRow("Log.info('');", "test.js:1               \n")]
    [DataRow("ffi('void mgos_log(char *, int, int, char *)')('x.js', 17, 1, 'five');", "x.js:17                 five\n")]
    public void Line_tells_where_the_script_is(string script, string expected)
    {
        ScriptBench bench = new ScriptBench("log");
        bench.Run(script);
        Assert.IsTrue(bench.Kit.Platform.HasLogged(expected), bench.Log);
    }

    [TestMethod]
    [DataRow("Log.debug('hidden');")]
    [DataRow("Log.verboseDebug('hidden');")]
    [DataRow("Log.print(5, 'hidden');")]
    [DataRow("Log.print(-1, 'hidden');")]
    public void What_the_level_leaves_out_is_not_logged(string script)
    {
        ScriptBench bench = new ScriptBench("log");
        bench.Run(script);
        Assert.IsFalse(bench.Kit.Platform.HasLogged("hidden"), bench.Log);
    }

    [TestMethod]
    public void Text_must_be_a_string() =>
        Assert.AreEqual("text should be a string", new ScriptBench("log").Failure("Log.info(5);"));
}
