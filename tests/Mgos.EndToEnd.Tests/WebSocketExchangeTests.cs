// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.WebSockets;
using System.Text;

namespace Mgos.EndToEnd.Tests;

/// <summary>What the mos tool and others say over WebSocket.</summary>
public sealed class WebSocketExchangeTests(DemoFixture fixture) : IClassFixture<DemoFixture>
{
    private readonly DemoDevice _device = fixture.Device;

    [Fact]
    public void Upgrade_is_answered_as_mos_expects()
    {
        using RawConnection connection = new(_device.Port);
        Upgrade(connection);
        string head = connection.ReadHead();

        Assert.StartsWith("HTTP/1.1 101 Switching Protocols\r\n", head);
        Assert.Contains("Upgrade: websocket\r\n", head);
        Assert.Contains("Connection: Upgrade\r\n", head);
        Assert.Contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n", head);
        Assert.Contains("Sec-WebSocket-Protocol: clubby.cesanta.com\r\n", head);
        Assert.DoesNotContain("Sec-WebSocket-Extensions", head);
    }

    [Fact]
    public void A_call_is_answered_by_one_unmasked_text_frame()
    {
        using RawConnection connection = new(_device.Port);
        Upgrade(connection);
        connection.ReadHead();
        connection.Stream.Write(MaskedText("{\"src\":\"mos\",\"id\":1600000000002,\"method\":\"Config.Get\",\"params\":{\"key\":\"device.id\"}}\n"));

        string expected = "{\"id\":1600000000002,\"src\":\"esp32_123456\",\"dst\":\"mos\",\"result\":\"esp32_123456\"}";
        Assert.Equal([0x81, (byte)expected.Length, .. Encoding.ASCII.GetBytes(expected)], connection.ReadBytes(2 + expected.Length));
    }

    [Fact]
    public async Task Many_calls_on_one_socket_are_answered_in_turn()
    {
        using ClientWebSocket socket = await Connect();
        byte[] buffer = new byte[1000];
        for (int i = 0; i < 50; i++)
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"id":"a{{i}}","method":"Nope"}"""), i % 2 == 0 ? WebSocketMessageType.Text : WebSocketMessageType.Binary, true, default);
            WebSocketReceiveResult result = await socket.ReceiveAsync(buffer, default);
            Assert.Equal(WebSocketMessageType.Text, result.MessageType);
            Assert.Equal($$$"""{"id":"a{{{i}}}","src":"esp32_123456","error":{"code":404,"message":"No handler for Nope"}}""", Encoding.UTF8.GetString(buffer, 0, result.Count));
        }
    }

    [Fact]
    public async Task A_bad_frame_drops_the_connection()
    {
        using ClientWebSocket socket = await Connect();
        await socket.SendAsync("junk"u8.ToArray(), WebSocketMessageType.Text, true, default);
        byte[] buffer = new byte[100];

        try
        {
            Assert.Equal(WebSocketMessageType.Close, (await socket.ReceiveAsync(buffer, default)).MessageType);
        }
        catch (WebSocketException)
        {
            Assert.NotEqual(WebSocketState.Open, socket.State);
        }
    }

    private static void Upgrade(RawConnection connection) => connection.SendRequest(
        """
        GET /rpc HTTP/1.1
        Host: 10.0.0.2
        Upgrade: websocket
        Connection: Upgrade
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        Origin: https://api.cesanta.com/
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Protocol: clubby.cesanta.com
        """);

    private static byte[] MaskedText(string text)
    {
        byte[] data = Encoding.ASCII.GetBytes(text);
        byte[] mask = [1, 2, 3, 4];
        for (int i = 0; i < data.Length; i++)
            data[i] ^= mask[i % 4];
        Assert.InRange(data.Length, 0, 125);
        return [0x81, (byte)(0x80 | data.Length), .. mask, .. data];
    }

    private async Task<ClientWebSocket> Connect()
    {
        ClientWebSocket socket = new();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{_device.Port}/rpc"), default);
        return socket;
    }
}
