// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Cli.Tests.Devices;

/// <summary><c>mgos wifi</c>.</summary>
public sealed class WifiTests : IDisposable
{
    private readonly Line _line = new();
    private readonly ScriptedHttpDevice _device = new((method, arguments) => method == "Config.Set"
        ? new JsonObject { ["saved"] = true }
        : JsonNode.Parse("""{"ap":{"enable":true},"sta":{"enable":false,"ssid":"","pass":""}}""")![((string)arguments!["key"]!).Split('.')[1]]![((string)arguments["key"]!).Split('.')[2]]!.DeepClone());

    [Theory]
    [InlineData("""{"config":{"wifi":{"ap":{"enable":false},"sta":{"enable":true,"ssid":"Home","pass":"a b"}}},"save":true,"reboot":true}""", "Home", "a b")]
    [InlineData("""{"config":{"wifi":{"sta":{"enable":true,"ssid":"Guests","pass":""}}},"save":true,"reboot":true,"try_once":true}""", "Guests", "--keep-ap", "--try-once")]
    public async Task It_sets_saves_and_restarts(string expected, params string[] arguments)
    {
        (await _line.RunAsync(["wifi", .. arguments, "--port", _device.Port])).Good();
        Assert.Equal("Config.Set " + expected, _device.Calls[^1]);
    }

    [Fact]
    public async Task A_network_needs_a_name() => Assert.Equal(ExitCodes.WrongUsage, (await _line.RunAsync("wifi", "--port", _device.Port)).ExitCode);

    public void Dispose()
    {
        _device.Dispose();
        _line.Dispose();
    }
}
