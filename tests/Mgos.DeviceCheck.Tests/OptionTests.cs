// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Xunit;

namespace Mgos.DeviceCheck.Tests;

public class OptionTests
{
    private const string MutableStatic = "namespace N; public static class Slot { public static int Current; }";

    [Fact]
    public void Statics_may_change_outside_libraries()
    {
        using var assembly = DeviceAssembly.Compile(MutableStatic);
        Assert.Empty(assembly.Check());
    }

    [Fact]
    public void Statics_may_change_in_an_allowed_type()
    {
        using var assembly = DeviceAssembly.Compile(MutableStatic);
        Assert.Empty(assembly.Check("--library", "--allow-statics", "N.Slot"));
        Assert.Single(assembly.Check("--library", "--allow-statics", "N.Other"));
    }

    [Fact]
    public void A_finding_names_file_and_line()
    {
        using var assembly = DeviceAssembly.Compile("public class C {\n static void M() {\n throw null; } }");
        Assert.EndsWith("(Case.cs:3)", Assert.Single(assembly.Check()));
    }

    [Fact]
    public void Code_in_closures_is_reported_under_the_method_that_holds_it()
    {
        using var assembly = DeviceAssembly.Compile("public delegate int D(); public class C { D M(int a, int b) => () => checked(a + b); }");
        Assert.StartsWith("C.M: error MGOS310: ", Assert.Single(assembly.Check()));
    }

    [Theory]
    [InlineData]
    [InlineData("a.dll", "b.dll")]
    [InlineData("a.dll", "--unknown")]
    [InlineData("a.dll", "--references")]
    public void Arguments_without_meaning_are_not_taken(params string[] arguments) => Assert.Null(CheckOptions.Parse(arguments));
}
