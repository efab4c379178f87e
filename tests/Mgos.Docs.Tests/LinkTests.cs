// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests;

/// <summary>Links from page to page.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Pages() => Repository.PageData(page => page.RelativeLinks().Any());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string path)
    {
        Page page = Page.Read(path);
        Problems.None(page.RelativeLinks().Select(link => WrongWith(page, link)));
    }

    private static string? WrongWith(Page page, string link)
    {
        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0 ? page.FullPath : Path.GetFullPath(Path.Combine(page.Folder, Uri.UnescapeDataString(parts[0])));
        if (!target.StartsWith(Path.GetFullPath(Repository.Root), StringComparison.Ordinal) || !File.Exists(target) && !Directory.Exists(target))
            return link + ": there is no such file";
        if (parts.Length == 1 || !target.EndsWith(".md", StringComparison.Ordinal))
            return null;
        return Page.Read(Path.GetRelativePath(Repository.Root, target)).Anchors().Contains(parts[1]) ? null : link + ": that page has no such heading";
    }
}
