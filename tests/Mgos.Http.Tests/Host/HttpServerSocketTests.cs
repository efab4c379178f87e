// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Mgos.Core;
using Mgos.TestKit;
using Xunit;

namespace Mgos.Http.Tests;

/// <summary>The server through real sockets and real clients.</summary>
public sealed class HttpServerSocketTests
{
    private static readonly byte[] s_get = Encoding.ASCII.GetBytes("GET /echo HTTP/1.1\r\nHost: d\r\n\r\n");

    [Fact]
    public async Task Http_client_gets_posts_and_streams_on_kept_connections()
    {
        using RunningServer server = new();
        using HttpClient client = new() { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        for (int i = 0; i < 50; i++)
        {
            Assert.Equal("GET /echo?i=1\n", await client.GetStringAsync("/echo?i=1"));
            HttpResponseMessage answer = await client.PostAsync("/echo", new StringContent("body" + i));
            Assert.Equal("POST /echo\nbody" + i, await answer.Content.ReadAsStringAsync());
            Assert.Equal("onetwothr", await client.GetStringAsync("/stream"));
        }

        using HttpRequestMessage chunked = new(HttpMethod.Post, "/echo") { Content = new StringContent("chunked") };
        chunked.Headers.TransferEncodingChunked = true;
        Assert.Equal("POST /echo\nchunked", await (await client.SendAsync(chunked)).Content.ReadAsStringAsync());
        using HttpRequestMessage expecting = new(HttpMethod.Post, "/echo") { Content = new StringContent("expecting") };
        expecting.Headers.ExpectContinue = true;
        Assert.Equal("POST /echo\nexpecting", await (await client.SendAsync(expecting)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task More_clients_than_connections_are_all_answered()
    {
        using RunningServer server = new();
        await Parallel.ForEachAsync(Enumerable.Range(0, HttpPlatform.MaxConnections * 4), new ParallelOptions { MaxDegreeOfParallelism = HttpPlatform.MaxConnections * 2 }, async (i, _) =>
        {
            using HttpClient client = new();
            Assert.Equal($"GET /echo/{i}\n", await client.GetStringAsync($"http://127.0.0.1:{server.Port}/echo/{i}"));
        });
    }

    [Fact]
    public void Kept_connections_make_room_for_new_ones()
    {
        using RunningServer server = new();
        List<Socket> kept = [];
        for (int i = 0; i < HttpPlatform.MaxConnections + 10; i++)
        {
            Socket socket = server.Connect();
            kept.Add(socket);
            Assert.StartsWith("HTTP/1.1 200 OK", Exchange(socket, s_get));
        }

        server.OnLoop(() => Assert.Equal(HttpPlatform.MaxConnections, server.Server.ConnectionCount));
        kept.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public void Connection_waits_for_room_when_all_are_at_work()
    {
        using RunningServer server = new();
        List<Socket> busy = [];
        for (int i = 0; i < HttpPlatform.MaxConnections; i++)
        {
            Socket socket = server.Connect();
            socket.Send(Encoding.ASCII.GetBytes("GET /later HTTP/1.1\r\nHost: d\r\n\r\n"));
            busy.Add(socket);
        }

        SpinUntil(server, () => server.Server.ConnectionCount == HttpPlatform.MaxConnections && server.Test.LaterResponse != null);
        using Socket waiting = server.Connect();
        waiting.Send(s_get);
        busy[0].Dispose();
        server.OnLoop(() => server.Test.LaterResponse.SendText("x"));
        Assert.StartsWith("HTTP/1.1 200 OK", Exchange(busy[^1], []));
        busy[^1].Dispose();
        Assert.StartsWith("HTTP/1.1 200 OK", Exchange(waiting, []));
        busy.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task Large_stream_arrives_whole_at_a_client_that_reads_late()
    {
        byte[] content = new byte[20_000_000];
        new Random(1).NextBytes(content);
        using RunningServer server = new();
        server.OnLoop(() => server.Server.AddEndpoint("/large", (request, response) => response.SendStream(new MemorySource(content), content.Length)));
        using Socket socket = server.Connect();
        socket.Send(Encoding.ASCII.GetBytes("GET /large HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n"));
        await Task.Delay(50);
        using HttpClient other = new();
        Assert.Equal("GET /echo\n", await other.GetStringAsync($"http://127.0.0.1:{server.Port}/echo"));
        byte[] all = ReadToEnd(socket);
        Assert.Equal(content, all[^content.Length..]);
    }

    [Fact]
    public void Client_that_resets_its_connection_harms_nobody()
    {
        using RunningServer server = new();
        for (int i = 0; i < 20; i++)
        {
            Socket socket = server.Connect();
            socket.LingerState = new LingerOption(true, 0);
            socket.Send(i % 2 == 0 ? s_get : s_get[..10]);
            socket.Dispose();
        }

        using Socket good = server.Connect();
        Assert.StartsWith("HTTP/1.1 200 OK", Exchange(good, s_get));
        good.Dispose();
        SpinUntil(server, () => server.Server.ConnectionCount == 0);
    }

    [Fact]
    public void Refusal_reaches_a_client_that_is_still_sending()
    {
        using RunningServer server = new();
        using Socket socket = server.Connect();
        socket.Send(Encoding.ASCII.GetBytes("POST /small HTTP/1.1\r\nHost: d\r\nContent-Length: 1000000\r\n\r\n"));
        byte[] piece = new byte[10000];
        for (int i = 0; i < 50; i++)
            socket.Send(piece);
        Assert.StartsWith("HTTP/1.1 413 ", Encoding.Latin1.GetString(ReadToEnd(socket)));
    }

    [Fact]
    public void Port_can_be_listened_on_again_at_once_after_a_restart()
    {
        int port = 0;
        for (int i = 0; i < 5; i++)
        {
            using RunningServer server = new(new HttpServerOptions { ListenAddress = "127.0.0.1:" + port });
            port = server.Port;
            using Socket active = server.Connect();
            Assert.StartsWith("HTTP/1.1 200 OK", Exchange(active, s_get));
            using Socket idle = server.Connect();
        }
    }

    [Fact]
    public void Port_in_use_is_told_and_the_library_fails()
    {
        using RunningServer server = new();
        TestDevice kit = new(null);
        kit.Boot();
        Assert.False(new HttpServer(kit.Device, new HttpServerOptions { ListenAddress = "127.0.0.1:" + server.Port }).Start());
        Assert.True(kit.Platform.HasLogged("http.listen_addr"), kit.Platform.ConsoleText);
        kit.Device.ShutDown();
    }

    [Fact]
    public void Foreign_address_is_told_and_the_library_fails()
    {
        TestDevice kit = new(null);
        kit.Boot();
        Assert.False(new HttpServer(kit.Device, new HttpServerOptions { ListenAddress = "203.0.113.1:80" }).Start());
        Assert.True(kit.Platform.HasLogged("http.listen_addr"), kit.Platform.ConsoleText);
        kit.Device.ShutDown();
    }

    [Fact]
    public void End_of_the_device_closes_everything()
    {
        RunningServer server = new();
        using Socket idle = server.Connect();
        using Socket working = server.Connect();
        working.Send(Encoding.ASCII.GetBytes("GET /later HTTP/1.1\r\nHost: d\r\n\r\n"));
        SpinUntil(server, () => server.Server.ConnectionCount == 2);
        int port = server.Port;
        server.Dispose();
        Assert.True(IsClosedWithoutAnswer(idle));
        Assert.True(IsClosedWithoutAnswer(working));
        using Socket late = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Throws<SocketException>(() => late.Connect("127.0.0.1", port));
    }

    [Fact]
    public async Task Web_socket_client_exchanges_messages_of_any_size()
    {
        using RunningServer server = new();
        using ClientWebSocket socket = new();
        socket.Options.AddSubProtocol("first");
        socket.Options.AddSubProtocol("second");
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/ws?echo"), default);
        Assert.Equal("first", socket.SubProtocol);
        byte[] buffer = new byte[2000];
        for (int size = 0; size <= 1000; size += 50)
        {
            byte[] message = Encoding.ASCII.GetBytes(new string('x', size));
            await socket.SendAsync(message, WebSocketMessageType.Text, true, default);
            WebSocketReceiveResult result = await socket.ReceiveAsync(buffer, default);
            Assert.Equal((size, true), (result.Count, result.EndOfMessage));
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "bye", default);
        Assert.Equal(WebSocketState.Closed, socket.State);
        SpinUntil(server, () => server.Test.Listener.Log.EndsWith("closed:1000", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_servers_live_in_one_process()
    {
        List<RunningServer> servers = [.. Enumerable.Range(0, 30).Select(_ => new RunningServer())];
        foreach (RunningServer server in servers)
        {
            using Socket socket = server.Connect();
            Assert.StartsWith("HTTP/1.1 200 OK", Exchange(socket, s_get));
        }

        servers.ForEach(server => server.Dispose());
    }

    private static string Exchange(Socket socket, byte[] request)
    {
        if (request.Length > 0)
            socket.Send(request);
        byte[] buffer = new byte[4096];
        return Encoding.Latin1.GetString(buffer, 0, socket.Receive(buffer));
    }

    // A request that the device had not read when it ended makes the close a reset.
    private static bool IsClosedWithoutAnswer(Socket socket)
    {
        try
        {
            return ReadToEnd(socket).Length == 0;
        }
        catch (System.IO.IOException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return true;
        }
    }

    private static byte[] ReadToEnd(Socket socket)
    {
        using System.IO.MemoryStream data = new();
        using NetworkStream stream = new(socket);
        stream.CopyTo(data);
        return data.ToArray();
    }

    private static void SpinUntil(RunningServer server, Func<bool> condition)
    {
        for (int i = 0; i < 3000; i++)
        {
            bool isMet = false;
            server.OnLoop(() => isMet = condition());
            if (isMet)
                return;
            Thread.Sleep(10);
        }

        Assert.Fail("never happened");
    }
}
