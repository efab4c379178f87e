// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Http;
using Mgos.Net;

namespace Mgos.Rpc.Http;

/// <summary>The channel of a WebSocket that the device opens, and opens again when it is lost.</summary>
/// <remarks>
/// Wire: each message, text or binary, is a frame; the device sends text. Sub-protocol <c>json-rpc</c>, origin <c>https://mongoose-os.com</c>.
/// After an attempt that failed, and after a connection that was lost, it waits: the shortest pause first, then twice as long each time; an answer to the
/// handshake, whatever its status, makes the next pause the shortest again, unless the options say otherwise. Thread: loop.
/// </remarks>
public sealed class WebSocketOutRpcChannel : RpcChannel, IWebSocketClientListener, ITcpConnectHandler
{
    private readonly RpcRouter _router;
    private readonly WebSocketOutOptions _options;
    private readonly IWebSocketConnector _connector;
    private readonly WebSocketUrl _url;
    private WebSocketClient _client;
    private string _advice = "";
    private long _lastTraffic;
    private int _pause;
    private int _timer;
    private bool _isConnecting;
    private bool _isSending;

    /// <summary>Makes a channel that is not connected.</summary>
    /// <param name="router">The router of the device; add the channel to it before connecting.</param>
    /// <param name="options">Settings; not changed afterwards.</param>
    /// <exception cref="ArgumentException">The server address is no URL of a WebSocket.</exception>
    public WebSocketOutRpcChannel(RpcRouter router, WebSocketOutOptions options)
        : this(router, options, WebSocketUrl.Parse(options.ServerAddress), new WebSocketConnector(router.Device))
    {
    }

    internal WebSocketOutRpcChannel(RpcRouter router, WebSocketOutOptions options, WebSocketUrl url, IWebSocketConnector connector)
    {
        if (url == null)
            throw new ArgumentException(nameof(options));
        _router = router;
        _options = options;
        _url = url;
        _connector = connector;
        _pause = FirstPause;
    }

    /// <summary><c>WSS_out</c> if there is a file with authorities, else <c>WS_out</c>.</summary>
    public override string Type => _options.SslCaCert.Length > 0 ? HttpRpcConstants.SecureWebSocketOutChannelType : HttpRpcConstants.WebSocketOutChannelType;

    /// <summary>Address and port of the server; empty while there is no connection.</summary>
    public override string Info => _client == null ? "" : _client.PeerAddress;

    /// <inheritdoc/>
    public override bool IsPersistent => _options.ReconnectIntervalMax > 0;

    /// <inheritdoc/>
    public override bool IsBroadcastEnabled => true;

    private int FirstPause => Clamp(_options.ReconnectIntervalMin);

    private int IdleMilliseconds => Clamp(_options.IdleCloseTimeout) * HttpRpcConstants.MillisecondsPerSecond;

    /// <inheritdoc/>
    /// <remarks>A pause before the next attempt ends here.</remarks>
    public override void Connect()
    {
        if (_isConnecting || _client != null)
            return;
        ClearTimer();
        _isConnecting = true;
        Device device = _router.Device;
        string refusal = _connector.Connect(_url, _options, this);
        if (refusal == null)
        {
            device.Log.Info(nameof(WebSocketOutRpcChannel), "Connecting to " + _url.HostHeader);
            return;
        }

        _isConnecting = false;
        device.Log.Error(nameof(WebSocketOutRpcChannel), "No RPC over WebSocket to " + _url.HostHeader + ": " + refusal);
        _router.OnClosed(this);
    }

    /// <inheritdoc/>
    public override bool Send(byte[] frame, int offset, int count)
    {
        if (_client == null || !_client.SendText(frame, offset, count))
            return false;
        _lastTraffic = _router.Device.Clock.UptimeMicroseconds;
        _isSending = _client.PendingBytes > 0;
        if (!_isSending)
            _router.OnSent(this, true);
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>It is not opened again until <see cref="Connect"/> is called.</remarks>
    public override void Close()
    {
        WebSocketClient client = _client;
        Reset();
        if (client != null)
            client.Close(WebSocketCloseCode.GoingAway);
        _router.OnClosed(this);
    }

    void ITcpConnectHandler.OnConnected(IByteTransport transport)
    {
        _isConnecting = false;
        WebSocketClientOptions options = new WebSocketClientOptions();
        options.Protocol = HttpRpcConstants.WebSocketProtocol;
        options.Origin = HttpRpcConstants.WebSocketOrigin;
        options.Authorization = _options.Authorization;
        options.MaxMessageBytes = _options.MaxFrameBytes;
        _client = new WebSocketClient(_router.Device, _url, options, this);
        _client.Start(transport);
    }

    void ITcpConnectHandler.OnConnectFailed(string reason) => Retry(reason);

    void IWebSocketClientListener.OnAnswer(int status)
    {
        if (_client.IsOpen || !_options.IsRefusalFailure)
            _pause = FirstPause;
        if (!_client.IsOpen)
        {
            string advice = _options.RefusalAdvice == null ? null : _options.RefusalAdvice(status);
            _advice = advice == null ? "" : "; " + advice;
            return;
        }

        _lastTraffic = _router.Device.Clock.UptimeMicroseconds;
        WatchIdle(IdleMilliseconds);
        _router.OnOpen(this);
    }

    void IWebSocketClientListener.OnMessage(byte[] data, int count, bool isText)
    {
        _lastTraffic = _router.Device.Clock.UptimeMicroseconds;
        if (!_router.OnFrame(this, data, 0, count) && !IsPersistent)
            Close();
    }

    void IWebSocketClientListener.OnSent()
    {
        if (!_isSending)
            return;
        _isSending = false;
        _router.OnSent(this, true);
    }

    void IWebSocketClientListener.OnClosed(int code, string reason)
    {
        string advice = _advice;
        _advice = "";
        Retry(reason + advice);
    }

    private static int Clamp(int seconds) => seconds < 1 ? 1 : seconds > HttpRpcConstants.MaxPauseSeconds ? HttpRpcConstants.MaxPauseSeconds : seconds;

    // The next attempt is planned first: whoever hears that the channel is closed may close it for good.
    private void Retry(string reason)
    {
        Reset();
        string next = "";
        if (IsPersistent)
        {
            int longest = Clamp(_options.ReconnectIntervalMax);
            int pause = _pause < longest ? _pause : longest;
            _pause = pause * 2;
            _timer = _router.Device.Timers.Set(pause * HttpRpcConstants.MillisecondsPerSecond, TimerOptions.None, Connect);
            next = ", trying again in " + pause.ToString() + " s";
        }

        _router.Device.Log.Warn(nameof(WebSocketOutRpcChannel), "WebSocket to " + _url.HostHeader + ": " + reason + next);
        _router.OnClosed(this);
    }

    private void Reset()
    {
        ClearTimer();
        if (_isConnecting)
            _connector.Cancel();
        _isConnecting = false;
        _isSending = false;
        _client = null;
    }

    private void ClearTimer()
    {
        _router.Device.Timers.Clear(_timer);
        _timer = TimerQueue.InvalidTimerId;
    }

    private void WatchIdle(int milliseconds)
    {
        if (!IsPersistent && _options.IdleCloseTimeout > 0)
            _timer = _router.Device.Timers.Set(milliseconds, TimerOptions.None, CheckIdle);
    }

    private void CheckIdle()
    {
        long silence = (_router.Device.Clock.UptimeMicroseconds - _lastTraffic) / HttpRpcConstants.MicrosecondsPerMillisecond;
        long left = IdleMilliseconds - silence;
        if (left > 0)
            WatchIdle((int)left);
        else
            Close();
    }
}
