// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client.Tests.Liars;

namespace Mgos.Client.Tests;

/// <summary>Devices that do not do what they should.</summary>
public sealed class HostileDeviceTests
{
    private static readonly string[] s_lines = ["http", "ws", "tcp", "udp", "mqtt", "serial"];
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Lines => [.. Here];

    public static TheoryData<string> Streams => [.. Here.Where(line => line != "udp")];

    private static IEnumerable<string> Here => s_lines.Where(line => line != "serial" || !OperatingSystem.IsWindows());

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_silent_device_is_a_timeout_that_says_what_to_check(string line)
    {
        DevicePortException error = await FailAsync(line, Lie.Silent, 0.4);
        Assert.Equal(DeviceFailure.Timeout, error.Failure);
        Assert.NotEmpty(error.Hint);
    }

    [Fact]
    public async Task An_answer_to_another_call_is_none_and_is_mentioned()
    {
        DevicePortException[] errors = await Task.WhenAll(Here.Select(line => FailAsync(line, Lie.OtherId, 3)));
        Assert.All(errors, error => Assert.Equal(DeviceFailure.Timeout, error.Failure));
        Assert.All(errors, error => Assert.Contains("an answer to another call came (id 1)", error.Message));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Broken_JSON_is_quoted_at_once(string line)
    {
        DevicePortException error = await FailAsync(line, Lie.BrokenJson, 30);
        Assert.Equal(DeviceFailure.BadAnswer, error.Failure);
        Assert.Contains("not an RPC frame: '{\"id\":1,\"result\":[}", error.Message);
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_slow_device_cannot_hold_a_call_up(string line) =>
        Assert.Equal(DeviceFailure.Timeout, (await FailAsync(line, Lie.Slow, 0.4)).Failure);

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_frame_without_end_is_given_up(string line)
    {
        DevicePortException error = await FailAsync(line, Lie.Endless, 50);
        Assert.True(error.Failure is DeviceFailure.BadAnswer or DeviceFailure.NoConnection, error.ToString());
        Assert.True(error.Message.Contains("more than 4194304 bytes", StringComparison.Ordinal) || error.Message.Contains("an MQTT packet of 268435455 bytes", StringComparison.Ordinal), error.Message);
    }

    [Fact]
    public async Task A_wrong_checksum_on_a_serial_line_is_named()
    {
        if (OperatingSystem.IsWindows())
            return;
        DevicePortException error = await FailAsync("serial", Lie.WrongChecksum, 30);
        Assert.Equal(DeviceFailure.BadAnswer, error.Failure);
        Assert.Contains("checksum is wrong", error.Message);
    }

    private static async Task<DevicePortException> FailAsync(string line, Lie lie, double timeoutSeconds)
    {
        await using Liar liar = Liar.Start(line, lie);
        DeviceClientOptions options = new() { Timeout = TimeSpan.FromSeconds(timeoutSeconds) };
        return await Assert.ThrowsAsync<DevicePortException>(() => CallAsync(liar.Port, options).WaitAsync(s_patience));
    }

    private static async Task CallAsync(string port, DeviceClientOptions options)
    {
        await using DeviceClient client = await DeviceClient.ConnectAsync(port, options, CancellationToken.None);
        await client.CallAsync("RPC.Ping", null, CancellationToken.None);
    }
}
