// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

public sealed class StartOrderTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_library_without_start_code_can_be_left_out_with_what_only_it_needs()
    {
        _workspace.Library("a", "libs: [{name: b}, {name: d}]");
        _workspace.Library("b", "no_init: true\nlibs: [{name: c}]");
        Libraries("c", "d");
        Assert.Equal("c d a", Order("libs: [{name: a}]"));
        Assert.Equal("d a", Order("libs: [{name: a}]", "x;b"));
    }

    [Fact]
    public void A_library_that_is_left_out_may_be_missing()
    {
        _workspace.Library("a", "libs: [{name: b}]");
        Assert.Equal("a", Order("libs: [{name: a}]", "b"));
    }

    [Fact]
    public void A_library_that_is_started_cannot_be_left_out()
    {
        _workspace.Library("a", "libs: [{name: b}]");
        Libraries("b");
        Assert.Equal(1, _workspace.App("libs: [{name: a}]", without: "b"));
        Assert.Contains("MGOS109: library b cannot be left out: it is started with the device", _workspace.Output);
    }

    [Fact]
    public void Names_decide_where_nothing_else_does()
    {
        Libraries("c", "a", "b");
        Assert.Equal("a b c", Order("libs: [{name: c}, {name: b}, {name: a}]"));
    }

    [Fact]
    public void A_library_starts_after_those_it_uses()
    {
        _workspace.Library("a", "libs: [{name: z}, {name: m}]");
        _workspace.Library("m", "libs: [{name: y}]");
        Libraries("y", "z");
        Assert.Equal("y m z a", Order("libs: [{name: a}]"));
    }

    [Fact]
    public void The_core_starts_first_and_comes_uncalled()
    {
        Libraries("A", "Mgos.Core", "Z");
        Assert.Equal("Mgos.Core A Z", Order("libs: [{name: Z}, {name: A}]"));
    }

    [Fact]
    public void Without_implicit_dependencies_the_order_is_by_name()
    {
        _workspace.Library("a", "no_implicit_init_deps: true\nlibs: [{name: b}]");
        _workspace.Library("b", "no_implicit_init_deps: true");
        Libraries("Mgos.Core");
        Assert.Equal("a b", Order("no_implicit_init_deps: true\nlibs: [{name: a}]"));
    }

    [Fact]
    public void Init_after_counts_for_libraries_that_are_there()
    {
        _workspace.Library("a", "init_after: [c, not-there]");
        Libraries("b", "c", "unused");
        Assert.Equal("c a b", Order("libs: [{name: a}, {name: b}, {name: c}]"));
    }

    [Theory]
    [InlineData("x*", "xa xb a b")]
    [InlineData("x?", "xa xb a b")]
    [InlineData("*a", "xa a b xb")]
    [InlineData("*", "b xa xb a")]
    [InlineData("X*", "a b xa xb")]
    public void Init_after_may_be_a_pattern(string pattern, string order)
    {
        _workspace.Library("a", $"init_after: [\"{pattern}\"]");
        Libraries("b", "xa", "xb");
        Assert.Equal(order, Order("libs: [{name: a}, {name: b}, {name: xa}, {name: xb}]"));
    }

    [Fact]
    public void A_dot_in_a_pattern_is_a_dot()
    {
        _workspace.Library("a", "init_after: [\"Lib.*\"]");
        Libraries("Lib.B", "Libxb", "b");
        Assert.Equal("Lib.B Libxb a b", Order("libs: [{name: a}, {name: b}, {name: Lib.B}, {name: Libxb}]"));
    }

    [Fact]
    public void Init_before_is_the_reverse()
    {
        _workspace.Library("z", "init_before: [a, not-there]");
        _workspace.Library("y", "init_before: [\"*\"]");
        Libraries("a", "b");
        Assert.Equal("y z a b", Order("libs: [{name: a}, {name: b}, {name: y}, {name: z}]"));
    }

    [Fact]
    public void A_conditional_init_after_counts_too()
    {
        _workspace.Library("a", "conds:\n  - {when: mos.platform == \"ubuntu\", apply: {init_after: [b]}}");
        Libraries("b");
        Assert.Equal("b a", Order("libs: [{name: a}, {name: b}]"));
    }

    [Fact]
    public void Libraries_without_init_or_class_are_not_started()
    {
        _workspace.Library("a", "no_init: true");
        Libraries("b");
        Assert.Equal("b", Order("libs: [{name: a}, {name: b}]"));
    }

    [Fact]
    public void A_library_that_is_not_used_is_left_out()
    {
        Libraries("a", "b");
        Assert.Equal("b", Order("libs: [{name: b}]"));
    }

    [Fact]
    public void Libraries_that_use_each_other_are_an_error_with_the_way_round()
    {
        _workspace.Library("a", "libs: [{name: b}]");
        _workspace.Library("b", "libs: [{name: c}]");
        _workspace.Library("c", "libs: [{name: b}]");
        Assert.Equal(1, _workspace.App("libs: [{name: a}]"));
        Assert.Equal(_workspace.PathOf("b/mos.yml") + "(1): error MGOS105: init dependency cycle: b -> c -> b", _workspace.Output.Trim());
    }

    [Fact]
    public void Weak_orders_can_make_a_cycle_as_well()
    {
        _workspace.Library("a", "init_after: [b]");
        _workspace.Library("b", "init_after: [a]");
        Assert.Equal(1, _workspace.App("libs: [{name: a}, {name: b}]"));
        Assert.Contains("error MGOS105: init dependency cycle: a -> b -> a", _workspace.Output);
    }

    [Fact]
    public void A_missing_library_is_an_error_with_the_way_to_it()
    {
        _workspace.Library("a", "libs:\n  - {name: b}");
        _workspace.Library("b", "libs:\n  - {name: Gone}");
        Assert.Equal(1, _workspace.App("libs: [{name: a}]"));
        Assert.Equal(
            _workspace.PathOf("b/mos.yml") + "(4): error MGOS104: library Gone is missing (needed by app -> a -> b); add a ProjectReference or PackageReference to it",
            _workspace.Output.Trim());
    }

    private void Libraries(params string[] names)
    {
        foreach (string name in names)
            _workspace.Library(name);
    }

    private string Order(string app, string without = "")
    {
        int code = _workspace.App(app, without: without);
        Assert.Equal("", _workspace.Output);
        Assert.Equal(0, code);
        return _workspace.StartOrder();
    }
}
