// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests;

/// <summary>The pages of the API reference.</summary>
public sealed partial class ApiReferenceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mgos-api-");

    [Fact]
    public void Every_library_has_a_page_on_which_everything_is_told()
    {
        string[] names = [.. Directory.GetDirectories(Repository.PathOf("libs")).Select(folder => Path.GetFileName(folder)).Where(name => File.Exists(AssemblyOf(name)))];
        Assert.Equal(0, ApiDocs.Program.Main([_folder.FullName, .. names.Select(AssemblyOf)]));
        string index = Read("README");
        foreach (string page in Directory.GetFiles(_folder.FullName, "Mgos.*.md"))
        {
            Assert.Contains(Path.GetFileName(page), index);
            Problems.None(Untold().Matches(File.ReadAllText(page)).Select(match => page + ": nothing is told of " + match.Groups[1].Value));
        }
    }

    [Fact]
    public void A_member_is_shown_as_it_is_declared_with_its_comment()
    {
        ApiDocs.Program.Main([_folder.FullName, AssemblyOf("Mgos.Core")]);
        string page = Read("Mgos.Core");
        Assert.Contains("## Device\n\n`public sealed class Device`\n\n", page);
        Assert.Contains("### TimerQueue.Set(int, TimerOptions, TimerHandler)\n\n`public int Set(int periodMilliseconds, TimerOptions options, TimerHandler handler)`\n\n", page);
        Assert.Contains("* `periodMilliseconds`: ", page);
        Assert.Contains("* Returns: ", page);
        Assert.DoesNotContain("<see", page);
    }

    [Fact]
    public void A_missing_assembly_is_said_to_be_missing() => Assert.Equal(1, ApiDocs.Program.Main([_folder.FullName, "none.dll"]));

    public void Dispose() => _folder.Delete(recursive: true);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name + ".md"));

    private static string AssemblyOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    // A heading, a declaration, and then the next heading.
    [GeneratedRegex("^##+ (.*)\n\n`.*`\n\n(?=#)", RegexOptions.Multiline)]
    private static partial Regex Untold();
}
