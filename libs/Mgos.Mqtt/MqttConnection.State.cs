// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Mqtt;

/// <content>Attempts, pauses, and what the broker says.</content>
public sealed partial class MqttConnection
{
    private const long MicrosecondsPerMillisecond = 1000;

    private readonly MqttBackoff _backoff = new MqttBackoff();
    private MqttState _state;
    private bool _hasNoTime;
    private int _timer;
    private long _attemptBegan;
    private string _clientId = "";
    private MqttOptions _noted;

    private long Now => _device.Clock.UptimeMicroseconds / MicrosecondsPerMillisecond;

    private bool HasTime => _device.Clock.UnixSeconds > MqttConstants.MinUnixSeconds;

    /// <summary>Connects, also after <see cref="Disconnect"/>.</summary>
    /// <returns>False if there is nothing to connect to, or the clock has to be set before.</returns>
    /// <remarks>Mirrors <c>mgos_mqtt_global_connect</c>.</remarks>
    public bool Connect()
    {
        if (_backoff.IsStopped)
            _backoff.Reset();
        return TryConnect();
    }

    /// <summary>Says goodbye to the broker and stays away until <see cref="Connect"/>.</summary>
    /// <remarks>Mirrors <c>mgos_mqtt_global_disconnect</c>.</remarks>
    public void Disconnect()
    {
        _backoff.Stop();
        ClearTimer();
        _transport.Close(true);
        EndConnection();
    }

    /// <summary>Changes the settings. A connection is cut, and it is on the caller to <see cref="Connect"/>, or on the next address of the device.</summary>
    /// <param name="options">Settings; null or not enabled for none.</param>
    /// <remarks>Mirrors <c>mgos_mqtt_conn_set_config</c>: nobody is told of the end of the connection, and <c>mqtt1</c> has no part any more.</remarks>
    public void Configure(MqttOptions options)
    {
        ClearTimer();
        _transport.Close(true);
        _state = MqttState.Idle;
        _sender.OnClosed();
        _subscriptions.OnClosed();
        _backoff.Reset();
        _options = options != null && options.Enable ? options : null;
        _backup = null;
    }

    void IMqttTransportOwner.OnConnected(bool isResumed)
    {
        _state = MqttState.Connected;
        _backoff.Reset();
        TriggerCloud(SystemEvents.CloudConnected);
        _subscriptions.RequestAll(_options);
        _sender.OnConnected(isResumed, _clientId, Now);
        _device.Log.Info(nameof(MqttConnection), Id + " connected to " + _options.Server);
        Raise(new MqttEventData(MqttEvent.Connack));
    }

    void IMqttTransportOwner.OnRefused(int code)
    {
        _state = MqttState.Idle;
        _device.Log.Error(nameof(MqttConnection), Id + ": " + MqttFailure.OfCode(code, _options));
        Raise(new MqttEventData(MqttEvent.Connack) { Code = code });
        Schedule();
    }

    void IMqttTransportOwner.OnConnectFailed(string why) => FailAttempt(why);

    void IMqttTransportOwner.OnClosed()
    {
        _device.Log.Warn(nameof(MqttConnection), Id + " lost the connection to " + _options.Server);
        EndConnection();
        Schedule();
    }

    void IMqttSenderOwner.OnSilent(string what)
    {
        _device.Log.Error(nameof(MqttConnection), Id + ": " + _options.Server + " " + what + ", connecting anew; check the network");
        _transport.Close(false);
        EndConnection();
        Schedule();
    }

    void IMqttSenderOwner.OnDropped(int count, string why) =>
        _device.Log.Warn(nameof(MqttConnection), Id + ": " + count.ToString() + " messages dropped, " + why);

    private bool TryConnect()
    {
        if (_options == null || !_options.Enable || _backoff.IsStopped)
            return false;
        if (_state == MqttState.Connecting || _state == MqttState.Connected)
            return true;
        ClearTimer();
        HostAddress address = CheckedAddress();
        if (address == null)
            return false;
        _hasNoTime = _options.RequireTime && !HasTime;
        if (_hasNoTime)
        {
            _device.Log.Error(nameof(MqttConnection), Id + ": the clock is not set, and mqtt.require_time wants it to be; is sntp enabled?");
            Schedule();
            return false;
        }

        Begin(address);
        return true;
    }

