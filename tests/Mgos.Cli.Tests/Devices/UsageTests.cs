// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Tests.Devices;

public sealed class UsageTests : IDisposable
{
    private readonly Line _line = new();

    [Theory]
    [InlineData("Required argument 'METHOD' missing", "call")]
    [InlineData("the arguments are no JSON", "call", "Sys.GetInfo", "{a")]
    [InlineData("'gopher' is no kind of port", "ls", "--port", "gopher://x")]
    [InlineData("mqtt://BROKER/DEVICE_ID", "ls", "--port", "mqtt://broker")]
    [InlineData("'soon' is no time", "ls", "--port", "udp://127.0.0.1:9", "--timeout", "soon")]
    [InlineData("USER:PASSWORD", "ls", "--port", "udp://127.0.0.1:9", "--rpc-creds", "joe")]
    [InlineData("--baud-rate is a number", "ls", "--port", "x", "--baud-rate", "fast")]
    [InlineData("give PATH=VALUE", "config-set")]
    [InlineData("'x' is not PATH=VALUE", "config-set", "x")]
    [InlineData("levels 1 to 8", "config-set", "a=b", "--level", "0")]
    [InlineData("--recursive needs LOCAL", "get", "-r", "/")]
    [InlineData("nonsense", "nonsense")]
    public async Task Wrong_usage_ends_with_2_and_says_what_is_wrong(string message, params string[] arguments)
    {
        LineOutcome outcome = await _line.RunAsync(arguments);
        Assert.Equal((ExitCodes.WrongUsage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors);
    }

    [Theory]
    [InlineData(ExitCodes.NoConnection, "cannot open /dev/no-such-port", "--port", "/dev/no-such-port")]
    [InlineData(ExitCodes.NoConnection, "connection refused", "--port", "http://127.0.0.1:9/rpc")]
    [InlineData(ExitCodes.NoConnection, "connection refused", "--port", "ws://127.0.0.1:9/rpc")]
    [InlineData(ExitCodes.NoConnection, "connection refused", "--port", "tcp://127.0.0.1:9")]
    [InlineData(ExitCodes.NoConnection, "connection refused", "--port", "mqtt://127.0.0.1:9/d")]
    [InlineData(ExitCodes.NoConnection, "connection refused", "--port", "udp://127.0.0.1:9")]
    [InlineData(ExitCodes.NoConnection, "cannot use no.pem", "--port", "https://127.0.0.1:9/rpc", "--ca-cert-file", "no.pem")]
    [InlineData(ExitCodes.Failure, "no.creds", "--port", "http://127.0.0.1:9/rpc", "--rpc-creds", "@/no.creds")]
    public async Task A_port_without_a_device_ends_with_its_exit_code_and_a_hint(int exitCode, string message, params string[] options)
    {
        LineOutcome outcome = await _line.RunAsync(["ls", .. options]);
        Assert.True(outcome.ExitCode == exitCode && outcome.Errors.Contains(message, StringComparison.Ordinal), outcome.ToString());
        Assert.DoesNotContain("   at ", outcome.Errors);
    }

    [Fact]
    public async Task Verbose_shows_where_an_error_comes_from() =>
        Assert.Contains("   at ", (await _line.RunAsync("ls", "--port", "http://127.0.0.1:9/rpc", "--verbose")).Errors);

    [Fact]
    public async Task A_broken_settings_file_is_named()
    {
        _line.Write("mgos.json", "{ port:");
        LineOutcome outcome = await _line.RunAsync("ls");
        Assert.Equal(ExitCodes.WrongUsage, outcome.ExitCode);
        Assert.Contains("mgos.json is no JSON", outcome.Errors);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_wait()
    {
        using CancellationTokenSource stop = new();
        using System.Net.Sockets.UdpClient silent = new(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        Task<LineOutcome> run = _line.RunAsync(stop.Token, "ls", "--port", $"udp://{silent.Client.LocalEndPoint}");
        await silent.ReceiveAsync();
        await stop.CancelAsync();
        Assert.Equal((ExitCodes.Stopped, "mgos: stopped\n"), ((await run).ExitCode, (await run).Errors));
    }

    public void Dispose() => _line.Dispose();
}
