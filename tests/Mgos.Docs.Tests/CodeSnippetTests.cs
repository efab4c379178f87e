// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Pages;
using Mgos.Docs.Tests.Snippets;

namespace Mgos.Docs.Tests;

/// <summary>C# on pages.</summary>
public sealed class CodeSnippetTests
{
    public static TheoryData<string> Pages() => Repository.PageData(page => Compiled(page).Any());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_snippet_compiles(string path) =>
        Problems.None(Compiled(Page.Read(path)).Select(SnippetCompiler.ErrorsOf));

    // What is quoted from a file of the repository is compiled there.
    private static IEnumerable<Snippet> Compiled(Page page) => page.Snippets("csharp").Where(snippet => snippet.Note("from") == null);
}
