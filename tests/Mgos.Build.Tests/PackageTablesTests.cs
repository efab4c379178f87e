// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

public sealed class PackageTablesTests : IDisposable
{
    private const string Empty = "before\n<!-- packages -->\n<!-- /packages -->\nafter\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Libraries_stand_in_the_table_of_their_area_lowest_layer_first_and_by_name()
    {
        Library("My.Rpc", "description: Calls\ntags: [docs:rpc:RPC]\n");
        Library("My.Vfs", "description: Files - a|b\ntags: [fs, docs:core:VFS]\n");
        Library("My.Json", "description: JSON\ntags: [docs:core:JSON]\n");
        Assert.Equal(0, Fill(Empty));
        Assert.Equal(
            """
            before
            <!-- packages -->
            | Kernel | what it gives |
            |---|---|
            | [My.Json](libs/My.Json/README.md) | JSON |
            | [My.Vfs](libs/My.Vfs/README.md) | Files: a\|b |

            | RPC | what it gives |
            |---|---|
            | [My.Rpc](libs/My.Rpc/README.md) | Calls |
            <!-- /packages -->
            after

            """.ReplaceLineEndings("\n"),
            _workspace.Read("README.md"));
    }

    [Theory]
    [InlineData("tags: [docs:core:X]\n", "MGOS131: the library has no description")]
    [InlineData("description: X\n", "MGOS131: the library has no tag docs:AREA:TITLE")]
    [InlineData("description: X\ntags: [docs:moon:X]\n", "MGOS131: the library has no tag docs:AREA:TITLE")]
    public void A_library_without_description_or_area_is_refused(string manifest, string error)
    {
        Library("My.Lib", manifest);
        Assert.Equal(1, Fill(Empty));
        Assert.Contains(error, _workspace.Output);
        Assert.Equal(Empty, _workspace.Read("README.md"));
    }

    [Fact]
    public void A_check_refuses_an_overview_without_one_of_the_libraries()
    {
        Library("My.Json", "description: JSON\ntags: [docs:core:JSON]\n");
        Assert.Equal(1, Fill(Empty, "--check", "true"));
        Assert.Contains("MGOS130", _workspace.Output);
    }

    private void Library(string name, string manifest) => _workspace.Write($"libs/{name}/mos.yml", $"nuget: {{id: {name}}}\ntype: lib\n" + manifest);

    private int Fill(string readme, params string[] options) =>
        _workspace.Run(["packages", "--libraries", _workspace.PathOf("libs"), .. options, _workspace.Write("README.md", readme)]);
}
