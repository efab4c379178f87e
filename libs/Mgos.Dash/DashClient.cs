// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;
using Mgos.Shadow;

namespace Mgos.Dash;

/// <summary>The connection of a device to its dash server.</summary>
/// <remarks>
/// One WebSocket, one RPC frame in each text message, handshake with <c>Authorization: Bearer TOKEN</c>:
/// <code>
/// device -&gt; {"src":"ID","id":N,"method":"Dash.Heartbeat","params":{what Sys.GetInfo tells}}      after each connection
/// server -&gt; {"id":N,"result":anything}                                                            from now on it is connected
/// device -&gt; {"src":"ID","method":"NAME","params":DATA}                                            Notify
/// server -&gt; any call
/// </code>
/// The shadow is in <c>DashShadow</c>, the log in <c>DashLog</c>. Mirrors <c>mgos_dash_*</c>. Thread: loop.
/// </remarks>
public sealed class DashClient : IRpcObserver
{
    private readonly Device _device;
    private readonly RpcRouter _router;
    private readonly RpcChannel _channel;
    private readonly DashShadow _shadow;
    private readonly RpcCallOptions _atOnce = new RpcCallOptions { IsNotQueued = true };
    private readonly JsonReader _reader = new JsonReader();
    private int _connection;
    private int _timer;
    private int _pause = DashConstants.ReconnectIntervalMin;

    internal DashClient(RpcRouter router, RpcChannel channel, DeviceShadow shadow)
    {
        _device = router.Device;
        _router = router;
        _channel = channel;
        if (shadow == null)
            return;
        _shadow = new DashShadow(this, _device, shadow);
        router.AddHandler(DashConstants.DeltaMethod, "", OnDelta);
    }

    /// <summary>True while there is a connection on which the server has answered the heartbeat.</summary>
    /// <remarks>Mirrors <c>mgos_dash_is_connected</c>.</remarks>
    public bool IsConnected { get; private set; }

    /// <summary>Where calls to the server go, for <see cref="RpcRouter.Call(string, string, string, RpcResultHandler, RpcCallOptions)"/>.</summary>
    public string Destination => _channel.Destination;

    internal bool CanSend => IsConnected && _channel.IsOpen && !_channel.IsBusy;

    /// <summary>Finds the connection of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if <c>dash.enable</c> is false, or the configuration is of no use; the log says why.</returns>
    public static DashClient From(Device device) => (DashClient)device.Parts.Find(typeof(DashClient));

