// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using System.Text.RegularExpressions;
using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests;

/// <summary>The table that tells what functions of C have become.</summary>
public sealed partial class MemberTableTests
{
    private static readonly string[] s_ofThePlatform = ["Thread.Sleep"];

    [Fact]
    public void Every_member_in_the_table_exists()
    {
        Type[] types = [.. Directory.GetFiles(AppContext.BaseDirectory, "Mgos.*.dll").Select(Assembly.LoadFrom).SelectMany(assembly => assembly.GetExportedTypes())];
        IEnumerable<string> members = Cell().Matches(File.ReadAllText(Repository.PathOf("docs/migrating.md"))).SelectMany(row => Member().Matches(row.Groups[1].Value)).Select(member => member.Groups[1].Value);
        Assert.NotEmpty(members);
        Problems.None(members.Except(s_ofThePlatform).Where(member => !Exists(types, member)).Select(member => "there is no " + member));
    }

    private static bool Exists(Type[] types, string member)
    {
        string[] names = member.Split('.');
        return types.Any(type => type.Name == names[0] && type.GetMember(names[1], BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Any(IsVisible));
    }

    private static bool IsVisible(MemberInfo member) => member is not MethodBase method || method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    [GeneratedRegex(@"^\| `[a-zA-Z_]+[^|]* \|(.*)\|$", RegexOptions.Multiline)]
    private static partial Regex Cell();

    [GeneratedRegex(@"`([A-Z][A-Za-z0-9]+\.[A-Z][A-Za-z0-9]+)`")]
    private static partial Regex Member();
}
