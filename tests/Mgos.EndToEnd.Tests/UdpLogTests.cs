// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mgos.EndToEnd.Tests;

/// <summary>What `mos console --port udp://` listens to.</summary>
public sealed class UdpLogTests
{
    [Fact]
    public async Task The_log_comes_as_datagrams_from_the_boot_on_and_can_be_redirected()
    {
        using UdpClient console = new(new IPEndPoint(IPAddress.Loopback, 0));
        using UdpClient other = new(new IPEndPoint(IPAddress.Loopback, 0));
        using DemoDevice device = DemoDevice.Boot("--set", $"debug.udp_log_addr={console.Client.LocalEndPoint}");
        Assert.Matches(@"^esp32_123456 \d+ \d+\.\d{3} 2 2\|BootSequence\.cs:\d+ +Init done, RAM: [^\n]*\n$", await ReceiveUntil(console, "Init done"));

        using RpcClient client = new(device.Port);
        await client.Call("Config.Set", $$"""{"key":"debug.udp_log_addr","value":"{{other.Client.LocalEndPoint}}"}""");
        await client.Call("Config.Get", """{"key":"device.id"}""");
        Assert.StartsWith("esp32_123456 ", await ReceiveUntil(other, "Config.Get via HTTP"));
    }

    private static async Task<string> ReceiveUntil(UdpClient peer, string text)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        string datagram;
        do
            datagram = Encoding.UTF8.GetString((await peer.ReceiveAsync(patience.Token)).Buffer);
        while (!datagram.Contains(text, StringComparison.Ordinal));
        return datagram;
    }
}
