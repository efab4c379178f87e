// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests;

/// <summary>Snippets that are taken from a file of the repository: <c>&lt;!-- from: samples/Demo/DemoApp.cs --&gt;</c>.</summary>
public sealed class SampleQuoteTests
{
    private const string Elision = "...";

    public static TheoryData<string> Pages() => Repository.PageData(page => page.Snippets().Any(snippet => snippet.Note("from") != null));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_quote_is_what_the_file_says(string path)
    {
        foreach (Snippet snippet in Page.Read(path).Snippets().Where(snippet => snippet.Note("from") != null))
        {
            string file = Repository.PathOf(snippet.Note("from")!);
            Assert.True(File.Exists(file), $"{snippet}: there is no {file}");
            Assert.True(IsQuote(snippet.Text, File.ReadAllText(file)), $"{snippet} differs from {snippet.Note("from")}");
        }
    }

    // The parts between lines of three dots stand in the file, in this order, whatever their indentation.
    private static bool IsQuote(string quote, string file)
    {
        string rest = Lines(file);
        foreach (string part in Lines(quote).Split("\n" + Elision + "\n"))
        {
            int at = rest.IndexOf("\n" + part.Trim('\n') + "\n", StringComparison.Ordinal);
            if (at < 0)
                return false;
            rest = rest[(at + part.Trim('\n').Length + 1)..];
        }

        return true;
    }

    private static string Lines(string text) =>
        "\n" + string.Join("\n", text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)) + "\n";
}
