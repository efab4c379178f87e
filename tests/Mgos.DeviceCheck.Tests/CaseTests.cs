// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Mgos.DeviceCheck.Tests;

/// <summary>
/// For each code, <c>Cases/CODE.refused.cs</c> is a program with one offence, whose place the first line names, and
/// <c>Cases/CODE.accepted.cs</c> the way to write it.
/// </summary>
public class CaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<object[]> Codes() =>
        Directory.GetFiles(Folder, "*.refused.cs").Select(f => new object[] { Path.GetFileName(f).Split('.')[0] });

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_offence_is_refused_with_its_code_and_place(string code)
    {
        var source = File.ReadAllText(Path.Combine(Folder, code + ".refused.cs"));
        var place = source[3..source.IndexOf('\n')];
        using var assembly = DeviceAssembly.Compile(source);
        Assert.Contains(assembly.Check("--library"), f => f.StartsWith($"{place}: error {code}: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_way_is_accepted_by_all_rules(string code)
    {
        using var assembly = DeviceAssembly.Compile(File.ReadAllText(Path.Combine(Folder, code + ".accepted.cs")));
        Assert.Empty(assembly.Check("--library"));
    }
}
