// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests.Commands;

/// <summary>Which device a page talks to: what its comment <c>device: NAME OPTIONS</c> says.</summary>
/// <remarks>NAME is a sample or <c>all</c>, a device with all libraries. Without a comment a page of a sample has that sample, any other page <c>all</c>.</remarks>
internal static class PageDevices
{
    private const string All = "all";
    private const string SampleFolder = "samples/";

    internal static IPageDevice Start(Page page)
    {
        string[] words = Words.Of(page.Note("device") ?? DefaultOf(page.Path));
        return words[0] == All ? new LibraryDevice(words[1..]) : new SampleDevice(words[0], words[1..]);
    }

    private static string DefaultOf(string path) => path.StartsWith(SampleFolder, StringComparison.Ordinal) ? path.Split('/')[1] : All;
}
