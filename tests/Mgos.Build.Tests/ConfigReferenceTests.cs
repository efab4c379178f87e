// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

/// <summary>Entries that are shaped like others: <c>["wifi.sta1", "wifi.sta", {...}]</c>.</summary>
public sealed class ConfigReferenceTests
{
    private const string Sta = "  - [wifi.sta, o, {title: Station}]\n  - [wifi.sta.enable, b, false, {title: Enable}]\n  - [wifi.sta.ssid, s, \"net\", {}]\n";

    [Fact]
    public void A_copy_has_all_entries_with_their_defaults_and_its_own_title()
    {
        ConfigEntry root = Manifests.Schema(Sta + "  - [wifi.sta1, wifi.sta, {title: Second}]");
        Assert.Equal("wifi.sta.enable=false wifi.sta.ssid=net wifi.sta1.enable=false wifi.sta1.ssid=net", Manifests.Leaves(root));
        ConfigEntry copy = root.Child("wifi")!.Child("sta1")!;
        Assert.Equal("Second", copy.Title);
        Assert.Equal("Enable", copy.Child("enable")!.Title);
    }

    [Fact]
    public void Overrides_of_the_original_reach_the_copy_unless_it_has_its_own() =>
        Assert.Equal(
            "wifi.sta.enable=true wifi.sta.ssid=home wifi.sta1.enable=false wifi.sta1.ssid=home",
            Manifests.Leaves(Manifests.Schema(Sta + "  - [wifi.sta1, wifi.sta, {}]\n  - [wifi.sta1.enable, false]", "  - [wifi.sta.enable, true]\n  - [wifi.sta.ssid, home]")));

    [Fact]
    public void The_order_of_original_and_copy_does_not_matter() =>
        Assert.Equal(
            "wifi.sta1.enable=false wifi.sta1.ssid=net wifi.sta.enable=false wifi.sta.ssid=net",
            Manifests.Leaves(Manifests.Schema("  - [wifi.sta1, wifi.sta, {}]\n" + Sta)));

    [Fact]
    public void A_copy_may_have_entries_of_its_own() =>
        Assert.Equal(
            "t.a=1 x.a=1 x.b=2",
            Manifests.Leaves(Manifests.Schema("  - [t.a, i, 1, {}]\n  - [x, t, {}]\n  - [x.b, i, 2, {}]")));

    [Fact]
    public void Entries_of_its_own_may_come_before_the_reference() =>
        Assert.Equal("t.a=1 x.a=1 x.b=2", Manifests.Leaves(Manifests.Schema("  - [t.a, i, 1, {}]\n  - [x.b, i, 2, {}]\n  - [x, t, {}]")));

    [Fact]
    public void A_copy_of_a_copy_is_a_copy() =>
        Assert.Equal("three.x=1 two.x=1 one.x=1", Manifests.Leaves(Manifests.Schema("  - [three, two, {}]\n  - [two, one, {}]\n  - [one.x, i, 1, {}]")));

    [Fact]
    public void A_leaf_can_be_copied() => Assert.Equal("a=1 b=1", Manifests.Leaves(Manifests.Schema("  - [a, i, 1, {}]\n  - [b, a, {}]")));

    [Fact]
    public void Objects_inside_are_copied_in_depth() =>
        Assert.Equal("a.b.c=1 x.b.c=2", Manifests.Leaves(Manifests.Schema("  - [a.b.c, i, 1, {}]\n  - [x, a, {}]\n  - [x.b.c, 2]")));

    [Fact]
    public void An_abstract_object_is_a_type_and_no_part_of_the_configuration() =>
        Assert.Equal("x.a=1", Manifests.Leaves(Manifests.Schema("  - [t, o, {abstract: true}]\n  - [t.a, i, 1, {}]\n  - [x, t, {}]")));

    [Theory]
    [InlineData("  - [t, i, 1, {abstract: true}]", "t")]
    [InlineData("  - [a.t, o, {abstract: true}]", "a.t")]
    public void Only_an_object_at_the_top_can_be_abstract(string list, string path) =>
        Assert.Equal($"mos.yml(2): error MGOS110: {path}: only an object at the top can be abstract", Manifests.SchemaError(list));

    [Fact]
    public void A_reference_to_nothing_is_an_error_with_its_line() =>
        Assert.Equal(
            "mos.yml(3): error MGOS113: a.b references a non-existent entry integer; types are i, ui, b, f, d, s and o",
            Manifests.SchemaError("  - [a, o, {}]\n  - [a.b, integer, {}]"));

    [Theory]
    [InlineData("  - [a, a, {}]", "a is shaped like itself")]
    [InlineData("  - [one, two, {}]\n  - [two, one, {}]", "one is shaped like itself")]
    [InlineData("  - [a, o, {}]\n  - [a.b, a, {}]", "a is shaped like itself")]
    public void An_entry_shaped_like_itself_is_an_error(string list, string message)
    {
        string error = Manifests.SchemaError(list);
        Assert.Contains("error MGOS113: ", error);
        Assert.EndsWith(message, error);
    }

    [Fact]
    public void A_reference_takes_no_default() =>
        Assert.Equal("mos.yml(3): error MGOS112: b: an entry shaped like another one takes no default here", Manifests.SchemaError("  - [a, i, 1, {}]\n  - [b, a, 5, {}]"));

    [Fact]
    public void Alone_a_manifest_leaves_out_what_it_has_from_others()
    {
        List<SchemaItem> items = Manifests.Parse("config_schema:\n  - [my.a, i, 1, {}]\n  - [my.sta, wifi.sta, {}]\n  - [my.b, i, 2, {}]").Schema;
        Assert.Equal("my.a=1 my.b=2", Manifests.Leaves(ConfigSchemaMerger.MergeOwn(items)));
    }
}
