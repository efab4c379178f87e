// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO.Compression;
using System.Text.Json.Nodes;
using Mgos.Cli.Tests.Devices;

namespace Mgos.Cli.Tests.Updates;

/// <summary><c>mgos ota</c>, against a device that takes updates as a test says.</summary>
public sealed class OtaTests : IDisposable
{
    private readonly Line _line = new();
    private readonly MemoryStream _received = new();
    private readonly ScriptedHttpDevice _device;
    private readonly byte[] _bundle = Bundle();
    private int _state;
    private bool _isNew, _isCommitted = true;
    private Func<string, JsonNode?, JsonNode?> _special = (_, _) => null;

    public OtaTests()
    {
        _device = new ScriptedHttpDevice(Answer);
        _line.Write("fw.zip", _bundle);
    }

    [Fact]
    public async Task The_bundle_arrives_whole_and_in_order()
    {
        LineOutcome outcome = (await RunAsync("fw.zip")).Good();
        Assert.Equal(_bundle, _received.ToArray());
        Assert.Equal(["OTA.Status", $$"""OTA.Begin {"timeout":600,"commit_timeout":300,"size":{{_bundle.Length}}}"""], _device.Calls[..2]);
        Assert.Equal("OTA.End", _device.Calls[^1]);
        Assert.Equal("demo 2.0 is there; the device restarts.\n", outcome.Errors);
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public async Task It_waits_for_the_new_firmware_and_commits_it()
    {
        JsonNode report = (await RunAsync("fw.zip", "--commit", "--json", "--commit-timeout", "1m")).Json;
        Assert.Equal("""{"app":"demo","version":"2.0","build_id":"b2","size":""" + _bundle.Length + ""","committed":true}""", report.ToJsonString());
        Assert.True(_isCommitted);
        Assert.Contains("OTA.Commit", _device.Calls);
    }

    [Fact]
    public async Task A_device_that_comes_back_with_the_old_firmware_is_an_error()
    {
        _special = (method, _) => method == "Sys.GetInfo" ? new JsonObject { ["app"] = "demo", ["fw_version"] = "1.0", ["fw_id"] = "b1" } : null;
        LineOutcome outcome = await RunAsync("fw.zip", "--wait", "1s");
        Assert.Equal(ExitCodes.Failure, outcome.ExitCode);
        Assert.Equal("mgos: the device is not back with demo 2.0 within 1 s: it runs demo 1.0 (b1)\n", outcome.Errors);
    }

    [Fact]
    public async Task An_interrupted_update_is_carried_on_with()
    {
        _state = 1;
        _received.Write(_bundle.AsSpan(0, 3000));
        (await RunAsync("fw.zip", "--resume")).Good();
        Assert.Equal(_bundle, _received.ToArray());
        Assert.DoesNotContain(_device.Calls, call => call.StartsWith("OTA.Begin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_update_in_progress_is_left_alone()
    {
        _state = 1;
        LineOutcome outcome = await RunAsync("fw.zip");
        Assert.Equal(ExitCodes.Failure, outcome.ExitCode);
        Assert.Contains("an update is in progress on the device: carry on with it with --resume", outcome.Errors);
        Assert.Equal(["OTA.Status"], _device.Calls);
    }

    [Fact]
    public async Task What_the_device_refuses_is_given_up_and_told()
    {
        _special = (method, arguments) => method == "OTA.Write" && (int)arguments!["offset"]! > 0 ? ScriptedHttpDevice.Error(-1, "Wrong platform") : null;
        LineOutcome outcome = await RunAsync("fw.zip");
        Assert.Equal(ExitCodes.DeviceError, outcome.ExitCode);
        Assert.Equal("mgos: the device answers with error -1: Wrong platform\n", outcome.Errors);
        Assert.Equal("OTA.End", _device.Calls[^1]);
    }

    [Fact]
    public async Task A_silent_device_ends_it_within_the_time_out()
    {
        _special = (method, _) => method == "OTA.Status" ? throw new TimeoutException() : null;
        LineOutcome outcome = await RunAsync("fw.zip", "--timeout", "300ms");
        Assert.Equal(ExitCodes.Timeout, outcome.ExitCode);
        Assert.StartsWith("mgos: no answer to OTA.Status", outcome.Errors);
    }

    [Fact]
    public async Task More_arguments_of_the_beginning_may_be_given()
    {
        (await RunAsync("fw.zip", """{"timeout": 5, "x": true}""")).Good();
        Assert.Equal($$"""OTA.Begin {"timeout":5,"commit_timeout":300,"size":{{_bundle.Length}},"x":true}""", _device.Calls[1]);
    }

    [Theory]
    [InlineData("no.zip")]
    [InlineData("text.zip")]
    [InlineData("empty.zip")]
    public async Task What_is_no_bundle_never_gets_to_the_device(string name)
    {
        _line.Write("text.zip", "no zip");
        using (ZipArchive zip = new(File.Create(Path.Combine(_line.Folder, "empty.zip")), ZipArchiveMode.Create))
            zip.CreateEntry("readme.txt");
        LineOutcome outcome = await RunAsync(name);
        Assert.Equal(ExitCodes.Failure, outcome.ExitCode);
        Assert.Single(outcome.Errors.TrimEnd().Split('\n'));
        Assert.Empty(_device.Calls);
    }

    public void Dispose()
    {
        _device.Dispose();
        _line.Dispose();
    }

    private static byte[] Bundle()
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create))
        {
            using (Stream manifest = zip.CreateEntry("demo-2.0/manifest.json", CompressionLevel.NoCompression).Open())
                manifest.Write("""{"name":"demo","platform":"ubuntu","version":"2.0","build_id":"b2","parts":{}}"""u8);
            using Stream part = zip.CreateEntry("demo-2.0/app.bin", CompressionLevel.NoCompression).Open();
            part.Write(new byte[7000]);
        }

        return file.ToArray();
    }

    private Task<LineOutcome> RunAsync(params string[] arguments) => _line.RunAsync(["ota", .. arguments, "--port", _device.Port]);

    private JsonNode? Answer(string method, JsonNode? arguments)
    {
        if (_special(method, arguments) is { } special)
            return special;
        switch (method)
        {
            case "OTA.Status":
                return new JsonObject { ["state"] = _state, ["is_committed"] = _isCommitted };
            case "OTA.Write":
                int offset = (int)arguments!["offset"]!;
                if (offset != _received.Length)
                    return ScriptedHttpDevice.Error(400, $"offset is {offset}, expected {_received.Length}");
                _received.Write(Convert.FromBase64String((string)arguments["data"]!));
                return null;
            case "OTA.End":
                (_state, _isNew, _isCommitted) = (0, true, false);
                return null;
            case "OTA.Commit":
                _isCommitted = true;
                return null;
            case "Sys.GetInfo":
                return new JsonObject { ["app"] = "demo", ["fw_version"] = _isNew ? "2.0" : "1.0", ["fw_id"] = _isNew ? "b2" : "b1" };
            default:
                return null;
        }
    }
}
