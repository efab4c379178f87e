// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Mgos.Client;
using Mgos.Client.Mqtt;
using Mgos.TestBroker;
using Mgos.Ui.Discovery;

namespace Mgos.Ui.Tests;

/// <summary>The server behind the page: who gets in, and what it finds.</summary>
public sealed class ServerTests : IAsyncDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private readonly HttpClient _http = new();
    private readonly List<UiServer> _servers = [];

    [Theory]
    [InlineData("", HttpStatusCode.NotFound)]
    [InlineData("00000000000000000000000000000000/", HttpStatusCode.NotFound)]
    [InlineData("00000000000000000000000000000000/events", HttpStatusCode.NotFound)]
    public async Task Without_the_token_there_is_nothing(string path, HttpStatusCode expected)
    {
        UiServer server = await StartAsync();
        HttpResponseMessage answer = await _http.GetAsync(new Uri(new Uri(server.Url), "/" + path), _patience.Token);
        Assert.Equal((expected, "Open the address that mgos ui has printed.\n"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task With_the_token_there_is_the_page()
    {
        UiServer server = await StartAsync();
        HttpResponseMessage answer = await _http.GetAsync(server.Url, _patience.Token);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<h1>Devices</h1>", page);
        Assert.DoesNotContain("/*s", page);
        Assert.DoesNotContain("<!--", page);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    public async Task A_foreign_name_that_leads_here_is_refused(string host)
    {
        UiServer server = await StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, server.Url) { Headers = { Host = host } };
        Assert.Equal(HttpStatusCode.Forbidden, (await _http.SendAsync(request, _patience.Token)).StatusCode);
    }

    [Theory]
    [InlineData("GET", "", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("GET", "", "null", HttpStatusCode.Forbidden)]
    [InlineData("POST", "look", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "look", null, HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "devices/x", null, HttpStatusCode.Forbidden)]
    [InlineData("POST", "look", "own", HttpStatusCode.NoContent)]
    public async Task A_page_of_somebody_else_is_refused_even_if_it_knows_the_token(string method, string path, string? origin, HttpStatusCode expected)
    {
        UiServer server = await StartAsync();
        using HttpRequestMessage request = new(new HttpMethod(method), server.Url + path);
        if (origin != null)
            request.Headers.Add("Origin", origin == "own" ? OriginOf(server) : origin);
        Assert.Equal(expected, (await _http.SendAsync(request, _patience.Token)).StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData(null)]
    public async Task A_WebSocket_of_somebody_else_is_refused(string? origin)
    {
        UiServer server = await StartAsync("udp://127.0.0.1:9");
        string key = (await DevicesAsync(server, list => list.Count == 1))[0]!["key"]!.GetValue<string>();
        using ClientWebSocket socket = new();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin != null)
            socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws{server.Url[4..]}device/{key}/rpc"), _patience.Token));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Theory]
    [InlineData("""{"port": "gopher://x"}""", "'gopher' is no kind of port")]
    [InlineData("""{"port": ""}""", "The port is empty")]
    [InlineData("""{}""", "The port is empty")]
    [InlineData("""{"port": 5}""", "No JSON with a port")]
    [InlineData("""{""", "No JSON with a port")]
    [InlineData("5", "No JSON with a port")]
    public async Task What_is_no_address_is_not_added(string body, string expected)
    {
        UiServer server = await StartAsync();
        HttpResponseMessage answer = await PostAsync(server, "devices", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(expected, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_device_is_added_once_and_taken_out()
    {
        UiServer server = await StartAsync();
        for (int i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(server, "devices", """{"port": "udp://127.0.0.1:9"}""")).StatusCode);
        JsonNode device = Assert.Single(await DevicesAsync(server, list => list.Count > 0))!;
        Assert.Equal(("udp://127.0.0.1:9", "by hand"), (device["port"]!.GetValue<string>(), device["sources"]![0]!.GetValue<string>()));

        using HttpRequestMessage request = new(HttpMethod.Delete, server.Url + "devices/" + device["key"]) { Headers = { { "Origin", OriginOf(server) } } };
        Assert.Equal(HttpStatusCode.NoContent, (await _http.SendAsync(request, _patience.Token)).StatusCode);
        Assert.Empty(await DevicesAsync(server, list => list.Count == 0));
    }

    [Fact]
    public async Task A_password_of_an_address_is_not_shown()
    {
        UiServer server = await StartAsync("http://joe:hunter2@127.0.0.1:1/rpc");
        JsonArray list = await DevicesAsync(server, list => list[0]!["state"]!.GetValue<string>() == "Offline");
        Assert.Equal("http://joe@127.0.0.1:1/rpc", list[0]!["port"]!.GetValue<string>());
        Assert.DoesNotContain("hunter2", list.ToJsonString());
        Assert.DoesNotContain("hunter2", await _http.GetStringAsync($"{server.Url}device/{list[0]!["key"]}/", _patience.Token));
    }

    [Fact]
    public async Task A_wrong_address_is_told_before_anything_starts() =>
        await Assert.ThrowsAsync<FormatException>(() => StartAsync("gopher://x"));

    [Fact]
    public async Task A_device_that_announces_itself_is_found()
    {
        using Responder responder = new(new DnsMessage()
            .Answer("_http._tcp.local", DnsReader.TypePointer, 120, data => data.Label("a").Jump(12))
            .Answer("a._http._tcp.local", DnsReader.TypeService, 120, data => data.Number(0).Number(0).Number(1).Name("a.local"))
            .Answer("a._http._tcp.local", DnsReader.TypeText, 120, data => data.Label("id=esp32_AA").Label("fw_id=1"))
            .Answer("a.local", DnsReader.TypeAddress, 120, data => data.Bytes(127, 0, 0, 1)).ToArray());
        UiServer server = await StartAsync(new UiOptions { Address = new(IPAddress.Loopback, 0), DiscoveryTarget = responder.Address });
        JsonNode device = (await DevicesAsync(server, list => list.Count > 0))[0]!;
        Assert.Equal(("esp32_AA", "ws://127.0.0.1:1/rpc", "DNS-SD"), (device["id"]!.GetValue<string>(), device["port"]!.GetValue<string>(), device["sources"]![0]!.GetValue<string>()));
    }

    [MosquittoFact]
    public async Task A_device_that_talks_on_a_broker_is_found_and_nothing_else_is()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        UiServer server = await StartAsync("mqtt://" + broker.Server);
        await using MqttSession talker = await MqttSession.ConnectAsync(new Uri("mqtt://" + broker.Server), new DeviceClientOptions(), _patience.Token);
        // It may talk before the server listens, so it talks until it is found.
        Task<JsonArray> found = DevicesAsync(server, list => list.Count > 0);
        while (!found.IsCompleted)
        {
            await talker.PublishAsync("weather/outside", "1"u8.ToArray(), 1, _patience.Token);
            await talker.PublishAsync("esp32_BB/log", "hello"u8.ToArray(), 1, _patience.Token);
        }

        JsonNode device = Assert.Single(await found)!;
        Assert.Equal(("esp32_BB", $"mqtt://{broker.Server}/esp32_BB"), (device["id"]!.GetValue<string>(), device["port"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_broker_that_is_not_there_is_told()
    {
        UiServer server = await StartAsync("mqtt://127.0.0.1:1");
        JsonNode list = await ListAsync(server, list => list["problems"]!.AsArray().Count > 0);
        Assert.Equal("MQTT 127.0.0.1:1", list["problems"]![0]!["source"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("esp32_1/log", "esp32_1")]
    [InlineData("esp32_1/rpc/x/y", "esp32_1")]
    [InlineData("$SYS/x", null)]
    [InlineData("/log", null)]
    [InlineData("log", null)]
    [InlineData("mos-123/rpc", null)]
    [InlineData("mgos-123/rpc", null)]
    public void The_first_part_of_a_topic_is_the_device(string topic, string? expected) => Assert.Equal(expected, MqttTalk.DeviceOf(topic));

    public async ValueTask DisposeAsync()
    {
        foreach (UiServer server in _servers)
            await server.DisposeAsync();
        _http.Dispose();
        _patience.Dispose();
    }

    private static string OriginOf(UiServer server) => new Uri(server.Url).GetLeftPart(UriPartial.Authority);

    private Task<UiServer> StartAsync(params string[] ports) => StartAsync(new UiOptions { Address = new(IPAddress.Loopback, 0), Ports = ports, HasDiscovery = false });

    private async Task<UiServer> StartAsync(UiOptions options)
    {
        UiServer server = await UiServer.StartAsync(options, _patience.Token);
        _servers.Add(server);
        return server;
    }

    private Task<HttpResponseMessage> PostAsync(UiServer server, string path, string body)
    {
        HttpRequestMessage request = new(HttpMethod.Post, server.Url + path) { Content = new StringContent(body, Encoding.UTF8), Headers = { { "Origin", OriginOf(server) } } };
        return _http.SendAsync(request, _patience.Token);
    }

    private async Task<JsonArray> DevicesAsync(UiServer server, Func<JsonArray, bool> isIt) => (await ListAsync(server, list => isIt(list["devices"]!.AsArray())))["devices"]!.AsArray();

    // The first list of the events that is as expected.
    private async Task<JsonNode> ListAsync(UiServer server, Func<JsonNode, bool> isIt)
    {
        using StreamReader events = new(await _http.GetStreamAsync(server.Url + "events", _patience.Token));
        while (await events.ReadLineAsync(_patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonNode.Parse(line["data: ".Length..])! is var list && isIt(list))
                return list;
        }

        throw new EndOfStreamException();
    }

    /// <summary>Answers every datagram with the same one.</summary>
    private sealed class Responder : IDisposable
    {
        private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));

        public Responder(byte[] answer)
        {
            Address = (IPEndPoint)_socket.Client.LocalEndPoint!;
            _ = AnswerAsync(answer);
        }

        public IPEndPoint Address { get; }

        public void Dispose() => _socket.Dispose();

        private async Task AnswerAsync(byte[] answer)
        {
            try
            {
                while (true)
                    await _socket.SendAsync(answer, (await _socket.ReceiveAsync()).RemoteEndPoint);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The end.
            }
        }
    }
}
