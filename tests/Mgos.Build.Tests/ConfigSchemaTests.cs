// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

public sealed class ConfigSchemaTests
{
    [Theory]
    [InlineData("i", "5", "5")]
    [InlineData("i", "-2147483648", "-2147483648")]
    [InlineData("i", "2147483647", "2147483647")]
    [InlineData("i", "+7", "7")]
    [InlineData("i", "0x1F", "31")]
    [InlineData("ui", "4294967295", "4294967295")]
    [InlineData("ui", "0", "0")]
    [InlineData("b", "true", "true")]
    [InlineData("b", "false", "false")]
    [InlineData("f", "1.5", "1.5")]
    [InlineData("f", "2", "2")]
    [InlineData("f", "\"2.5\"", "2.5")]
    [InlineData("d", "-1e3", "-1000")]
    [InlineData("d", "0.1", "0.1")]
    [InlineData("s", "\"\"", "")]
    [InlineData("s", "text", "text")]
    [InlineData("s", "\"5\"", "5")]
    [InlineData("s", "'true'", "true")]
    [InlineData("s", "2020-08-02", "2020-08-02")]
    [InlineData("s", "192.168.4.1", "192.168.4.1")]
    public void A_default_of_the_right_type_is_taken(string type, string value, string expected)
    {
        ConfigEntry entry = Manifests.Schema($"  - [a, {type}, {value}, {{}}]").Children[0];
        Assert.Equal(expected, entry.Default);
    }

    [Theory]
    [InlineData("i", "1.5", "a: 1.5 is not an integer of 32 bits")]
    [InlineData("i", "2147483648", "a: 2147483648 is not an integer of 32 bits")]
    [InlineData("i", "true", "a: true is not an integer of 32 bits")]
    [InlineData("i", "\"5\"", "a: \"5\" is not an integer of 32 bits")]
    [InlineData("i", "010", "a: 010 is not an integer of 32 bits")]
    [InlineData("i", "-010", "a: -010 is not an integer of 32 bits")]
    [InlineData("i", "0xFFFFFFFFFF", "a: 0xFFFFFFFFFF is not an integer of 32 bits")]
    [InlineData("i", "text", "a: text is not an integer of 32 bits")]
    [InlineData("ui", "-1", "a: -1 is not an integer from 0 to 4294967295")]
    [InlineData("ui", "4294967296", "a: 4294967296 is not an integer from 0 to 4294967295")]
    [InlineData("b", "1", "a: 1 is not true or false")]
    [InlineData("b", "\"true\"", "a: \"true\" is not true or false")]
    [InlineData("b", "yes", "a: yes is not true or false")]
    [InlineData("f", "text", "a: text is not a number")]
    [InlineData("d", "1e999", "a: 1e999 is not a number")]
    [InlineData("d", "NaN", "a: NaN is not a number")]
    [InlineData("s", "5", "a: 5 is not a text (put it in quotes)")]
    [InlineData("s", "true", "a: true is not a text (put it in quotes)")]
    [InlineData("s", "1.10", "a: 1.10 is not a text (put it in quotes)")]
    [InlineData("s", "null", "a: null is not a text (put it in quotes)")]
    [InlineData("o", "5", "a: 5 is not allowed: an object has no default")]
    public void A_default_of_another_type_is_an_error_with_its_line(string type, string value, string message) =>
        Assert.Equal("mos.yml(3): error MGOS112: " + message, Manifests.SchemaError($"  - [first, i, {{}}]\n  - [a, {type}, {value}, {{}}]"));

    [Fact]
    public void Without_default_there_is_the_zero_of_the_type() =>
        Assert.Equal("i=0 u=0 b=false f=0 d=0 s=", Manifests.Leaves(Manifests.Schema("  - [i, i, {}]\n  - [u, ui, {}]\n  - [b, b, {}]\n  - [f, f, {}]\n  - [d, d, {}]\n  - [s, s, {}]")));

