// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Mgos.Http.Ui.Tests;

/// <summary>The page as a file.</summary>
public sealed class PageFileTests
{
    private static readonly string s_path = typeof(PageFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PageFile").Value!;
    private static readonly string s_page = File.ReadAllText(s_path).Replace("\r\n", "\n");

    [Fact]
    public void The_page_is_smaller_than_40_kilobytes() => Assert.InRange(Encoding.UTF8.GetByteCount(s_page), 1, 40_959);

    [Theory]
    [InlineData("script", "script-src", " 'strict-dynamic'")]
    [InlineData("style", "style-src", "")]
    public void The_policy_names_the_hash_of_what_may_run(string tag, string directive, string more)
    {
        string content = Regex.Match(s_page, $"<{tag}[^>]*>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
        string hash = "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content))) + "'" + more;
        string policy = Regex.Match(s_page, directive + " ([^;]*);").Groups[1].Value;
        Assert.True(policy == hash, $"the {tag} of {s_path} has changed: write {directive} {hash}; instead of {policy}");
    }

    [Fact]
    public void The_policy_allows_nothing_else()
    {
        string policy = Regex.Match(s_page, "Content-Security-Policy content=\"([^\"]*)\"").Groups[1].Value;
        Assert.StartsWith("default-src 'none';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("*", policy);
    }

    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("eval(")]
    [InlineData("new Function")]
    [InlineData("localStorage")]
    public void Nothing_of_the_device_becomes_markup_or_stays_in_the_browser(string word) => Assert.DoesNotContain(word, s_page);

    [Fact]
    public void Nothing_is_loaded_from_elsewhere() =>
        Assert.Equal("http://www.w3.org/2000/svg", Assert.Single(Regex.Matches(s_page, "[a-z]+://[^'\"`$ ]+").Select(match => match.Value).Distinct()));
}
