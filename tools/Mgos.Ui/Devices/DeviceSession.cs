// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Mgos.Client;

namespace Mgos.Ui.Devices;

/// <summary>The line to one device that all its pages share: a serial port can be opened but once.</summary>
internal sealed class DeviceSession(string port, DeviceClientOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private readonly List<Action<JsonObject>> _listeners = [];
    private DeviceClient? _client;
    private LogFallback? _log;

    /// <summary>Opens the line if it is not open.</summary>
    /// <exception cref="DevicePortException">That does not work.</exception>
    internal async Task<DeviceClient> OpenAsync(CancellationToken cancel)
    {
        await _opening.WaitAsync(cancel);
        try
        {
            if (_client is { Completion.IsCompleted: false })
                return _client;
            await CloseAsync();
            _client = await ConnectAsync(cancel);
            _client.FrameReceived += Tell;
            _log = new LogFallback(_client, options, Tell);
            return _client;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Calls a method for a page.</summary>
    /// <param name="frame">Frame of the page: method, params and, if it was asked for one, the digest.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns><c>result</c> or <c>error</c>.</returns>
    /// <exception cref="DevicePortException">The line does not work.</exception>
    internal async Task<JsonObject> CallAsync(JsonObject frame, CancellationToken cancel)
    {
        DeviceClient client = await OpenAsync(cancel);
        string method = frame["method"]?.GetValue<string>() ?? "";
        try
        {
            JsonNode? result = await client.RelayAsync(method, frame["params"]?.DeepClone(), frame["auth"]?.DeepClone() as JsonObject, cancel);
            return new JsonObject { ["result"] = result };
        }
        catch (RpcException e)
        {
            if (e.Code == RpcException.NotFound && method == LogFallback.SubscribeMethod && _log is { } log && await log.TryStartAsync(cancel))
                return new JsonObject { ["result"] = null };
            return new JsonObject { ["error"] = new JsonObject { ["code"] = e.Code, ["message"] = e.Message } };
        }
    }

    /// <summary>From now on a page gets what the device sends by itself.</summary>
    internal void Add(Action<JsonObject> listener)
    {
        lock (_listeners)
            _listeners.Add(listener);
    }

    /// <summary>A page is gone.</summary>
    /// <returns>Whether it was the last one.</returns>
    internal bool Remove(Action<JsonObject> listener)
    {
        lock (_listeners)
        {
            _listeners.Remove(listener);
            return _listeners.Count == 0;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _opening.WaitAsync();
        await CloseAsync();
        _opening.Release();
    }

    private async Task<DeviceClient> ConnectAsync(CancellationToken cancel)
    {
        string rich = PortVariants.Richest(port);
        try
        {
            return await DeviceClient.ConnectAsync(rich, options, cancel);
        }
        catch (DevicePortException) when (rich != port)
        {
            return await DeviceClient.ConnectAsync(port, options, cancel);
        }
    }

    private async Task CloseAsync()
    {
        if (_client == null)
            return;
        await _log!.DisposeAsync();
        _client.FrameReceived -= Tell;
        await _client.DisposeAsync();
        _client = null;
    }

    private void Tell(RpcFrame frame) => Tell(new JsonObject { ["method"] = frame.Method, ["params"] = frame.Parameters?.DeepClone() });

    private void Tell(JsonObject frame)
    {
        Action<JsonObject>[] listeners;
        lock (_listeners)
            listeners = [.. _listeners];
        foreach (Action<JsonObject> listener in listeners)
            listener(frame);
    }
}
