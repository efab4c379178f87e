// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mgos.Client;
using Mgos.Ui.Devices;
using Mgos.Ui.Discovery;
using Microsoft.AspNetCore.Http;

namespace Mgos.Ui.Server;

/// <summary>What the page can ask for.</summary>
/// <remarks>
/// <code>
/// GET    ./                      the list of devices
/// GET    ./events                server-sent events: the list as JSON, at once and after each change
/// POST   ./devices               {"port": "..."}: one more device, or the broker of many
/// POST   ./look                  looks for devices at once
/// DELETE ./devices/KEY           takes a device out of the list
/// GET    ./device/KEY/           the page of a device, and ota.js and sim.js that it loads
/// GET    ./device/KEY/rpc        its WebSocket: a frame of RPC in each message
/// </code>
/// </remarks>
internal sealed class UiEndpoints(DeviceList devices, Finders finders, DeviceSessions sessions, CancellationToken ending)
{
    /// <summary>Bytes of the body of a request.</summary>
    internal const int MaxBodyBytes = 16384;

    private const string Html = "text/html; charset=utf-8";
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);

    private readonly PageFiles _pages = new();

    /// <summary>Answers a request.</summary>
    internal async Task ServeAsync(HttpContext context, Gate gate)
    {
        HttpResponse response = context.Response;
        IHeaderDictionary headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        if (gate.Refuse(context.Request) is { } status)
        {
            response.StatusCode = status;
            await response.WriteAsync("Open the address that mgos ui has printed.\n", context.RequestAborted);
            return;
        }

        try
        {
            await RouteAsync(context, context.Request.Path.Value![gate.Root.Length..].Split('/'));
        }
        catch (OperationCanceledException)
        {
            // The browser has gone, or the server ends.
        }
    }

    private Task RouteAsync(HttpContext context, string[] path) => (context.Request.Method, path) switch
    {
        ("GET", [""]) => WriteAsync(context, Html, _pages.List),
        ("GET", ["events"]) => TellAsync(context),
        ("POST", ["devices"]) => AddAsync(context),
        ("POST", ["look"]) => LookAsync(context),
        ("DELETE", ["devices", var key]) => EndAsync(context, devices.Remove(key) ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound),
        ("GET", ["device", var key, var file]) when devices.Find(key) is { } device => DeviceAsync(context, device, file),
        _ => EndAsync(context, StatusCodes.Status404NotFound),
    };

    private Task DeviceAsync(HttpContext context, DeviceEntry device, string file)
    {
        if (file.Length == 0)
            return WriteAsync(context, Html, _pages.Device(DevicePort.Parse(device.Port).Text));
        if (file == "rpc" && context.WebSockets.IsWebSocketRequest)
            return BridgeAsync(context, device);
        return PageFiles.Part(file) is { } script ? WriteAsync(context, "text/javascript; charset=utf-8", script) : EndAsync(context, StatusCodes.Status404NotFound);
    }

    // A page sees that its device is offline because its WebSocket is refused, as it is when the device serves it.
    private async Task BridgeAsync(HttpContext context, DeviceEntry device)
    {
        DeviceSession session = sessions.Rent(device.Port);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(ending, context.RequestAborted);
        try
        {
            DeviceClient client = await session.OpenAsync(end.Token);
            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
            await PageBridge.RunAsync(socket, session, client, end.Token);
        }
        catch (DevicePortException e)
        {
            devices.SetState(device.Port, DeviceState.Offline, e.Message);
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
        finally
        {
            await sessions.ReturnAsync(device.Port);
        }
    }

    private async Task AddAsync(HttpContext context)
    {
        try
        {
            JsonNode? body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            finders.Add(body?["port"]?.GetValue<string>().Trim() ?? "");
            await EndAsync(context, StatusCodes.Status204NoContent);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(e is FormatException ? e.Message : "No JSON with a port", context.RequestAborted);
        }
    }

    private Task LookAsync(HttpContext context)
    {
        finders.LookAgain();
        return EndAsync(context, StatusCodes.Status204NoContent);
    }

    private async Task TellAsync(HttpContext context)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(ending, context.RequestAborted);
        context.Response.ContentType = "text/event-stream";
        string last = "";
        while (true)
        {
            Task changed = devices.Changed;
            string list = ListText();
            await context.Response.WriteAsync(list == last ? ":\n\n" : $"data: {list}\n\n", end.Token);
            await context.Response.Body.FlushAsync(end.Token);
            last = list;
            await Task.WhenAny(changed, Task.Delay(s_heartbeat, end.Token));
            end.Token.ThrowIfCancellationRequested();
        }
    }

    private string ListText() => new JsonObject
    {
        ["devices"] = new JsonArray([.. devices.Entries.Select(Describe)]),
        ["problems"] = new JsonArray([.. devices.Problems.Select(problem => new JsonObject { ["source"] = problem.Key, ["text"] = problem.Value })]),
    }.ToJsonString();

    private static JsonObject Describe(DeviceEntry entry) => new()
    {
        ["key"] = entry.Key,
        ["id"] = entry.Id,
        ["port"] = DevicePort.Parse(entry.Port).Text,
        ["note"] = entry.Note,
        ["state"] = entry.State.ToString(),
        ["problem"] = entry.Problem,
        ["sources"] = new JsonArray([.. entry.Sources.Select(source => JsonValue.Create(source))]),
    };

    private static async Task WriteAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static Task EndAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
