// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>The form of the script files.</summary>
[TestClass]
public class ScriptReaderTests
{
    [TestMethod]
    [DataRow("//> a b", "a b ")]
    [DataRow("x; //>  a \t", " a ")]
    [DataRow("//>", "")]
    [DataRow("//> a|", "a")]
    [DataRow("//>  |", " ")]
    [DataRow("// no mark //> a", "a ")]
    public void Printed_line_ends_with_a_blank_unless_it_is_exact(string line, string expected) =>
        Assert.AreEqual(expected, Text((Expectation)Read(line).Printed[0]));

    [TestMethod]
    [DataRow("a*c", "abbc", true)]
    [DataRow("*", "", true)]
    [DataRow("a*b*", "aXbXb", true)]
    [DataRow("a*b", "abX", false)]
    [DataRow("ab", "abc", false)]
    [DataRow("", "a", false)]
    public void Star_stands_for_any_bytes(string pattern, string text, bool fits)
    {
        byte[] real = Encoding.UTF8.GetBytes(text);
        Assert.AreEqual(fits, new Expectation(Encoding.UTF8.GetBytes(pattern), true).Fits(real, 0, real.Length));
    }

    [TestMethod]
    public void Star_is_a_byte_like_others_in_a_text()
    {
        byte[] real = Encoding.UTF8.GetBytes("abc");
        Assert.IsFalse(new Expectation(Encoding.UTF8.GetBytes("a*"), false).Fits(real, 0, real.Length));
    }

    [TestMethod]
    public void Error_goes_on_over_lines() => Assert.AreEqual("a\nb", Text(((ScriptPart)Read("//! a\n//! b\nx;").Parts[0]).Error));

    [TestMethod]
    public void Parts_are_texts_of_their_own()
    {
        ScriptFile file = Read("a;\n//---\n//! oh\nb;\n");
        ScriptPart second = (ScriptPart)file.Parts[1];
        Assert.AreEqual(2, file.Parts.Count);
        Assert.IsNull(((ScriptPart)file.Parts[0]).Error);
        Assert.AreEqual("//! oh\nb;\n", TextBytes.ToText(file.Data, second.Offset, second.Count));
    }

    [TestMethod]
    public void Percent_is_a_byte_if_the_file_says_so()
    {
        Assert.AreEqual((byte)0, Read("//@ percent\n%00").Data[12]);
        Assert.AreEqual((byte)'%', Read("%00").Data[0]);
    }

    [TestMethod]
    public void Options_are_read()
    {
        ScriptFile file = Read("//@ max-steps 7\n//@ max-memory 8\n//@ pc\n//@ no-final-newline\na;\n");
        ScriptPart part = (ScriptPart)file.Parts[0];
        Assert.AreEqual(7, file.MaxSteps);
        Assert.AreEqual(8, file.MaxMemoryBytes);
        Assert.IsTrue(file.IsForPc);
        Assert.AreEqual((byte)';', file.Data[part.Offset + part.Count - 1]);
    }

    [TestMethod]
    public void Files_have_lines()
    {
        byte[] content = Read("//@ file m.js: a;\n//@ file m.js: b;").Files.Read("m.js");
        Assert.AreEqual("a;\nb;\n", TextBytes.ToText(content, 0, content.Length));
    }

    private static ScriptFile Read(string text) => ScriptReader.Read("x.js", Encoding.UTF8.GetBytes(text));

    private static string Text(Expectation expectation) => TextBytes.ToText(expectation.Text, 0, expectation.Text.Length);
}
