// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class FileNameTests
{
    [TestMethod]
    [DataRow("a")]
    [DataRow("conf9.json")]
    [DataRow(".hidden")]
    [DataRow("..a")]
    [DataRow("a b")]
    [DataRow(" a")]
    [DataRow("a..b")]
    [DataRow("console")]
    [DataRow("com")]
    [DataRow("com10")]
    [DataRow("nul-1")]
    [DataRow("xcon.txt")]
    [DataRow("sys")]
    [DataRow("sys.json")]
    [DataRow("\u00e9\u20ac")]
    [DataRow("~!#$%&'()+,;=@[]^_`{}")]
    public void Ordinary_names_are_allowed(string name)
    {
        Assert.AreEqual((int)VfsError.None, (int)FileName.Check(name, VfsConstants.MaxNameBytes), name);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(".")]
    [DataRow("..")]
    [DataRow("...")]
    [DataRow("a.")]
    [DataRow("a ")]
    [DataRow("a/b")]
    [DataRow("/a")]
    [DataRow("../a")]
    [DataRow("a\\b")]
    [DataRow("..\\a")]
    [DataRow("c:a")]
    [DataRow("a:stream")]
    [DataRow("a*")]
    [DataRow("a?")]
    [DataRow("a\"b")]
    [DataRow("a<b")]
    [DataRow("a>b")]
    [DataRow("a|b")]
    [DataRow("a\tb")]
    [DataRow("a\nb")]
    [DataRow("a\u007fb")]
    [DataRow("con")]
    [DataRow("CON")]
    [DataRow("Con.txt")]
    [DataRow("nul.tar.gz")]
    [DataRow("nul .txt")]
    [DataRow("AUX")]
    [DataRow("prn")]
    [DataRow("com1")]
    [DataRow("COM9.log")]
    [DataRow("lpt0")]
    [DataRow("com\u00b9")]
    [DataRow("conin$")]
    [DataRow("CONOUT$")]
    [DataRow("con_wifi_0.sys")]
    [DataRow("X.SYS")]
    public void Hostile_names_are_refused(string name)
    {
        Assert.AreEqual((int)VfsError.InvalidArgument, (int)FileName.Check(name, VfsConstants.MaxNameBytes), name);
    }

    [TestMethod]
    public void The_limit_counts_bytes()
    {
        Assert.AreEqual((int)VfsError.None, (int)FileName.Check("abcd", 4));
        Assert.AreEqual((int)VfsError.NameTooLong, (int)FileName.Check("abcde", 4));
        Assert.AreEqual((int)VfsError.NameTooLong, (int)FileName.Check("ab\u20ac", 4));
    }

    [TestMethod]
    public void Folding_makes_cases_equal()
    {
        Assert.AreEqual("index.html", FileName.Fold("INDEX.Html"));
        Assert.AreEqual("a_1", FileName.Fold("A_1"));
    }
}
