// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;
using Mgos.Cli.Logs;
using Mgos.Cli.Tests.Devices;
using Mgos.Client;
using Mgos.Client.Mqtt;
using Mgos.ClientDevice.Launch;
using Mgos.TestBroker;

namespace Mgos.Cli.Tests.Logs;

/// <summary><c>mgos console</c>.</summary>
public sealed class ConsoleTests : IDisposable
{
    private readonly Line _line = new();
    private readonly CancellationTokenSource _end = new(TimeSpan.FromSeconds(60));

    [Fact]
    public async Task What_comes_to_a_UDP_port_is_shown()
    {
        using UdpClient free = new(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)free.Client.LocalEndPoint!).Port;
        free.Dispose();
        Task<LineOutcome> console = _line.RunAsync(_end.Token, "console", "--port", $"udp://127.0.0.1:{port}/", "--timestamp", "none", "--for", "3s");
        using UdpClient device = new();
        while (!console.IsCompleted)
        {
            await device.SendAsync("hello\r\n"u8.ToArray(), new IPEndPoint(IPAddress.Loopback, port));
            await Task.WhenAny(console, Task.Delay(50));
        }

        Assert.StartsWith("hello\nhello\n", (await console).Good().Output);
    }

    [LineTheory, InlineData(0)]
    public async Task The_topic_of_a_device_is_shown(int qos)
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        Task<LineOutcome> console = _line.RunAsync(_end.Token, "console", "--port", $"mqtt://{broker.Server}/esp32_1", "--json", "--filter", "LO", "--for", "3s");
        await using MqttSession device = await MqttSession.ConnectAsync(new Uri("mqtt://" + broker.Server), new DeviceClientOptions(), _end.Token);
        while (!console.IsCompleted)
        {
            await device.PublishAsync("esp32_1/log", "hello\nworld\n"u8.ToArray(), qos, _end.Token);
            await Task.WhenAny(console, Task.Delay(50));
        }

        string[] lines = (await console).Good().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.EndsWith("\"text\":\"hello\"}", line));
    }

    [Theory]
    [InlineData("udp://1.2.3.4", "is no address of this PC to listen on")]
    [InlineData("gopher://x", "'gopher' is no kind of port")]
    public async Task What_has_no_log_is_told(string port, string expected)
    {
        LineOutcome outcome = await _line.RunAsync("console", "--port", port);
        Assert.Equal(ExitCodes.WrongUsage, outcome.ExitCode);
        Assert.Contains(expected, outcome.Errors);
    }

    [Fact]
    public async Task A_line_that_does_not_work_is_told_once_and_tried_again()
    {
        LineOutcome outcome = (await _line.RunAsync("console", "--port", "ws://127.0.0.1:1/rpc", "--for", "2s")).Good();
        Assert.EndsWith("; trying again", Assert.Single(outcome.Errors.TrimEnd().Split('\n')));
        Assert.Equal(ExitCodes.NoConnection, (await _line.RunAsync("console", "--port", "ws://127.0.0.1:1/rpc", "--no-reconnect")).ExitCode);
    }

    [Theory]
    [InlineData("a\r\nb", "<a\n<b\n")]
    [InlineData("\u001b[31mred\u0007\n", "<.[31mred.\n")]
    [InlineData("\u00e4\u20ac\n\n", "<\u00e4\u20ac\n<\n")]
    public void Lines_are_printed_whole_and_harmless_however_they_come(string text, string expected)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        for (int size = 1; size <= data.Length; size++)
        {
            StringWriter output = new() { NewLine = "\n" };
            LogPrinter printer = new(output, _ => "<", "", false);
            for (int i = 0; i < data.Length; i += size)
                printer.Take(data.AsMemory(i, Math.Min(size, data.Length - i)));
            printer.End();
            Assert.Equal(expected, output.ToString());
        }
    }

    [Fact]
    public void A_line_without_end_is_cut()
    {
        StringWriter output = new() { NewLine = "\n" };
        LogPrinter printer = new(output, _ => "", "", false);
        printer.Take(Encoding.ASCII.GetBytes(new string('x', (LogPrinter.MaxLineLength * 2) + 1)));
        Assert.Equal(string.Concat(Enumerable.Repeat(new string('x', LogPrinter.MaxLineLength) + "\n", 2)), output.ToString());
    }

    [Theory]
    [InlineData(null, "[Jan  2 03:04:05.678] ")]
    [InlineData("StampMilli", "[Jan  2 03:04:05.678] ")]
    [InlineData("unix", "[97445.678] ")]
    [InlineData("none", "")]
    [InlineData("HH:mm", "[03:04] ")]
    public void Times_are_written_as_wanted(string? format, string expected) =>
        Assert.Equal(expected, LineStamp.Parse(format)(new DateTimeOffset(1970, 1, 2, 3, 4, 5, 678, TimeSpan.Zero)));

    public void Dispose()
    {
        _end.Dispose();
        _line.Dispose();
    }
}