    [Fact]
    public void Entries_keep_the_order_of_their_first_definition_within_their_object() =>
        Assert.Equal("b.y=1 b.x=2 a=3", Manifests.Leaves(Manifests.Schema("  - [b.y, i, 1, {}]", "  - [a, i, 3, {}]\n  - [b, o, {title: B}]", "  - [b.x, i, 2, {}]")));

    [Fact]
    public void Missing_parents_are_made()
    {
        ConfigEntry root = Manifests.Schema("  - [a.b.c, i, 1, {}]");
        Assert.Equal("a.b.c=1", Manifests.Leaves(root));
        Assert.False(root.Children[0].IsExplicit);
        Assert.True(root.Children[0].Children[0].Children[0].IsExplicit);
    }

    [Fact]
    public void The_last_override_wins_wherever_it_stands() =>
        Assert.Equal("a=4", Manifests.Leaves(Manifests.Schema("  - [a, 2]\n  - [a, i, 1, {}]", "  - [a, 3]", "  - [a, 4]")));

    [Fact]
    public void An_override_of_an_entry_that_is_not_there_is_ignored() =>
        Assert.Equal("a=1", Manifests.Leaves(Manifests.Schema("  - [a, i, 1, {}]\n  - [no.such, 5]\n  - [a.below, 5]")));

    [Fact]
    public void An_override_of_another_type_is_an_error() =>
        Assert.Equal("mos.yml(3): error MGOS112: a: text is not an integer of 32 bits", Manifests.SchemaError("  - [a, i, 1, {}]\n  - [a, text]"));

    [Fact]
    public void An_object_may_be_named_again_and_gets_the_last_title()
    {
        ConfigEntry root = Manifests.Schema("  - [a, o, {title: One}]\n  - [a.x, i, {}]", "  - [a, o, {title: Two}]\n  - [a.y, i, {}]", "  - [a, o, {}]");
        Assert.Equal("a.x=0 a.y=0", Manifests.Leaves(root));
        Assert.Equal("Two", root.Children[0].Title);
    }

    [Theory]
    [InlineData("  - [a, i, 1, {}]", "  - [a, i, 1, {}]")]
    [InlineData("  - [a, i, 1, {}]", "  - [a, s, {}]")]
    [InlineData("  - [a, i, 1, {}]", "  - [a, o, {}]")]
    [InlineData("  - [a, o, {}]", "  - [a, i, {}]")]
    public void A_second_definition_is_an_error_that_names_the_first(string first, string second) =>
        Assert.Equal(
            "mos.yml(2): error MGOS111: a is defined twice; the first definition is at mos.yml(2). To change only its default write [\"a\", value]",
            Manifests.SchemaError(first, second));

    [Fact]
    public void Something_below_a_leaf_is_an_error() =>
        Assert.Equal("mos.yml(3): error MGOS110: a.b: 'a' is not an object; it is defined at mos.yml(2)", Manifests.SchemaError("  - [a, i, 1, {}]\n  - [a.b, i, 1, {}]"));

    [Theory]
    [InlineData("default")]
    [InlineData("wifi.class")]
    [InlineData("int.x")]
    [InlineData("a.register.b")]
    [InlineData("not")]
    [InlineData("xor_eq")]
    public void Reserved_words_are_refused(string path) =>
        Assert.Contains($"mos.yml(2): error MGOS110: {path}: '", Manifests.SchemaError($"  - [{path}, i, 1, {{}}]"));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("a..b")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a-b")]
    [InlineData("1a")]
    [InlineData("\"a b\"")]
    [InlineData("a/b")]
    public void What_is_no_path_is_refused(string path) => Assert.Contains("mos.yml(2): error MGOS110: '", Manifests.SchemaError($"  - [{path}, i, 1, {{}}]"));

    [Fact]
    public void Words_that_only_begin_like_reserved_ones_are_fine() => Assert.Equal("default_x=0 int8=0", Manifests.Leaves(Manifests.Schema("  - [default_x, i, {}]\n  - [int8, i, {}]")));
}
