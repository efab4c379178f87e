// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Build;
using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests;

/// <summary>Manifests on pages.</summary>
public sealed class ManifestSnippetTests
{
    public static TheoryData<string> Pages() => Repository.PageData(page => page.Snippets("yaml").Any());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_manifest_is_read_without_a_warning(string path)
    {
        foreach (Snippet snippet in Page.Read(path).Snippets("yaml"))
        {
            StringWriter warnings = new();
            ManifestReader.Parse(snippet.Text, snippet.ToString(), new Reporter(warnings));
            Assert.Equal("", warnings.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_library_that_a_manifest_names_exists(string path)
    {
        foreach (Snippet snippet in Page.Read(path).Snippets("yaml"))
        {
            foreach (LibraryReference library in ManifestReader.Parse(snippet.Text, snippet.ToString(), new Reporter(TextWriter.Null)).Libraries)
                Assert.True(Directory.Exists(Repository.PathOf("libs/" + library.Name)), $"{snippet}: there is no {library.Name}");
        }
    }
}
