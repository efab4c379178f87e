// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Mgos.ClientDevice.Launch;

namespace Mgos.Client.Tests;

public sealed class CallTests(AllChannels device) : IClassFixture<AllChannels>
{
    private static readonly DeviceClientOptions s_options = new();

    [LineTheory, EachLine]
    public async Task A_call_gives_the_result(string line)
    {
        await using DeviceClient client = await ConnectAsync(line);
        JsonNode? info = await client.CallAsync("Sys.GetInfo", null, CancellationToken.None);
        Assert.Equal(AllChannels.Id, (string?)info!["id"]);
    }

    [LineTheory, EachLine]
    public async Task An_error_of_the_device_has_its_code_and_text(string line)
    {
        await using DeviceClient client = await ConnectAsync(line);
        RpcException error = await Assert.ThrowsAsync<RpcException>(() => client.CallAsync("No.Such", null, CancellationToken.None));
        Assert.Equal(404, error.Code);
        Assert.Contains("No.Such", error.Message);
    }

    [LineTheory, EachLine]
    public async Task Arguments_and_text_beyond_ASCII_arrive_and_come_back(string line)
    {
        await using DeviceClient client = await ConnectAsync(line);
        string name = $"grün-{line}.txt";
        await client.CallAsync("FS.Put", new JsonObject { ["filename"] = name, ["data"] = "" }, CancellationToken.None);
        JsonNode? names = await client.CallAsync("FS.List", new JsonObject { ["path"] = "/" }, CancellationToken.None);
        Assert.Contains(name, names!.AsArray().Select(entry => (string?)entry));
    }

    [LineTheory, EachLine]
    public async Task Calls_may_overlap(string line)
    {
        await using DeviceClient client = await ConnectAsync(line);
        Task<JsonNode?>[] calls = [.. Enumerable.Range(0, 10).Select(_ => client.CallAsync("RPC.Ping", null, CancellationToken.None))];
        Assert.All(await Task.WhenAll(calls), Assert.NotNull);
    }

    [Fact]
    public async Task The_example_of_the_README_works()
    {
        string port = Address("http");
        JsonNode? info = null;
        DeviceClientOptions options = new() { Timeout = TimeSpan.FromSeconds(5), Credentials = RpcCredentials.Parse("joe:secret") };
        await using DeviceClient device = await DeviceClient.ConnectAsync(port, options, CancellationToken.None);
        device.FrameReceived += frame => Console.WriteLine(frame.Method);
        try
        {
            info = await device.CallAsync("Sys.GetInfo", null, CancellationToken.None);
            Console.WriteLine(info);
        }
        catch (RpcException e)
        {
            Console.WriteLine($"the device says {e.Code}: {e.Message}");
        }
        catch (DevicePortException e)
        {
            Console.WriteLine($"{e.Message}; {e.Hint}");
        }

        Assert.Equal(AllChannels.Id, (string?)info!["id"]);
    }

    private string Address(string line) => device.Port(line);

    private Task<DeviceClient> ConnectAsync(string line) => DeviceClient.ConnectAsync(Address(line), s_options, CancellationToken.None);
}