    private HostAddress CheckedAddress()
    {
        string problem = MqttFailure.OfOptions(_options);
        if (problem != null)
            _device.Log.Error(nameof(MqttConnection), Id + ": " + problem);
        string note = MqttFailure.NoteOfOptions(_options);
        if (note != null && _noted != _options)
            _device.Log.Warn(nameof(MqttConnection), Id + ": " + note);
        _noted = _options;
        return problem == null ? _options.GetAddress() : null;
    }

    private void Begin(HostAddress address)
    {
        _state = MqttState.Connecting;
        _attemptBegan = Now;
        _device.Log.Info(nameof(MqttConnection), Id + " connecting to " + address.Host + ":" + address.Port.ToString());
        _device.Events.Trigger(SystemEvents.CloudConnecting, new CloudEventData(_options.CloudType));
        MqttOptions options = _options.Copy();
        if (options.ClientId.Length == 0)
            options.ClientId = _device.Info.Id;
        if (!TryFillIn(options))
            return;
        _clientId = options.ClientId;
        _transport.Connect(options, address, options.ClientId);
    }

    private bool TryFillIn(MqttOptions options)
    {
        try
        {
            if (Credentials != null)
                Credentials(this, options);
            return true;
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("credentials of " + Id, Credentials, e);
            FailAttempt("no credentials");
            return false;
        }
    }

    private void FailAttempt(string why)
    {
        _state = MqttState.Idle;
        string hint = _options.IsSecure && !HasTime ? " (the clock is not set, and certificates have dates: is sntp enabled?)" : "";
        _device.Log.Error(nameof(MqttConnection), Id + ": " + why + hint);
        TriggerCloud(SystemEvents.CloudConnectError);
        Schedule();
    }

    private void EndConnection()
    {
        bool wasConnected = IsConnected;
        _state = MqttState.Idle;
        _sender.OnClosed();
        _subscriptions.OnClosed();
        if (!wasConnected)
            return;
        TriggerCloud(SystemEvents.CloudDisconnected);
        Raise(new MqttEventData(MqttEvent.Close));
    }

    private void Schedule()
    {
        if (_backoff.IsStopped || _options == null || _state != MqttState.Idle)
            return;
        if (_backup != null && _backup.Enable && _backoff.HasReached(_options.ReconnectTimeoutMax))
            SwitchBroker();
        int delay = _backoff.Next(_options.ReconnectTimeoutMin, _options.ReconnectTimeoutMax, _device.Random.NextUInt32());
        _device.Log.Info(nameof(MqttConnection), Id + " connects again in " + delay.ToString() + " ms");
        _state = MqttState.Waiting;
        _timer = _device.Timers.Set(delay, TimerOptions.None, OnTimer);
    }

    private void SwitchBroker()
    {
        MqttOptions other = _backup;
        _backup = _options;
        _options = other;
        _backoff.Switch(other.ReconnectTimeoutMin);
        _device.Log.Info(nameof(MqttConnection), Id + " turns to " + other.Server);
    }

    private void OnTimer()
    {
        _timer = TimerQueue.InvalidTimerId;
        TryConnect();
    }

    private void OnTimeChanged()
    {
        if (_state == MqttState.Waiting && _hasNoTime && HasTime)
            TryConnect();
    }

    private void Tick()
    {
        if (_options == null)
            return;
        if (_state == MqttState.Connecting && Now - _attemptBegan >= MqttConstants.ConnectTimeoutMilliseconds)
        {
            _transport.Close(false);
            FailAttempt("no connection to " + _options.Server + " in " + (MqttConstants.ConnectTimeoutMilliseconds / MqttConstants.TickMilliseconds).ToString() + " s; check the network");
        }

        _sender.Tick(IsConnected && _subscriptions.IsAnswerDue, _options.KeepAliveSeconds * MqttConstants.TickMilliseconds, Now);
        if (_handlers.Length > 0)
            Raise(new MqttEventData(MqttEvent.Poll));
    }

    private void ClearTimer()
    {
        _device.Timers.Clear(_timer);
        _timer = TimerQueue.InvalidTimerId;
        if (_state == MqttState.Waiting)
            _state = MqttState.Idle;
    }

    private void TriggerCloud(int eventId)
    {
        if (_options.CloudEvents)
            _device.Events.Trigger(eventId, new CloudEventData(_options.CloudType));
    }
}
