// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

public sealed class ReadmeTablesTests : IDisposable
{
    private const string Manifest = """
        nuget: {id: My.Lib}
        config_schema:
          - ["rpc", "o", {title: "RPC"}]
          - ["rpc.enable", "b", true, {title: "Enable"}]
          - ["rpc.acl", "s", "a|b", {title: "One | two\nlines"}]
          - ["rpc.ws.size", "ui", 5, {}]
          - ["rpc.ratio", "d", 0.5, {title: "Ratio"}]
          - ["foreign", "wifi.sta", {}]
        conds:
          - {when: mos.platform == "ubuntu", apply: {config_schema: [["rpc.enable", false], ["rpc.pc", "i", {}], ["rpc.ws.size", 7]]}}
        rpc:
          - {method: RPC.List, result: "[string]", description: "Lists"}
          - {method: RPC.Ping, args: "{a: %d | b: %Q}", description: "Pings"}
        """;

    private const string Filled = """
        # My.Lib
        <!-- config -->
        | key | type | default | meaning |
        |---|---|---|---|
        | `rpc.enable` | bool | `true` | Enable |
        | `rpc.acl` | string | `"a\|b"` | One \| two lines |
        | `rpc.ws.size` | unsigned | `5` |  |
        | `rpc.ratio` | number | `0.5` | Ratio |

        Where `mos.platform == "ubuntu"`: `rpc.enable` is `false`, `rpc.ws.size` is `7`.

        Only where `mos.platform == "ubuntu"`: `rpc.pc`.
        <!-- /config -->
        between
        <!-- rpc -->
        | method | arguments | answer | what it does |
        |---|---|---|---|
        | `RPC.List` |  | `[string]` | Lists |
        | `RPC.Ping` | `{a: %d \| b: %Q}` |  | Pings |
        <!-- /rpc -->
        end

        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Tables_are_filled_between_their_markers_and_nothing_else_changes()
    {
        Assert.Equal(0, Fill("# My.Lib\n<!-- config -->\nold\n<!-- /config -->\nbetween\n<!-- rpc --><!-- /rpc -->\nend\n"));
        Assert.Equal(Filled.ReplaceLineEndings("\n"), _workspace.Read("README.md"));
    }

    [Fact]
    public void Filling_again_changes_nothing()
    {
        Fill(Filled.ReplaceLineEndings("\n"));
        Assert.Equal(Filled.ReplaceLineEndings("\n"), _workspace.Read("README.md"));
        Assert.Equal("", _workspace.Output);
    }

    [Theory]
    [InlineData("no markers\n")]
    [InlineData("<!-- config -->\nno end\n")]
    [InlineData("<!-- /config -->\n<!-- config -->\n")]
    public void Without_markers_nothing_changes(string readme)
    {
        Assert.Equal(0, Fill(readme));
        Assert.Equal(readme, _workspace.Read("README.md"));
    }

    [Fact]
    public void A_check_refuses_stale_tables_and_writes_nothing()
    {
        const string Stale = "<!-- rpc -->\n<!-- /rpc -->\n";
        Assert.Equal(1, Fill(Stale, "--check", "true"));
        Assert.Equal(_workspace.PathOf("README.md") + "(1): error MGOS130: the tables are not those of mos.yml; run eng/readme-tables.sh", _workspace.Output.Trim());
        Assert.Equal(Stale, _workspace.Read("README.md"));
        Assert.Equal(0, Fill(Filled.ReplaceLineEndings("\n"), "--check", "true"));
        Assert.Equal(0, Fill(Stale, "--check", "false"));
    }

    private int Fill(string readme, params string[] options)
    {
        string file = _workspace.Write("README.md", readme);
        return _workspace.Run(["readme", "--manifest", _workspace.Write("mos.yml", Manifest), .. options, file]);
    }
}
