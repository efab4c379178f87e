// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class MathTests
{
    [TestMethod]
    [DataRow("Math.ceil(1.2)", "2")]
    [DataRow("Math.ceil(-1.2)", "-1")]
    [DataRow("Math.floor(1.8)", "1")]
    [DataRow("Math.floor(-1.2)", "-2")]
    [DataRow("Math.round(0.5)", "1")]
    [DataRow("Math.round(2.5)", "3")]
    [DataRow("Math.round(-2.5)", "-3")]
    [DataRow("Math.round(-2.4)", "-2")]
    [DataRow("Math.round(0.49999999999999994)", "0")]
    [DataRow("Math.round(4503599627370497)", "4503599627370497")]
    [DataRow("Math.max(1, 2)", "2")]
    [DataRow("Math.max(3, -2)", "3")]
    [DataRow("Math.min(1, 2)", "1")]
    [DataRow("Math.min(1, -2)", "-2")]
    [DataRow("Math.abs(-1.5)", "1.500000")]
    [DataRow("Math.sqrt(9)", "3")]
    [DataRow("Math.exp(0)", "1")]
    [DataRow("Math.log(1)", "0")]
    [DataRow("Math.pow(2, 10)", "1024")]
    [DataRow("Math.sin(0)", "0")]
    [DataRow("Math.cos(0)", "1")]
    [DataRow("isNaN(Math.sqrt(-1))", "true")]
    [DataRow("isNaN(Math.log(-1))", "true")]
    [DataRow("isNaN(Math.max(NaN, 1))", "true")]
    [DataRow("isNaN(Math.min(1, NaN))", "true")]
    [DataRow("isNaN(Math.ceil('2'))", "true")]
    [DataRow("isNaN(Math.round(undefined))", "true")]
    public void Function_gives(string text, string expected) => new ScriptBench("math").Check(text, expected);

    [TestMethod]
    public void Random_numbers_are_whole_or_between_0_and_1_and_differ()
    {
        ScriptBench bench = new ScriptBench("math");
        bench.Run("let seen = {}; let count = 0; let isWrong = false;");
        bench.Run("for (let i = 0; i < 50; i++) { let r = Math.rand(); if (r < 0 || r > 2147483647 || r !== Math.floor(r)) { isWrong = true; } "
            + "let f = Math.random(); if (f < 0 || f > 1) { isWrong = true; } if (seen[JSON.stringify(r)] === undefined) { seen[JSON.stringify(r)] = 1; count++; } }");
        bench.Check("isWrong", "false");
        bench.Check("count > 40", "true");
    }
}
