// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Browser.Tests;

/// <summary>Serves the page and answers its calls as a test says; for what a real device does not do at will.</summary>
internal sealed class ScriptedDevice : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, JsonNode, JsonNode> _answer;
    private readonly List<WebSocket> _sockets = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Starts it.</summary>
    /// <param name="answer">Gets method and frame and gives <c>{"result": ...}</c> or <c>{"error": ...}</c>.</param>
    public ScriptedDevice(Func<string, JsonNode, JsonNode?> answer)
    {
        _answer = (method, frame) => answer(method, frame) ?? Default(method);
        Port = DemoDevice.FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _ = Task.Run(Accept);
    }

    public int Port { get; }

    public static JsonNode Result(JsonNode? value) => new JsonObject { ["result"] = value };

    public static JsonNode Error(int code, string message) => new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    /// <summary>Sends a notification to every page.</summary>
    public async Task Notify(string method, JsonNode parameters)
    {
        foreach (WebSocket socket in Sockets())
            await Send(socket, new JsonObject { ["method"] = method, ["params"] = parameters.DeepClone() });
    }

    public void Dispose()
    {
        foreach (WebSocket socket in Sockets())
            socket.Abort();
        _listener.Close();
    }

    private WebSocket[] Sockets()
    {
        lock (_sockets)
            return [.. _sockets];
    }

    private static JsonNode Default(string method) => method switch
    {
        "Sys.GetInfo" => Result(JsonNode.Parse(
            """
            {"id":"scripted","app":"Script","fw_version":"1","fw_id":"1","mg_version":"1","mg_id":"1","mac":"0200000000AA","arch":"x","uptime":100000,"public_key":null,
             "ram_size":100000,"ram_free":4000,"ram_min_free":3000,"fs_size":0,"fs_free":0,"wifi":{"sta_ip":"10.0.0.7","ap_ip":"","status":"got ip","ssid":"<b>net</b>"}}
            """)),
        _ => Error(404, "No handler for " + method),
    };

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private async Task Serve(HttpListenerContext context)
    {
        if (context.Request.IsWebSocketRequest)
        {
            await Talk((await context.AcceptWebSocketAsync(null)).WebSocket);
            return;
        }

        if (context.Request.HttpMethod == "POST")
        {
            JsonNode frame = JsonNode.Parse(context.Request.InputStream)!;
            context.Response.Close(JsonSerializer.SerializeToUtf8Bytes(AnswerTo(frame)), willBlock: false);
            return;
        }

        bool isPart = context.Request.Url!.AbsolutePath == "/ota.js";
        context.Response.ContentType = isPart ? "text/javascript" : "text/html";
        context.Response.Close(File.ReadAllBytes(isPart ? Repository.UpdateScript : Repository.PageFile), willBlock: false);
    }

    private async Task Talk(WebSocket socket)
    {
        lock (_sockets)
            _sockets.Add(socket);
        byte[] buffer = new byte[65536];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                WebSocketReceiveResult message = await socket.ReceiveAsync(buffer, default);
                if (message.MessageType == WebSocketMessageType.Close)
                    break;
                JsonNode frame = JsonNode.Parse(buffer.AsSpan(0, message.Count))!;
                await Send(socket, AnswerTo(frame));
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException)
        {
        }

        lock (_sockets)
            _sockets.Remove(socket);
    }

    private JsonNode AnswerTo(JsonNode frame)
    {
        JsonNode answer = _answer(frame["method"]!.GetValue<string>(), frame);
        answer["id"] = frame["id"]!.DeepClone();
        return answer;
    }

    private async Task Send(WebSocket socket, JsonNode frame)
    {
        await _turn.WaitAsync();
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, true, default);
        }
        finally
        {
            _turn.Release();
        }
    }
}
