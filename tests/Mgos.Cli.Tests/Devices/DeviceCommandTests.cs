// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Mgos.ClientDevice.Launch;

namespace Mgos.Cli.Tests.Devices;

public sealed class DeviceCommandTests(AllChannels device) : IClassFixture<AllChannels>, IDisposable
{
    private readonly Line _line = new();

    [LineTheory, EachLine]
    public async Task Call_prints_the_result(string line)
    {
        LineOutcome outcome = await RunAsync(line, "call", "Sys.GetInfo");
        Assert.Equal(AllChannels.Id, (string?)outcome.Json["id"]);
        Assert.StartsWith("{\n  \"id\": ", outcome.Output);
        Assert.Equal("", outcome.Errors);
    }

    [LineTheory, EachLine]
    public async Task Call_sends_arguments_and_prints_null_for_no_result(string line)
    {
        string name = line + "-call.txt";
        Assert.Equal("null\n", (await RunAsync(line, "call", "FS.Put", $$"""{"filename": "{{name}}", "data": "YWJj"}""")).Good().Output);
        Assert.Equal("abc", Content(name));
    }

    [LineTheory, EachLine]
    public async Task Ls_lists_names_and_sizes(string line)
    {
        Plant(line + "-ls.txt", "12345");
        Assert.Contains($"{line}-ls.txt\n", (await RunAsync(line, "ls")).Good().Output);
        Assert.Contains($"{line}-ls.txt 5\n", (await RunAsync(line, "ls", "-l", "/")).Good().Output);
        Assert.Contains($"{line}-ls.txt", (await RunAsync(line, "ls", "--json")).Json.AsArray().Select(name => (string?)name));
        Assert.Contains((await RunAsync(line, "ls", "-l", "--json")).Json.AsArray(), file => (string?)file!["name"] == line + "-ls.txt" && (int?)file["size"] == 5);
    }

    [LineTheory, EachLine]
    public async Task Get_gives_the_bytes(string line)
    {
        byte[] content = [.. Enumerable.Range(0, 5000).Select(index => (byte)(index * 7))];
        File.WriteAllBytes(Path.Combine(device.Files, line + "-get.bin"), content);
        Assert.Equal(content, (await RunAsync(line, "get", line + "-get.bin")).Good().Bytes);
        (await RunAsync(line, "get", line + "-get.bin", "copy.bin")).Good();
        Assert.Equal(content, File.ReadAllBytes(Path.Combine(_line.Folder, "copy.bin")));
        Assert.False(File.Exists(Path.Combine(_line.Folder, "copy.bin.part")));
    }

    [LineTheory, EachLine]
    public async Task Put_writes_files_of_any_size_and_leaves_nothing_else(string line)
    {
        foreach (int size in new[] { 0, 1, 1919, 1920, 1921, 5000 })
        {
            byte[] content = [.. Enumerable.Range(0, size).Select(index => (byte)(index * 11 + size))];
            string name = $"{line}-put-{size}.bin";
            _line.Write(name, content);
            (await RunAsync(line, "put", name, "--verify")).Good();
            Assert.Equal(content, File.ReadAllBytes(Path.Combine(device.Files, name)));
        }

        Assert.Empty(Directory.EnumerateFiles(device.Files, "~*"));
    }

    [LineTheory, EachLine]
    public async Task Mv_and_rm_do_what_they_say(string line)
    {
        Plant(line + "-a.txt", "a");
        Plant(line + "-b.txt", "b");
        (await RunAsync(line, "mv", line + "-a.txt", line + "-b.txt")).Good();
        Assert.Equal("a", Content(line + "-b.txt"));
        (await RunAsync(line, "rm", line + "-b.txt")).Good();
        Assert.False(File.Exists(Path.Combine(device.Files, line + "-b.txt")));
        LineOutcome again = await RunAsync(line, "rm", line + "-b.txt");
        Assert.Equal(ExitCodes.DeviceError, again.ExitCode);
    }