    /// <summary>Sends a notification; others see it in the server's stream as <c>rpc.out.NAME</c>.</summary>
    /// <param name="name">Name, for example <c>Door.Opened</c>.</param>
    /// <param name="data">Its data as JSON; null or empty for none.</param>
    /// <returns>False if the data is no JSON, which is logged, or too much waits. True says nothing about delivery.</returns>
    /// <exception cref="ArgumentException">No name.</exception>
    /// <remarks>Mirrors <c>mgos_dash_notify</c>. Without a connection it waits, with the other frames of RPC.</remarks>
    public bool Notify(string name, string data)
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException(nameof(name));
        if (IsJson(data))
            return _router.Notify(Destination, name, data, null);
        _device.Log.Error(nameof(DashClient), name + " not sent: its data is no JSON");
        return false;
    }

    void IRpcObserver.OnChannelOpen(RpcChannel channel)
    {
        if (channel != _channel)
            return;
        _connection++;
        SendHeartbeat();
    }

    void IRpcObserver.OnChannelClosed(RpcChannel channel)
    {
        if (channel != _channel)
            return;
        _connection++;
        _device.Timers.Clear(_timer);
        if (!IsConnected)
            return;
        IsConnected = false;
        if (_shadow != null)
            _shadow.OnDown();
        _device.Events.Trigger(SystemEvents.CloudDisconnected, new CloudEventData(CloudType.Dash));
    }

    void IRpcObserver.OnDispatchFrame(RpcChannel channel, byte[] frame, int count)
    {
    }

    /// <summary>Calls the server; the handler is forgotten when the connection ends.</summary>
    /// <returns>False if the channel does not take it now.</returns>
    internal bool Call(string method, byte[] json, int count, RpcResultHandler handler)
    {
        int connection = _connection;
        return _router.Call(Destination, method, json, count, response => Pass(connection, handler, response), _atOnce);
    }

    internal void Reconnect(string reason)
    {
        _device.Log.Warn(nameof(DashClient), reason + "; connecting anew");
        _channel.Close();
        _channel.Connect();
    }

    private void Pass(int connection, RpcResultHandler handler, RpcResponse response)
    {
        if (connection == _connection)
            handler(response);
    }

    private bool IsJson(string data)
    {
        if (string.IsNullOrEmpty(data))
            return true;
        byte[] json = Encoding.UTF8.GetBytes(data);
        _reader.Reset(json, 0, json.Length);
        JsonToken first = _reader.Read();
        return first != JsonToken.Error && first != JsonToken.End && _reader.Skip() && _reader.Read() == JsonToken.End;
    }

    private void SendHeartbeat()
    {
        JsonWriter writer = new JsonWriter(DashConstants.HeartbeatBytes, DashConstants.MaxHeartbeatBytes);
        _router.SysInfo.Write(writer);
        bool isSent = Call(DashConstants.HeartbeatMethod, writer.Data, writer.Length, OnHeartbeatAnswer);
        if (isSent)
            SetTimer(DashConstants.AnswerTimeoutMilliseconds, OnHeartbeatTimeout);
        else
            SetTimer(DashConstants.BusyRetryMilliseconds, SendHeartbeat);
    }

    private void OnHeartbeatTimeout() => Reconnect("no answer to " + DashConstants.HeartbeatMethod + ": " + DashAdvice.OfHeartbeat(0));

    private void OnHeartbeatAnswer(RpcResponse response)
    {
        if (IsConnected)
            return;
        _device.Timers.Clear(_timer);
        if (!response.IsSuccess)
        {
            TryAgain(response);
            return;
        }

        _pause = DashConstants.ReconnectIntervalMin;
        IsConnected = true;
        _device.Log.Info(nameof(DashClient), "connected to " + _channel.Info);
        _device.Events.Trigger(SystemEvents.CloudConnected, new CloudEventData(CloudType.Dash));
        if (_shadow != null)
            _shadow.OnUp();
    }

    private void TryAgain(RpcResponse response)
    {
        string what = DashConstants.HeartbeatMethod + " refused: " + response.ErrorCode.ToString() + " " + response.ErrorMessage;
        _device.Log.Warn(nameof(DashClient), what + "; " + DashAdvice.OfHeartbeat(response.ErrorCode) + ", trying again in " + _pause.ToString() + " s");
        SetTimer(_pause * DashConstants.MillisecondsPerSecond, SendHeartbeat);
        _pause = _pause * 2 > DashConstants.ReconnectIntervalMax ? DashConstants.ReconnectIntervalMax : _pause * 2;
    }

    private void OnDelta(RpcRequest request)
    {
        if (request.Channel != _channel)
        {
            request.Fail(RpcErrorCode.Forbidden, "for the server of dash.server only");
            return;
        }

        JsonSpan delta = request.RawArgs;
        if (!delta.IsPresent || delta.Data[delta.Offset] != '{')
        {
            request.Fail(RpcErrorCode.BadRequest, "the delta has to be an object");
            return;
        }

        byte[] state = delta.ToArray();
        request.BeginResult().Boolean(true);
        request.EndResult();
        _shadow.TakeDelta(state);
    }

    private void SetTimer(int milliseconds, TimerHandler handler)
    {
        _device.Timers.Clear(_timer);
        _timer = _device.Timers.Set(milliseconds, TimerOptions.None, handler);
    }
}
