// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mgos.Docs.Tests.Commands;
using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests;

/// <summary>The pages of RPC services, held against a device with all of them.</summary>
public sealed partial class ServicePageTests : IDisposable
{
    private const string Folder = "docs/rpc";

    private readonly LibraryDevice _device = new([]);
    private readonly HttpClient _http = new();

    [Fact]
    public async Task Every_method_of_a_device_has_its_heading_and_no_other_has()
    {
        IEnumerable<string> methods = (await Call("RPC.List", "{}")).EnumerateArray().Select(name => name.GetString()!).Distinct();
        Assert.Equal(methods.Order(StringComparer.Ordinal), Sections().Select(section => section.Method).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_argument_of_a_method_is_in_its_table_and_no_other_is()
    {
        List<string> problems = [];
        foreach ((string method, string text) in Sections())
        {
            string format = (await Call("RPC.Describe", $"{{\"name\":\"{method}\"}}")).GetProperty("args_fmt").GetString()!;
            string real = string.Join(" ", FormatName().Matches(format).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
            string documented = string.Join(" ", ArgumentsOf(text).Order(StringComparer.Ordinal));
            problems.Add(real == documented ? "" : $"{method} takes '{real}', its page says '{documented}'");
        }

        Problems.None(problems);
    }

    [Fact]
    public void Every_method_has_an_example() =>
        Problems.None(Sections().Where(section => !section.Text.Contains(section.Method, StringComparison.Ordinal)).Select(section => section.Method));

    // Each second-level heading with a dot, and what stands below it.
    private static IEnumerable<(string Method, string Text)> Sections() =>
        from path in Repository.PagePaths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
        from section in ("\n" + File.ReadAllText(Repository.PathOf(path))).Split("\n## ").Skip(1)
        let method = section.Split('\n', 2)
        where MethodName().IsMatch(method[0])
        select (method[0], method[1]);

    private static IEnumerable<string> ArgumentsOf(string text) =>
        ArgumentTable().Match(text).Groups[1].Value.Split('\n').SelectMany(row => Quoted().Matches(row.Split('|').ElementAtOrDefault(1) ?? "").Select(match => match.Groups[1].Value));

    private async Task<JsonElement> Call(string method, string parameters)
    {
        using HttpResponseMessage response = await _http.PostAsync($"http://127.0.0.1:{_device.Port}/rpc/{method}", new StringContent(parameters, Encoding.UTF8));
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public void Dispose()
    {
        _http.Dispose();
        _device.Dispose();
    }

    [GeneratedRegex(@"([a-z0-9_]+)\s*:\s*%")]
    private static partial Regex FormatName();

    [GeneratedRegex(@"^[A-Za-z0-9]+\.[A-Za-z0-9]+$")]
    private static partial Regex MethodName();

    [GeneratedRegex(@"\| argument \|.*\n\|---.*\n((?:\|.*\n)*)")]
    private static partial Regex ArgumentTable();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
