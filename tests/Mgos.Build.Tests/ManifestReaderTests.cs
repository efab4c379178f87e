// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

public sealed class ManifestReaderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        Manifest manifest = Manifests.Parse("""
            name: thing
            type: lib
            version: 1.10
            author: me
            description: Does things
            manifest_version: 2020-08-02
            platform: esp32
            nuget: {id: My.Thing, library: My.Thing.Library, targets: [netnano1.0], config_classes: {my: MyOwnConfig}}
            libs:
              - name: Mgos.Core
              - location: https://github.com/mongoose-os-libs/wifi
              - origin: https://github.com/mongoose-os-libs/http-server/
              - {location: ../foo, name: bar}
            init_after: [a, "b*"]
            init_before: [c]
            no_init: true
            no_implicit_init_deps: true
            config_schema:
              - ["my", "o", {title: "Mine"}]
              - ["my.key", "i", 5, {title: "Key"}]
              - ["other", "x"]
            filesystem: [fs, "-fs/a.txt"]
            fs_filters: [{include: "*.js"}, {exclude: "*"}]
            build_vars: {X: 1}
            cdefs: {Y: "2"}
            tags: [a, b]
            conds:
              - {when: 'mos.platform == "esp32"', apply: {tags: [c]}, warning: careful}
              - {when: 'mos.platform == "x"', error: no}
            rpc:
              - {method: A.B, args: "{x: %d}", result: "null", description: "Does"}
            """, out string warnings);
        Assert.Equal("", warnings);
        Assert.Equal("thing", manifest.Name);
        Assert.False(manifest.IsApp);
        Assert.Equal("1.10", manifest.Scalar("version"));
        Assert.Equal("Does things", manifest.Scalar("description"));
        Assert.Equal("My.Thing", manifest.NugetId);
        Assert.Equal("My.Thing.Library", manifest.LibraryClass);
        Assert.Equal("MyOwnConfig", manifest.ConfigClasses["my"]);
        Assert.Equal(["Mgos.Core", "wifi", "http-server", "bar"], manifest.Libraries.Select(library => library.Name));
        Assert.Equal(["a", "b*"], manifest.InitAfter);
        Assert.Equal(["c"], manifest.InitBefore);
        Assert.True(manifest.NoInit);
        Assert.True(manifest.NoImplicitInitDependencies);
        Assert.Equal(["my", "my.key", "other"], manifest.Schema.Select(item => item.Path));
        Assert.Equal(["o", "i", null], manifest.Schema.Select(item => item.Type));
        Assert.Equal("5", manifest.Schema[1].Default!.Text);
        Assert.Equal("Key", manifest.Schema[1].Parameters["title"]);
        Assert.Equal(["fs", "-fs/a.txt"], manifest.FileSystem.Select(entry => entry.Path));
        Assert.Equal([new FileFilter("*.js", true), new FileFilter("*", false)], manifest.FileFilters);
        Assert.Equal("1", manifest.BuildVariables["X"]);
        Assert.Equal("2", manifest.Definitions["Y"]);
        Assert.Equal(["a", "b"], manifest.Tags);
        Assert.Equal("careful", manifest.Conditions[0].Warning);
        Assert.Equal(["c"], manifest.Conditions[0].Apply!.Tags);
        Assert.Equal("no", manifest.Conditions[1].Error);
        Assert.Equal(new RpcMethod("A.B", "{x: %d}", "null", "Does"), manifest.RpcMethods[0]);
    }

    [Theory]
    [InlineData("name: a\nnuget: {id: b}", "a")]
    [InlineData("nuget: {id: b}", "b")]
    public void The_name_is_the_key_or_the_package(string text, string name) => Assert.Equal(name, Manifests.Parse(text).Name);

    [Fact]
    public void Without_name_the_folder_gives_it()
    {
        using Workspace workspace = new();
        string file = workspace.Write("my-folder/mos.yml", "author: me");
        Assert.Equal("my-folder", ManifestReader.Read(file, new Reporter(TextWriter.Null)).Name);
    }

    [Fact]
    public void A_manifest_is_an_app_unless_it_says_otherwise()
    {
        Assert.True(Manifests.Parse("author: me").IsApp);
        Assert.False(Manifests.Parse("type: lib").IsApp);
    }

    [Fact]
    public void An_unknown_key_is_a_warning_with_its_line()
    {
        Manifests.Parse("author: me\n\ninit_afer: [x]\n", out string warnings);
        Assert.Equal("mos.yml(3): warning MGOS102: 'init_afer' is not a key of mos.yml; is it misspelt?\n", warnings.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("nuget:\n  id: a\n  clas: b", "mos.yml(3): warning MGOS102: 'clas' is not a key of 'nuget'")]
    [InlineData("conds:\n  - when: defined(a)\n    aply: {}", "mos.yml(3): warning MGOS102: 'aply' is not a key of a condition")]
    [InlineData("conds:\n  - when: defined(a)\n    apply:\n      lib: []", "mos.yml(4): warning MGOS102: 'lib' is not a key of mos.yml; is it misspelt?")]
    public void An_unknown_key_further_down_is_one_too(string text, string warning)
    {
        Manifests.Parse(text, out string warnings);
        Assert.Equal(warning, warnings.Trim());
    }

    [Theory]
    [InlineData("sources: [src]")]
    [InlineData("includes: [include]")]
    [InlineData("modules: []")]
    [InlineData("cflags: []")]
    [InlineData("ffi_symbols: [a]")]
    public void Keys_of_C_builds_are_ignored_and_said_to_be(string text)
    {
        Manifests.Parse("author: me\n" + text, out string warnings);
        Assert.StartsWith("mos.yml(2): warning MGOS103: ", warnings);
    }

    [Theory]
    [InlineData("", "mos.yml(1): error MGOS101: the manifest is empty")]
    [InlineData("- a", "mos.yml(1): error MGOS101: expected keys and values here")]
    [InlineData("author: me\nlibs: x", "mos.yml(2): error MGOS101: expected a list here")]
    [InlineData("author: me\nlibs:\n  - x", "mos.yml(3): error MGOS101: expected keys and values here")]
    [InlineData("author: me\nlibs:\n  - version: 1", "mos.yml(3): error MGOS101: an element of libs needs a name")]
    [InlineData("no_init: maybe", "mos.yml(1): error MGOS101: expected true or false, not 'maybe'")]
    [InlineData("name: [a]", "mos.yml(1): error MGOS101: expected one value here")]
    [InlineData("tags:\n  - {a: b}", "mos.yml(2): error MGOS101: expected one value here")]
    [InlineData("fs_filters:\n  - {include: a, exclude: b}", "mos.yml(2): error MGOS101: an element of fs_filters has either include or exclude")]
    [InlineData("fs_filters:\n  - {only: a}", "mos.yml(2): error MGOS101: an element of fs_filters has either include or exclude")]
    [InlineData("conds:\n  - apply: {}", "mos.yml(2): error MGOS101: a condition needs 'when'")]
    [InlineData("rpc:\n  - {args: x}", "mos.yml(2): error MGOS101: an element of rpc needs a method")]
    [InlineData("config_schema:\n  - [a]", "mos.yml(2): error MGOS110: a configuration entry is [path, default], [path, type, params] or [path, type, default, params]")]
    [InlineData("config_schema:\n  - [a, i, 1, {}, 5]", "mos.yml(2): error MGOS110: a configuration entry is [path, default], [path, type, params] or [path, type, default, params]")]
    [InlineData("config_schema:\n  - a", "mos.yml(2): error MGOS110: a configuration entry is [path, default], [path, type, params] or [path, type, default, params]")]
    [InlineData("config_schema:\n  - [a, i, 5]", "mos.yml(2): error MGOS110: the last part of a definition is its params, for example {title: \"...\"}")]
    [InlineData("config_schema:\n  - [a, i, [], {}]", "mos.yml(2): error MGOS112: a default is a number, a text, true or false")]
    [InlineData("config_schema:\n  - [a, i, {}, {}]", "mos.yml(2): error MGOS112: a default is a number, a text, true or false")]
    public void A_wrong_form_is_an_error_with_its_line(string text, string error) => Assert.Equal(error, Manifests.Error(text));

    [Theory]
    [InlineData("author: me\nlibs: [", 3)]
    [InlineData("author: me\nauthor: you", 2)]
    [InlineData("a: b: c", 1)]
    [InlineData("author: \"me", 2)]
    public void What_is_no_YAML_is_an_error_with_its_line(string text, int line)
    {
        string error = Manifests.Error(text);
        Assert.Contains(": error MGOS101: ", error);
        Assert.InRange(int.Parse(error.Split('(', ')')[1]), 1, line);
    }

    [Fact]
    public void Quotes_make_a_text()
    {
        Manifest manifest = Manifests.Parse("config_schema:\n  - [a, s, \"5\", {}]\n  - [b, i, 5, {}]\n  - [c, s, 'x', {}]");
        Assert.Equal([true, false, true], manifest.Schema.Select(item => item.Default!.IsQuoted));
    }

    [Fact]
    public void An_object_may_have_braces_for_a_default() =>
        Assert.Equal("a.b=0", Manifests.Leaves(Manifests.Schema("  - [a, o, {}, {title: x}]\n  - [a.b, i, {}]")));

    [Fact]
    public void A_missing_file_is_an_error() =>
        Assert.Equal("no/mos.yml(1): error MGOS101: the manifest does not exist", Assert.Throws<ManifestException>(() => ManifestReader.Read("no/mos.yml", new Reporter(TextWriter.Null))).ToDiagnostic());
}