    [LineTheory, EachLine]
    public async Task Df_tells_the_room(string line)
    {
        JsonNode room = (await RunAsync(line, "df", "--json")).Json;
        Assert.True((long)room["files"]!["size"]! > (long)room["files"]!["free"]!, room.ToJsonString());
        Assert.Equal(3, (await RunAsync(line, "df")).Good().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [LineTheory, EachLine]
    public async Task Settings_are_read_set_and_unset(string line)
    {
        string id = "set-over-" + line;
        string before = (await RunAsync(line, "config-get", "sys.tz_spec")).Good().Output;
        (await RunAsync(line, "config-set", "--no-save", "sys.tz_spec=" + id)).Good();
        Assert.Equal(id + "\n", (await RunAsync(line, "config-get", "sys.tz_spec")).Good().Output);
        Assert.Equal(id, (string?)(await RunAsync(line, "config-get", "--json", "sys")).Json["tz_spec"]);
        (await RunAsync(line, "config-set", "--no-reboot", "--unset", "sys.tz_spec")).Good();
        Assert.Equal(before, (await RunAsync(line, "config-get", "sys.tz_spec")).Good().Output);
    }

    [LineTheory, EachLine]
    public async Task A_method_that_is_not_there_is_an_error_of_the_device(string line)
    {
        LineOutcome outcome = await RunAsync(line, "call", "No.Such");
        Assert.Equal(ExitCodes.DeviceError, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.StartsWith("mgos: the device answers with error 404: ", outcome.Errors);
        Assert.Equal(2, outcome.Errors.TrimEnd().Split('\n').Length);
        JsonNode error = JsonNode.Parse((await RunAsync(line, "call", "No.Such", "--json")).Errors)!["error"]!;
        Assert.Equal(("device", 404), ((string?)error["kind"], (int?)error["code"]));
    }

    [Fact]
    public async Task Options_may_stand_before_the_command()
    {
        Assert.Equal(AllChannels.Id, (string?)(await _line.RunAsync("--timeout", "5s", "--port", device.Port("http"), "call", "Sys.GetInfo")).Json["id"]);
        Assert.Equal(AllChannels.Id, (string?)(await _line.RunAsync("--verbose=false", $"--port={device.Port("http")}", "call", "Sys.GetInfo")).Json["id"]);
    }

    [Theory]
    [InlineData("MGOS_PORT")]
    [InlineData("MOS_PORT")]
    public async Task The_port_comes_from_the_environment(string variable)
    {
        _line.Variables[variable] = device.Port("http");
        (await _line.RunAsync("ls")).Good();
    }

    [Theory]
    [InlineData("mgos.json")]
    [InlineData("user/mgos.json")]
    public async Task Settings_come_from_a_file(string file)
    {
        _line.Write(file, $$"""{ "port": "{{device.Port("http")}}", /* quick */ "timeout": "3s", "verbose": true }""");
        LineOutcome outcome = (await _line.RunAsync("call", "RPC.Ping")).Good();
        Assert.Contains("\"method\":\"RPC.Ping\"", outcome.Errors);
    }

    [Fact]
    public async Task A_whole_folder_is_written_and_read_back()
    {
        _line.Write("in/one.txt", "1");
        _line.Write("in/two.txt", "22");
        JsonNode report = (await RunAsync("http", "put", "-r", "in", "dir-", "--json")).Json;
        Assert.Equal("""[{"name":"dir-one.txt","size":1},{"name":"dir-two.txt","size":2}]""", report.ToJsonString());
        (await RunAsync("http", "get", "-r", "/", "out")).Good();
        Assert.Equal("22", File.ReadAllText(Path.Combine(_line.Folder, "out", "dir-two.txt")));
    }

    [Fact]
    public async Task Wrong_values_of_settings_are_refused_before_anything_is_set()
    {
        Assert.Contains("debug.level is a number, not 'x'", (await RunAsync("http", "config-set", "--no-save", "sys.tz_spec=never", "debug.level=x")).Errors);
        Assert.Contains("rpc.enable is true or false, not '1'", (await RunAsync("http", "config-set", "rpc.enable=1")).Errors);
        Assert.Contains("is not a value but a group", (await RunAsync("http", "config-set", "rpc=1")).Errors);
        Assert.Equal(ExitCodes.DeviceError, (await RunAsync("http", "config-set", "no.such=1")).ExitCode);
        Assert.DoesNotContain("never", (await RunAsync("http", "config-get", "sys.tz_spec")).Good().Output);
    }

    [Fact]
    public async Task Passwords_are_masked_only_where_somebody_looks()
    {
        (await RunAsync("http", "config-set", "--no-save", "mqtt.pass=geheim")).Good();
        Assert.Equal("geheim", (string?)(await RunAsync("http", "config-get", "mqtt")).Json["pass"]);
        _line.IsOutputSeen = true;
        Assert.Equal("***", (string?)(await RunAsync("http", "config-get", "mqtt")).Json["pass"]);
        Assert.Equal("geheim", (string?)(await RunAsync("http", "config-get", "mqtt", "--show-secrets")).Json["pass"]);
        Assert.Equal("geheim\n", (await RunAsync("http", "config-get", "mqtt.pass")).Good().Output);
    }

    public void Dispose() => _line.Dispose();

    private Task<LineOutcome> RunAsync(string line, params string[] arguments) => _line.RunAsync([.. arguments, "--port", device.Port(line), "--timeout", "10s"]);

    private void Plant(string name, string text) => File.WriteAllText(Path.Combine(device.Files, name), text);

    private string Content(string name) => File.ReadAllText(Path.Combine(device.Files, name));
}
