// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class PatternTests
{
    // Pattern, text, length of the longest prefix that matches or -1.
    [TestMethod]
    [DataRow("", "", 0)]
    [DataRow("", "a", 0)]
    [DataRow("a", "", -1)]
    [DataRow("abc", "abc", 3)]
    [DataRow("abc", "abcd", 3)]
    [DataRow("abc", "ab", -1)]
    [DataRow("abc", "abd", -1)]
    [DataRow("ABC", "aBc", 3)]
    [DataRow("wifi.sta.ssid", "WIFI.STA.SSID", 13)]
    [DataRow("[a]", "{a}", -1)]
    [DataRow("@", "`", -1)]
    [DataRow("?", "", -1)]
    [DataRow("?", "x", 1)]
    [DataRow("?", "/", 1)]
    [DataRow("a?c", "abc", 3)]
    [DataRow("a??", "ab", -1)]
    [DataRow("*", "", 0)]
    [DataRow("*", "abc", 3)]
    [DataRow("*", "a.b.c", 5)]
    [DataRow("*", "a/b", 1)]
    [DataRow("*", "/", 0)]
    [DataRow("a*", "a", 1)]
    [DataRow("a*", "abc/d", 3)]
    [DataRow("*c", "abc", 3)]
    [DataRow("*c", "abcabcx", 6)]
    [DataRow("*c", "ab", -1)]
    [DataRow("a*c*e", "abcde", 5)]
    [DataRow("a*c*e", "ace", 3)]
    [DataRow("a*c*e", "aec", -1)]
    [DataRow("/rpc/*", "/rpc/Sys.GetInfo", 16)]
    [DataRow("/rpc/*", "/rpc/a/b", 6)]
    [DataRow("/*/b", "/a/b", 4)]
    [DataRow("/*/b", "/a/c/b", -1)]
    [DataRow("**", "", 0)]
    [DataRow("**", "a/b/c", 5)]
    [DataRow("/**/b", "/a/c/b", 6)]
    [DataRow("**.js", "lib/a.js", 8)]
    [DataRow("***", "a/b", 3)]
    [DataRow("****", "a/b", 3)]
    [DataRow("wifi.*", "wifi.sta.ssid", 13)]
    [DataRow("wifi.*", "wifi", -1)]
    [DataRow("a|b", "a", 1)]
    [DataRow("a|b", "b", 1)]
    [DataRow("a|b", "c", -1)]
    [DataRow("a|ab", "abc", 2)]
    [DataRow("ab|a", "abc", 2)]
    [DataRow("foo*|bar/**", "bar/x/y", 7)]
    [DataRow("foo*|bar/**", "foox/y", 4)]
    [DataRow("|a", "b", 0)]
    [DataRow("a|", "b", 0)]
    [DataRow("|", "", 0)]
    [DataRow("a||b", "b", 1)]
    [DataRow("a$", "a", 1)]
    [DataRow("a$", "ab", -1)]
    [DataRow("$", "", 0)]
    [DataRow("$", "a", -1)]
    [DataRow("a$|ab", "a", 1)]
    [DataRow("a$|ab", "abc", 2)]
    [DataRow("*$", "abc", 3)]
    [DataRow("*$", "a/b", -1)]
    [DataRow("/api/*$", "/api/x", 6)]
    [DataRow("a$b", "ab", -1)]
    [DataRow("\u00fc*", "\u00fcber", 4)]
    [DataRow("?ber", "\u00fcber", 4)]
    public void The_longest_prefix_matches(string pattern, string text, int expected)
    {
        Assert.AreEqual(expected, Pattern.MatchPrefix(pattern, text), pattern + " on " + text);
        Assert.AreEqual(expected == text.Length, Pattern.Matches(pattern, text), pattern + " on " + text);
    }

    [TestMethod]
    [DataRow("a|ab", "ab")]
    [DataRow("ab|a", "a")]
    [DataRow("*a|*b", "xxb")]
    public void Every_alternative_may_match_the_whole_text(string pattern, string text) => Assert.IsTrue(Pattern.Matches(pattern, text));

    [TestMethod]
    public void A_missing_text_matches_nothing()
    {
        Assert.IsFalse(Pattern.Matches("*", null));
        Assert.AreEqual(Pattern.NoMatch, Pattern.MatchPrefix("*", null));
        Assert.IsTrue(Pattern.Matches(null, ""));
        Assert.IsFalse(Pattern.Matches(null, "a"));
    }

    [TestMethod]
    public void A_pattern_can_be_used_again_and_again()
    {
        Pattern pattern = new Pattern("a*|b?");
        Assert.IsTrue(pattern.Matches("axx"));
        Assert.IsFalse(pattern.Matches("c"));
        Assert.IsTrue(pattern.Matches("by"));
        Assert.IsFalse(pattern.Matches("b"));
        Assert.AreEqual(2, pattern.MatchPrefix("byz"));
    }

    // A matcher that goes back for every star would take longer than the world exists.
    [TestMethod]
    public void A_hostile_pattern_comes_to_an_end()
    {
        string pattern = "";
        string text = "";
        for (int i = 0; i < 25; i++)
        {
            pattern += "*a";
            text += "aaaa";
        }

        Assert.IsFalse(Pattern.Matches(pattern + "*b", text));
        Assert.IsTrue(Pattern.Matches(pattern + "*b", text + "b"));
        Assert.IsFalse(Pattern.Matches("**" + pattern + "**/b", text));
    }
}
