// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Commands;
using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests;

/// <summary>The pages of samples.</summary>
public sealed class SamplePageTests
{
    private static readonly string[] s_boardHeadings = ["## On an ESP32", "## On a board"];

    public static TheoryData<string> Samples() =>
        [.. Directory.GetDirectories(Repository.PathOf("samples")).Where(folder => File.Exists(Path.Combine(folder, "mos.yml"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_page_says_how_to_start_it_on_a_PC_and_on_a_board(string sample)
    {
        string text = File.ReadAllText(Repository.PathOf($"samples/{sample}/README.md"));
        Assert.Contains($"dotnet run --project samples/{sample}", text);
        Assert.Contains(s_boardHeadings, heading => text.Contains(heading, StringComparison.Ordinal));
    }

    // So that the tests of commands start each sample and see it answer.
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_page_asks_the_sample_something(string sample) =>
        Assert.Contains(PageRun.Exchanges(Page.Read($"samples/{sample}/README.md")), exchange => PageRun.IsRun(exchange) && exchange.Answer != null);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_in_the_table_of_the_repository(string sample) =>
        Assert.Contains(Page.Read("README.md").RelativeLinks().Concat(Page.Read("samples/OtaApp/README.md").RelativeLinks()), link => link.EndsWith($"{sample}/README.md", StringComparison.Ordinal));
}
