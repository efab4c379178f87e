// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;

namespace Mgos.Docs.Tests.Pages;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly string[] s_skippedFolders = ["bin", "obj", "artifacts", "templates", "Files"];

    internal static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    internal static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Every README and every page below docs, and what newcomers are told about contributing.</summary>
    internal static IEnumerable<string> PagePaths { get; } =
        [.. Pages(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    internal static TheoryData<string> PageData(Func<Page, bool> isMeant) => [.. PagePaths.Where(path => isMeant(Page.Read(path)))];

    private static IEnumerable<string> Pages(DirectoryInfo folder)
    {
        foreach (FileInfo file in folder.GetFiles("*.md"))
        {
            if (file.Name is "README.md" or "CONTRIBUTING.md" || Path.GetRelativePath(Root, file.FullName).StartsWith("docs", StringComparison.Ordinal))
                yield return file.FullName;
        }

        foreach (DirectoryInfo inner in folder.GetDirectories().Where(inner => inner.Name[0] != '.' && !s_skippedFolders.Contains(inner.Name)))
        {
            foreach (string page in Pages(inner))
                yield return page;
        }
    }
}
