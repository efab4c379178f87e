// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Commands;
using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests;

/// <summary>Commands on pages, run against the device of their page.</summary>
public sealed class CommandTests
{
    public static TheoryData<string> Pages() => Repository.PageData(page => Commands(page).Any() && !UsesCurl(page));

    public static TheoryData<string> PagesWithCurl() => Repository.PageData(UsesCurl);

    public static TheoryData<string> AllPages() => Repository.PageData(page => PageRun.Exchanges(page).Any());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_is_answered_as_shown(string path) => Run(path);

    [CurlTheory]
    [MemberData(nameof(PagesWithCurl))]
    public void Every_command_of_a_page_with_curl_is_answered_as_shown(string path) => Run(path);

    [Theory]
    [MemberData(nameof(AllPages))]
    public void What_a_command_names_is_there(string path) =>
        Problems.None(PageRun.Exchanges(Page.Read(path)).SelectMany(exchange => DotnetCommand.Missing(Words.Of(exchange.Line)).Select(name => exchange.Place + ": there is no " + name)));

    private static void Run(string path)
    {
        using PageRun run = new(Page.Read(path));
        Problems.None(run.Differences());
    }

    private static IEnumerable<Exchange> Commands(Page page) => PageRun.Exchanges(page).Where(PageRun.IsRun);

    private static bool UsesCurl(Page page) => Commands(page).Any(exchange => exchange.Line.StartsWith("curl ", StringComparison.Ordinal));
}
