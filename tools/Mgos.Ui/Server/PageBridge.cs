// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Mgos.Client;
using Mgos.Ui.Devices;

namespace Mgos.Ui.Server;

/// <summary>The WebSocket of one page, and the device behind it: the page speaks the frames of RPC, as it does with a device that serves it.</summary>
internal sealed class PageBridge
{
    /// <summary>Bytes of a frame of a page.</summary>
    internal const int MaxFrameBytes = 1 << 20;

    private const int MaxWaitingFrames = 1000;
    private const int LineCode = -1;

    private readonly Channel<JsonObject> _out = Channel.CreateBounded<JsonObject>(new BoundedChannelOptions(MaxWaitingFrames) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly WebSocket _socket;
    private readonly DeviceSession _session;
    private readonly CancellationTokenSource _ending;

    private PageBridge(WebSocket socket, DeviceSession session, CancellationToken cancel)
    {
        _socket = socket;
        _session = session;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    }

    /// <summary>Carries frames until one of the two sides ends it.</summary>
    internal static async Task RunAsync(WebSocket socket, DeviceSession session, DeviceClient client, CancellationToken cancel)
    {
        PageBridge bridge = new(socket, session, cancel);
        void Tell(JsonObject frame) => bridge.Send(frame);
        session.Add(Tell);
        try
        {
            await Task.WhenAny(bridge.ReceiveAsync(), bridge.SendAllAsync(), client.Completion);
        }
        finally
        {
            session.Remove(Tell);
            await bridge._ending.CancelAsync();
            socket.Abort();
        }
    }

    private void Send(JsonObject frame) => _out.Writer.TryWrite((JsonObject)frame.DeepClone());

    private async Task ReceiveAsync()
    {
        byte[] buffer = new byte[MaxFrameBytes];
        try
        {
            while (await ReceiveAsync(buffer) is { } frame)
                _ = AnswerAsync(frame);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or JsonException)
        {
            // The page is gone, or is none of ours.
        }
    }

    private async Task<JsonObject?> ReceiveAsync(byte[] buffer)
    {
        int count = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(count), _ending.Token);
            count += part.Count;
            if (part.MessageType == WebSocketMessageType.Close || count == buffer.Length)
                return null;
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(buffer.AsSpan(0, count)) as JsonObject;
    }

    private async Task AnswerAsync(JsonObject frame)
    {
        try
        {
            JsonObject answer = await _session.CallAsync(frame, _ending.Token);
            answer["id"] = frame["id"]?.DeepClone();
            Send(answer);
        }
        catch (DevicePortException e)
        {
            Send(new JsonObject { ["id"] = frame["id"]?.DeepClone(), ["error"] = new JsonObject { ["code"] = LineCode, ["message"] = $"{e.Message}. {e.Hint}" } });
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The page is gone, or the frame has a method that is no text.
        }
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (JsonObject frame in _out.Reader.ReadAllAsync(_ending.Token))
                await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, true, _ending.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The page is gone.
        }
    }
}
