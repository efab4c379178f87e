// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Xml.Linq;
using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests;

/// <summary>JSON and XML on pages, and that every snippet says what it is.</summary>
public sealed class DataSnippetTests
{
    // "console" and nothing: commands and what they answer, lines of a log, frames.
    private static readonly string[] s_languages = ["", "console", "csharp", "js", "javascript", "json", "xml", "yaml", "markdown"];

    public static TheoryData<string> Pages() => Repository.PageData(page => page.Snippets().Any());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_snippet_is_in_a_language_that_is_checked(string path) =>
        Problems.None(Page.Read(path).Snippets().Where(snippet => !s_languages.Contains(snippet.Language)).Select(snippet => $"{snippet}: {snippet.Language}"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_JSON_and_XML_snippet_is_well_formed(string path)
    {
        foreach (Snippet snippet in Page.Read(path).Snippets("json"))
            JsonDocument.Parse(snippet.Text);
        foreach (Snippet snippet in Page.Read(path).Snippets("xml"))
            XElement.Parse($"<snippet>{snippet.Text}</snippet>");
    }
}
