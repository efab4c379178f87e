// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Mgos.ClientDevice.Launch;

namespace Mgos.Client.Tests;

/// <summary>What the README of the package shows.</summary>
public sealed class ReadmeTests(AllChannels running) : IClassFixture<AllChannels>
{
    [Fact]
    public async Task The_example_of_the_README_works()
    {
        string port = running.Port("http");
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
}
