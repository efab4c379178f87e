// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class MacPlaceholdersTests
{
    [TestMethod]
    [DataRow("esp32_??????", "esp32_0D83A4")]
    [DataRow("??", "A4")]
    [DataRow("?x?", "Ax4")]
    [DataRow("????????????", "30AEA40D83A4")]
    [DataRow("??????????????", "??30AEA40D83A4")]
    [DataRow("12:34:56:??:??:??", "12:34:56:0D:83:A4")]
    [DataRow("???", "???")]
    [DataRow("?", "?")]
    [DataRow("plain", "plain")]
    [DataRow("", "")]
    public void Placeholders_take_the_last_digits(string text, string expected)
    {
        Assert.AreEqual(expected, MacPlaceholders.Expand(text, "30AEA40D83A4"), text);
    }

    [TestMethod]
    public void No_text_is_the_empty_text()
    {
        Assert.AreEqual("", MacPlaceholders.Expand((string)null, "30AEA40D83A4"));
    }
}
