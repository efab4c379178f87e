// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests;

[TestClass]
public class MjsNumberTests
{
    [DataRow("0.1", "0.100000")]
    [DataRow("1 / 3", "0.333333")]
    [DataRow("1e-7", "0.000000")]
    [DataRow("-0.0000001", "-0.000000")]
    [DataRow("0.0078125", "0.007812")]
    [DataRow("0.0234375", "0.023438")]
    [DataRow("3.0000019073486328125", "3.000002")]
    [DataRow("0.9999999", "1.000000")]
    [DataRow("123456789.123", "123456789.123000")]
    [DataRow("1e15 + 0.5", "1000000000000000.500000")]
    [DataRow("4503599627370495.5", "4503599627370495.500000")]
    [DataRow("1e18", "1000000000000000000")]
    [DataRow("1e18 * 10", "-9223372036854775808")]
    [DataRow("1e19", "-9223372036854775808")]
    [DataRow("0x7fffffffff", "549755813887")]
    [DataRow("010", "10")]
    [DataRow("5.", "5")]
    [DataRow("-0", "0")]
    [DataRow("NaN", "-nan")]
    [TestMethod]
    public void A_number_prints_as(string expression, string text)
    {
        Assert.AreEqual(text, new ScriptRunner().Print("print(" + expression + ");"), expression);
    }

    [DataRow("1 / 0", "-nan")]
    [DataRow("7 % -3", "1")]
    [DataRow("5.5 % 2", "1")]
    [DataRow("-6 % 3 === 0", "false")]
    [DataRow("0 === -0", "false")]
    [DataRow("0 * -1 === 0", "false")]
    [DataRow("NaN === NaN", "false")]
    [DataRow("NaN < 1", "false")]
    [DataRow("NaN > 1", "false")]
    [DataRow("1 >= NaN", "false")]
    [DataRow("NaN <= NaN", "false")]
    [DataRow("1 << 31", "2147483648")]
    [DataRow("1 << 40", "1099511627776")]
    [DataRow("-1 >>> 0", "4294967295")]
    [DataRow("5.9 & 3.9", "1")]
    [DataRow("~5", "-6")]
    [DataRow("~'x'", "-9223372036854775808")]
    [DataRow("-'x'", "-nan")]
    [DataRow("1 + 2 * 3 - 4 / 2", "5")]
    [TestMethod]
    public void An_operator_gives(string expression, string text)
    {
        Assert.AreEqual(text, new ScriptRunner().Print("print(" + expression + ");"), expression);
        Assert.AreEqual(text, new ScriptRunner().Print("let f = function() { print(" + expression + "); }; f();"), expression);
    }

    [TestMethod]
    public void A_comparison_of_variables_with_NaN_is_false()
    {
        string script = "let n = NaN; let c = 0; if (n < 1) c++; if (n > 1) c++; if (n <= n) c++; if (n >= 1) c++; if (n === n) c++; while (n < 5) c++; print(c);";
        Assert.AreEqual("0", new ScriptRunner().Print(script));
    }
}
