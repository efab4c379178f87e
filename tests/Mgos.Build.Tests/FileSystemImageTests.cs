// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

public sealed class FileSystemImageTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Files_of_all_manifests_lie_flat_by_their_base_name()
    {
        _workspace.Library("Lib.A", "filesystem: [fs, deep/er/one.txt]");
        Files("Lib.A/fs/a.txt", "Lib.A/fs/sub/hidden.txt", "Lib.A/deep/er/one.txt", "app/fs/b.txt");
        Build("libs: [{name: Lib.A}]\nfilesystem: [fs]");
        Assert.Equal("a.txt b.txt conf0.json one.txt", _workspace.Files());
        Assert.False(Directory.Exists(_workspace.PathOf("out/fs/sub")));
    }

    [Fact]
    public void A_later_library_wins_over_an_earlier_and_the_app_over_all()
    {
        _workspace.Library("Lib.A", "filesystem: [fs]\nlibs: [{name: Lib.B}]");
        _workspace.Library("Lib.B", "filesystem: [fs]");
        Files("Lib.A/fs/x", "Lib.B/fs/x", "Lib.A/fs/y", "Lib.B/fs/y", "app/fs/y");
        Build("libs: [{name: Lib.A}]\nfilesystem: [fs]");
        Assert.Equal("Lib.A/fs/x", _workspace.Read("out/fs/x"));
        Assert.Equal("app/fs/y", _workspace.Read("out/fs/y"));
    }

    [Fact]
    public void Globs_name_files()
    {
        Files("app/fs/a.js", "app/fs/b.js", "app/fs/c.txt");
        Build("filesystem: [\"fs/*.js\"]");
        Assert.Equal("a.js b.js conf0.json", _workspace.Files());
    }

    [Fact]
    public void A_minus_takes_files_away_wherever_it_stands()
    {
        Files("app/fs/a", "app/fs/b", "app/more/a");
        Build("filesystem: [-fs/b, +fs]");
        Assert.Equal("a conf0.json", _workspace.Files());
    }

    [Fact]
    public void Taking_a_file_away_lets_the_one_it_had_replaced_through()
    {
        _workspace.Library("Lib.A", "filesystem: [fs]");
        Files("Lib.A/fs/x", "app/fs/x");
        Build("libs: [{name: Lib.A}]\nfilesystem: [fs, -fs/x]");
        Assert.Equal("Lib.A/fs/x", _workspace.Read("out/fs/x"));
    }

    [Fact]
    public void The_app_can_take_files_of_libraries_away()
    {
        _workspace.Library("Lib.A", "filesystem: [fs]");
        Files("Lib.A/fs/x", "Lib.A/fs/y");
        Build("libs: [{name: Lib.A}]\nfilesystem: [\"-@all_libs/fs/x\"]");
        Assert.Equal("conf0.json y", _workspace.Files());
    }

    [Fact]
    public void All_libs_stands_for_a_folder_of_every_library()
    {
        _workspace.Library("Lib.A");
        _workspace.Library("Lib.B");
        _workspace.Library("Lib.C");
        Files("Lib.A/mjs_fs/a.js", "Lib.C/mjs_fs/c.js", "app/mjs_fs/app.js");
        Build("libs: [{name: Lib.A}, {name: Lib.B}, {name: Lib.C}]\nfilesystem: [\"@all_libs/mjs_fs\"]");
        Assert.Equal("a.js c.js conf0.json", _workspace.Files());
    }

    [Theory]
    [InlineData("[{exclude: \"*.js\"}]", "b.txt c.md conf0.json")]
    [InlineData("[{include: \"*.js\"}, {exclude: \"*\"}]", "a.js conf0.json")]
    [InlineData("[{exclude: \"?.txt\"}, {include: \"b*\"}]", "a.js c.md conf0.json")]
    [InlineData("[{include: \"b*\"}, {exclude: \"*.txt\"}]", "a.js b.txt c.md conf0.json")]
    public void The_first_filter_that_matches_decides(string filters, string files)
    {
        Files("app/fs/a.js", "app/fs/b.txt", "app/fs/c.md");
        Build("filesystem: [fs]\nfs_filters: " + filters);
        Assert.Equal(files, _workspace.Files());
    }

    [Fact]
    public void The_file_of_the_defaults_is_always_empty()
    {
        Files("app/fs/conf0.json");
        Build("filesystem: [fs]");
        Assert.Equal("{}", _workspace.Read("out/fs/conf0.json"));
    }

    [Fact]
    public void Files_of_the_build_before_go_and_equal_ones_are_left_alone()
    {
        Files("app/fs/a", "app/fs/b");
        Build("filesystem: [fs]");
        DateTime old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_workspace.PathOf("out/fs/a"), old);
        File.Delete(_workspace.PathOf("app/fs/b"));
        Build("filesystem: [fs]");
        Assert.Equal("a conf0.json", _workspace.Files());
        Assert.Equal(old, File.GetLastWriteTimeUtc(_workspace.PathOf("out/fs/a")));
    }

    [Fact]
    public void A_file_that_changes_is_written_again()
    {
        Files("app/fs/a");
        Build("filesystem: [fs]");
        _workspace.Write("app/fs/a", "new");
        Build("filesystem: [fs]");
        Assert.Equal("new", _workspace.Read("out/fs/a"));
    }

    [Fact]
    public void Paths_may_have_variables()
    {
        Files("app/fs/ubuntu/a", "app/fs/esp32/b");
        Build("filesystem: [\"fs/${mos.platform}\"]");
        Assert.Equal("a conf0.json", _workspace.Files());
    }

    [Fact]
    public void An_entry_that_names_nothing_is_an_error_with_its_line()
    {
        Files("app/fs/a");
        Assert.Equal(1, _workspace.App("filesystem:\n  - fs\n  - nowhere"));
        Assert.Equal(
            $"{_workspace.PathOf("app/mos.yml")}(5): error MGOS120: 'nowhere' names neither a file nor a folder in {_workspace.PathOf("app")}",
            _workspace.Output.Trim());
    }

    [Fact]
    public void What_the_image_is_made_of_is_listed()
    {
        _workspace.Library("Lib.A", "filesystem: [fs]");
        Files("Lib.A/fs/a");
        Build("libs: [{name: Lib.A}]");
        Assert.Equal(_workspace.PathOf("Lib.A/fs/a") + "\n" + _workspace.PathOf("Lib.A/mos.yml") + "\n", _workspace.Read("out/inputs.txt"));
    }

    [Fact]
    public void The_configuration_schema_is_a_file_of_those_who_ask_for_it()
    {
        _workspace.Library("Lib.A", "config_schema: [[a, o, {title: \"\u00c4 \\\"b\\\"\"}], [a.on, b, true, {hide: true}], [a.rate, d, 0.5, {}], [copy, a, {title: Copy}]]\nfilesystem: [\"@config_schema\"]");
        Build("libs: [{name: Lib.A}]\nconfig_schema: [[a.on, false], [name, s, x, {type: password}]]");
        Assert.Equal("conf0.json config_schema.json", _workspace.Files());
        Assert.Equal(
            """
            [
            ["a","o",{"title":"Ä \"b\""}],
            ["a.on","b",false,{"hide":true}],
            ["a.rate","d",0.5,{}],
            ["copy","o",{"title":"Copy"}],
            ["copy.on","b",false,{"hide":true}],
            ["copy.rate","d",0.5,{}],
            ["name","s","x",{"type":"password"}]
            ]

            """,
            _workspace.Read("out/fs/config_schema.json"));
        Assert.DoesNotContain("config_schema.json", _workspace.Read("out/inputs.txt"));
    }

    [Fact]
    public void Abstract_entries_are_no_part_of_the_schema_file()
    {
        Build("config_schema: [[shape, o, {abstract: true}], [shape.x, i, -1, {}]]\nfilesystem: [\"@config_schema\"]");
        Assert.Equal("[\n\n]\n", _workspace.Read("out/fs/config_schema.json"));
    }

    [Fact]
    public void The_app_can_take_the_schema_file_away()
    {
        _workspace.Library("Lib.A", "filesystem: [\"@config_schema\"]");
        Build("libs: [{name: Lib.A}]\nfilesystem: [\"-@config_schema\"]");
        Assert.Equal("conf0.json", _workspace.Files());
    }

    // Every file contains its own name.
    private void Files(params string[] names)
    {
        foreach (string name in names)
            _workspace.Write(name, name);
    }

    private void Build(string app)
    {
        int code = _workspace.App(app);
        Assert.Equal("", _workspace.Output);
        Assert.Equal(0, code);
    }
}
