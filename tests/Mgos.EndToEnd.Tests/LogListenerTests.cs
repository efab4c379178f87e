// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Mgos.EndToEnd.Tests;

/// <summary>The log of a running device over a WebSocket.</summary>
public sealed class LogListenerTests(DemoFixture fixture) : IClassFixture<DemoFixture>
{
    private readonly DemoDevice _device = fixture.Device;
    private readonly byte[] _buffer = new byte[10000];

    [Fact]
    public async Task Lines_come_as_notifications_after_the_recent_ones()
    {
        using RpcClient client = new(_device.Port);
        using ClientWebSocket socket = await Connect();
        Assert.Equal("""{"id":1,"src":"esp32_123456","dst":"page","result":null}""", (await Exchange(socket, "Log.Subscribe", "{}")).GetRawText());
        await Expect(socket, " Init done, RAM: ");
        await client.Call("Config.Get", """{"key":"device.id"}""");
        JsonElement entry = await Expect(socket, "Config.Get via HTTP ");
        Assert.Equal("esp32_123456", entry.GetProperty("src").GetString());
        Assert.Equal("page", entry.GetProperty("dst").GetString());
        Assert.False(entry.TryGetProperty("id", out _));
        JsonElement line = entry.GetProperty("params");
        Assert.Equal(["seq", "time", "level", "text"], line.EnumerateObject().Select(member => member.Name));
        Assert.Equal(2, line.GetProperty("level").GetInt32());
        Assert.Matches(@"^\d+\.\d{3}$", line.GetProperty("time").GetRawText());
        Assert.StartsWith("RpcReceiver.cs:", line.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Unsubscribing_ends_it()
    {
        using RpcClient client = new(_device.Port);
        using ClientWebSocket socket = await Connect();
        await Exchange(socket, "Log.Subscribe", """{"backlog":0}""");
        await Exchange(socket, "Log.Unsubscribe", "{}");
        await client.Call("Config.Get", """{"key":"device.id"}""");
        JsonElement next = await Exchange(socket, "Config.Get", """{"key":"device.id"}""");
        Assert.Equal("esp32_123456", next.GetProperty("result").GetString());
    }

    [Fact]
    public async Task A_request_cannot_listen()
    {
        using HttpClient client = new();
        using HttpResponseMessage response = await client.PostAsync($"http://127.0.0.1:{_device.Port}/rpc", new StringContent("""{"id":1,"method":"Log.Subscribe"}"""));
        Assert.Contains("\"code\":400", await response.Content.ReadAsStringAsync());
    }

    private static bool HasText(JsonElement frame, string text) =>
        frame.TryGetProperty("params", out JsonElement line) && line.GetProperty("text").GetString()!.Contains(text, StringComparison.Ordinal);

    private async Task<ClientWebSocket> Connect()
    {
        ClientWebSocket socket = new();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{_device.Port}/rpc"), default);
        return socket;
    }

    // Lines that were on their way when the call was made may come before its answer.
    private async Task<JsonElement> Exchange(ClientWebSocket socket, string method, string parameters)
    {
        string call = $$"""{"id":1,"src":"page","method":"{{method}}","params":{{parameters}}}""";
        await socket.SendAsync(Encoding.UTF8.GetBytes(call), WebSocketMessageType.Text, true, default);
        JsonElement frame = await Receive(socket);
        while (!frame.TryGetProperty("result", out _))
            frame = await Receive(socket);
        return frame;
    }

    private async Task<JsonElement> Expect(ClientWebSocket socket, string text)
    {
        JsonElement frame = await Receive(socket);
        while (!HasText(frame, text))
            frame = await Receive(socket);
        return frame;
    }

    private async Task<JsonElement> Receive(ClientWebSocket socket)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        WebSocketReceiveResult result = await socket.ReceiveAsync(_buffer, patience.Token);
        Assert.True(result.EndOfMessage);
        return JsonDocument.Parse(Encoding.UTF8.GetString(_buffer, 0, result.Count)).RootElement;
    }
}
