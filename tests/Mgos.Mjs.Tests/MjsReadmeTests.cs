// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Mjs.Compiler;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests;

/// <summary>The example of the package's README, which a test on the PC compares with the lines between the marks.</summary>
[TestClass]
public class MjsReadmeTests
{
    // <readme>
    private sealed class ConsoleOutput : IMjsOutput
    {
        public void Print(byte[] text, int count) => Console.Write(Encoding.UTF8.GetString(text, 0, count));

        public void Error(byte[] text, int count) => Print(text, count);
    }

    private static bool Run()
    {
        MjsOptions options = new MjsOptions { Compiler = new MjsCompiler(), Output = new ConsoleOutput(), MaxSteps = 100000, MaxMemoryBytes = 50000 };
        MjsEngine engine = new MjsEngine(options);
        engine.AddFunction("int set_pin(int, bool)", call => call.Return(call.GetInt(0) + (call.GetBoolean(1) ? 100 : 0)));
        byte[] script = Encoding.UTF8.GetBytes("let setPin = ffi('int set_pin(int, bool)'); print(setPin(2, true)); [1, 2];");
        return engine.Execute("init.js", script, 0, script.Length)    // prints 102
            && engine.Result.Length == 2;
    }
    // </readme>

    [TestMethod]
    public void A_script_calls_a_function_of_the_host()
    {
        Assert.IsTrue(Run());
    }
}
