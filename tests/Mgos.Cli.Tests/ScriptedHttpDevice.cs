// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Cli.Tests;

/// <summary>A device over HTTP that answers as a test says; an exception in the answer leaves the call without one.</summary>
internal sealed class ScriptedHttpDevice : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, JsonNode?, JsonNode?> _answer;
    private readonly List<string> _calls = [];

    /// <summary>Starts it.</summary>
    /// <param name="answer">Gets method and params and gives the result; an <see cref="JsonObject"/> with a member <c>error</c> is an error.</param>
    internal ScriptedHttpDevice(Func<string, JsonNode?, JsonNode?> answer)
    {
        _answer = answer;
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/rpc";
        }

        _listener.Prefixes.Add(Port[..^"rpc".Length]);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    internal string Port { get; }

    /// <summary>What was called, with its arguments.</summary>
    internal string[] Calls
    {
        get
        {
            lock (_calls)
                return [.. _calls];
        }
    }

    internal static JsonNode Error(int code, string message) => new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        JsonNode frame = JsonNode.Parse(context.Request.InputStream)!;
        string method = frame["method"]!.GetValue<string>();
        lock (_calls)
            _calls.Add(frame["params"] is { } parameters ? $"{method} {parameters.ToJsonString()}" : method);
        JsonNode? result;
        try
        {
            result = _answer(method, frame["params"]);
        }
        catch (TimeoutException)
        {
            return;
        }

        JsonObject answer = result is JsonObject error && error.ContainsKey("error") ? error : new JsonObject { ["result"] = result };
        answer["id"] = frame["id"]!.DeepClone();
        context.Response.Close(JsonSerializer.SerializeToUtf8Bytes(answer), willBlock: false);
    }
}
