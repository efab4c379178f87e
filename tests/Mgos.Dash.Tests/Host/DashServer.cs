// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Mgos.Dash.Tests.Host;

/// <summary>A small dash server: knows devices by their token, keeps a shadow, calls the device.</summary>
internal sealed class DashServer : IDisposable
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _calls = new();
    private HttpListener _listener;
    private WebSocket _socket;
    private int _id;

    internal DashServer(string token)
        : this(token, FreePort())
    {
    }

    internal DashServer(string token, int port)
    {
        Token = token;
        Port = port;
        Open();
    }

    internal string Token { get; set; }

    internal int Port { get; }

    internal string Url => "ws://127.0.0.1:" + Port + "/api/v2/rpc";

    /// <summary>Handshakes that were refused.</summary>
    internal int Refused { get; private set; }

    /// <summary>Handshakes that were accepted.</summary>
    internal int Accepted { get; private set; }

    /// <summary>Path, sub-protocol and authorization of the last handshake.</summary>
    internal string Handshake { get; private set; }

    /// <summary>Frames with a method, of the device.</summary>
    internal ConcurrentQueue<JsonNode> Received { get; } = new();

    internal JsonObject Reported { get; } = [];

    internal int Heartbeats { get; private set; }

    internal static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Calls the device; its answer comes later.</summary>
    internal Task<JsonNode> Call(string method, JsonNode arguments)
    {
        int id = Interlocked.Increment(ref _id);
        TaskCompletionSource<JsonNode> answer = new();
        _calls[id] = answer;
        JsonObject frame = new() { ["id"] = id, ["src"] = "dash", ["method"] = method };
        if (arguments != null)
            frame["params"] = arguments;
        _ = Send(frame);
        return answer.Task;
    }

    /// <summary>Dies without a goodbye and comes back.</summary>
    internal void Drop()
    {
        _socket.Abort();
        _listener.Abort();
        Open();
    }

    public void Dispose() => _listener.Abort();

    private void Open()
    {
        _listener = new HttpListener();
        _listener.Prefixes.Add("http://127.0.0.1:" + Port + "/");
        _listener.Start();
        _ = Serve(_listener);
    }

    private async Task Serve(HttpListener listener)
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await listener.GetContextAsync();
                string authorization = context.Request.Headers["Authorization"];
                Handshake = context.Request.RawUrl + " " + context.Request.Headers["Sec-WebSocket-Protocol"] + " " + authorization;
                if (authorization != "Bearer " + Token)
                {
                    Refused++;
                    context.Response.StatusCode = 401;
                    context.Response.Close();
                    continue;
                }

                _socket = (await context.AcceptWebSocketAsync("json-rpc")).WebSocket;
                Accepted++;
                _ = Receive(_socket);
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task Receive(WebSocket socket)
    {
        byte[] buffer = new byte[1000];
        try
        {
            while (true)
            {
                using MemoryStream message = new();
                WebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close)
                    return;
                await Take(JsonNode.Parse(Encoding.UTF8.GetString(message.ToArray())));
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection is gone.
        }
    }

    private async Task Take(JsonNode frame)
    {
        if (frame["method"] == null)
        {
            if (_calls.TryRemove((int)frame["id"], out TaskCompletionSource<JsonNode> call))
                call.SetResult(frame);
            return;
        }

        Received.Enqueue(frame);
        if (frame["id"] != null)
            await Send(new JsonObject { ["id"] = frame["id"].DeepClone(), ["result"] = Serve((string)frame["method"], frame["params"]) });
    }

    private JsonNode Serve(string method, JsonNode arguments)
    {
        switch (method)
        {
            case "Dash.Heartbeat":
                Heartbeats++;
                return true;
            case "Dash.Shadow.Get":
                return new JsonObject { ["state"] = new JsonObject { ["reported"] = Reported.DeepClone() } };
            case "Dash.Shadow.Update":
                foreach (KeyValuePair<string, JsonNode> one in arguments["state"]["reported"].AsObject())
                    Reported[one.Key] = one.Value?.DeepClone();
                return true;
            default:
                return null;
        }
    }

    private Task Send(JsonNode frame) => _socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
}
