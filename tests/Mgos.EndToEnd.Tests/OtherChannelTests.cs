// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Mgos.EndToEnd.Tests;

/// <summary>Calls over UDP, and over a WebSocket that the device opens.</summary>
public sealed class OtherChannelTests
{
    private static readonly CancellationToken s_patience = new CancellationTokenSource(TimeSpan.FromSeconds(120)).Token;

    [Fact]
    public async Task Call_over_UDP_is_answered_from_the_port_it_went_to()
    {
        IPEndPoint address = new(IPAddress.Loopback, FreeUdpPort());
        using DemoDevice device = DemoDevice.Boot("--set", $"rpc.udp.listen_addr=udp://{address}");
        device.WaitForLog($"Listening on udp://{address}/", 1);
        using UdpClient client = new(new IPEndPoint(IPAddress.Loopback, 0));
        await client.SendAsync("{\"id\":3,\"src\":\"mos\",\"method\":\"RPC.Ping\"}"u8.ToArray(), address, s_patience);
        UdpReceiveResult answer = await client.ReceiveAsync(s_patience);
        Assert.Equal(address, answer.RemoteEndPoint);
        Assert.Equal($$$"""{"id":3,"src":"esp32_123456","dst":"mos","result":{"channel_info":"{{{client.Client.LocalEndPoint}}}"}}""", Encoding.UTF8.GetString(answer.Buffer));
    }

    [Fact]
    public async Task Device_connects_to_its_server_again_and_again_and_can_be_called_there()
    {
        int port = DemoDevice.FreePort();
        using HttpListener listener = new() { Prefixes = { $"http://127.0.0.1:{port}/" } };
        listener.Start();
        using DemoDevice device = DemoDevice.Boot("--set", $"rpc.ws.server_address=ws://127.0.0.1:{port}/devices?x=1");
        for (int connection = 0; connection < 2; connection++)
        {
            HttpListenerContext context = await listener.GetContextAsync().WaitAsync(s_patience);
            Assert.Equal("/devices?x=1", context.Request.RawUrl);
            using WebSocket socket = (await context.AcceptWebSocketAsync("json-rpc")).WebSocket;
            await socket.SendAsync("{\"id\":1,\"src\":\"cloud\",\"method\":\"Demo.Greet\",\"params\":{\"name\":\"cloud\"}}"u8.ToArray(), WebSocketMessageType.Text, true, s_patience);
            byte[] buffer = new byte[1000];
            WebSocketReceiveResult result = await socket.ReceiveAsync(buffer, s_patience);
            Assert.Equal(
                $$$"""{"id":1,"src":"esp32_123456","dst":"cloud","result":{"text":"Hello, cloud!","count":{{{connection + 1}}}}}""",
                Encoding.UTF8.GetString(buffer, 0, result.Count));
            socket.Abort();
        }
    }

    private static int FreeUdpPort()
    {
        using UdpClient probe = new(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.Client.LocalEndPoint!).Port;
    }
}
