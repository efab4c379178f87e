// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;
using Mgos.Shadow;

namespace Mgos.Dash;

/// <summary>The shadow with a dash server.</summary>
/// <remarks>
/// Calls, their params and what becomes of the answer:
/// <code>
/// Dash.Shadow.Get      none                                           result -&gt; GET_ACCEPTED, error -&gt; GET_REJECTED
/// Dash.Shadow.Update   {"state":{"reported":X}}                       result -&gt; UPDATE_ACCEPTED, error -&gt; UPDATE_REJECTED
/// Dash.Shadow.Update   {"version":N,"state":{"reported":X}}           the same, for that version only
/// Shadow.Delta         the desired members that differ; by the server  answered with true -&gt; UPDATE_DELTA
/// </code>
/// One update is on its way at a time; one whose answer is lost with the connection is sent again. Thread: loop.
/// </remarks>
internal sealed class DashShadow : IShadowBackend
{
    private readonly DashClient _client;
    private readonly Device _device;
    private readonly DeviceShadow _shadow;
    private readonly ShadowSession _session;
    private readonly ShadowOutbox _outbox = new ShadowOutbox();
    private ShadowUpdate _unanswered;
    private int _getTimer;
    private int _updateTimer;

    internal DashShadow(DashClient client, Device device, DeviceShadow shadow)
    {
        _client = client;
        _device = device;
        _shadow = shadow;
        _session = new ShadowSession(shadow.IsGetOnConnect);
        shadow.AddBackend(this);
    }

    public string Name => DashConstants.BackendName;

    public bool IsConnected => _session.IsUp;

    private long Now => _device.Clock.UptimeMicroseconds / DashConstants.MicrosecondsPerMillisecond;

    public bool Get()
    {
        _session.RequestGet();
        SendGet();
        return true;
    }

    public bool Update(ShadowUpdate update)
    {
        if (!_outbox.TryAdd(update))
        {
            _device.Log.Error(nameof(DashShadow), "update not taken: " + _outbox.Count.ToString() + " updates wait already");
            return false;
        }

        SendWaiting();
        return true;
    }

    // What waits goes out before the app is told and reports anew.
    internal void OnUp()
    {
        _session.OnConnected();
        _session.OnSubscribed();
        SendWaiting();
        _shadow.RaiseConnected();
        SendGet();
    }

    internal void OnDown()
    {
        _session.OnClosed();
        _device.Timers.Clear(_getTimer);
        _device.Timers.Clear(_updateTimer);
        if (_unanswered != null)
            _outbox.PutBack(_unanswered);
        _unanswered = null;
    }

    internal void TakeDelta(byte[] delta) => _shadow.RaiseDelta(new ShadowState(delta, 0));

    /// <summary>The params of an update.</summary>
    internal static byte[] ParamsOf(ShadowUpdate update)
    {
        byte[] start = Encoding.UTF8.GetBytes(update.Version > 0 ? "{\"version\":" + update.Version.ToString() + ",\"state\":{\"reported\":" : "{\"state\":{\"reported\":");
        byte[] all = new byte[start.Length + update.State.Length + 2];
        Array.Copy(start, all, start.Length);
        Array.Copy(update.State, 0, all, start.Length, update.State.Length);
        all[all.Length - 2] = (byte)'}';
        all[all.Length - 1] = (byte)'}';
        return all;
    }

    /// <summary>The state in an answer: its member <c>state</c> if it has one, else the answer itself; none if it is no object.</summary>
    internal static ShadowState StateOf(JsonSpan result)
    {
        if (!result.IsPresent || result.Data[result.Offset] != '{')
            return new ShadowState(null, 0);
        JsonMembers members = new JsonMembers();
        members.Reset(result.Data, result.Offset, result.Count);
        JsonSpan state = new JsonSpan();
        long version;
        if (!members.TryGetInt64("version", out version) || version < 0)
            version = 0;
        bool isWrapped = members.TryGetRaw("state", state) && state.Data[state.Offset] == '{';
        return new ShadowState(isWrapped ? state.ToArray() : result.ToArray(), version);
    }

    private void SendWaiting()
    {
        if (!_session.IsUp || _unanswered != null || _outbox.Count == 0)
            return;
        ShadowUpdate update = _outbox.Take();
        byte[] parameters = ParamsOf(update);
        if (_client.CanSend && _client.Call(DashConstants.ShadowUpdateMethod, parameters, parameters.Length, OnUpdateAnswer))
        {
            _unanswered = update;
            SetUpdateTimer(DashConstants.AnswerTimeoutMilliseconds, OnUpdateTimeout);
            return;
        }

        _outbox.PutBack(update);
        SetUpdateTimer(DashConstants.BusyRetryMilliseconds, SendWaiting);
    }

    private void SetUpdateTimer(int milliseconds, TimerHandler handler)
    {
        _device.Timers.Clear(_updateTimer);
        _updateTimer = _device.Timers.Set(milliseconds, TimerOptions.None, handler);
    }

    private void OnUpdateTimeout() => _client.Reconnect("no answer to " + DashConstants.ShadowUpdateMethod);

    private void OnUpdateAnswer(RpcResponse response)
    {
        _device.Timers.Clear(_updateTimer);
        _unanswered = null;
        if (response.IsSuccess)
            _shadow.RaiseUpdateAccepted(StateOf(response.Result));
        else
            _shadow.RaiseUpdateRejected(ErrorOf("update", response));
        SendWaiting();
    }

    private void SendGet()
    {
        _device.Timers.Clear(_getTimer);
        if (!_session.IsUp)
            return;
        if (!_client.CanSend)
        {
            SetGetTimer(DashConstants.BusyRetryMilliseconds);
            return;
        }

        if (_session.TakeGet(Now))
            _client.Call(DashConstants.ShadowGetMethod, null, 0, OnGetAnswer);
        SetGetTimer(_session.GetDelay(Now));
    }

    // A delay below 0 is none.
    private void SetGetTimer(int delayMilliseconds)
    {
        _device.Timers.Clear(_getTimer);
        if (delayMilliseconds >= 0)
            _getTimer = _device.Timers.Set(delayMilliseconds, TimerOptions.None, SendGet);
    }

    private void OnGetAnswer(RpcResponse response)
    {
        if (response.IsSuccess)
        {
            _session.OnGetAccepted();
            SetGetTimer(_session.GetDelay(Now));
            _shadow.RaiseGetAccepted(StateOf(response.Result));
            return;
        }

        ShadowError error = ErrorOf("get", response);
        _session.OnGetRejected(error, Now);
        SetGetTimer(_session.GetDelay(Now));
        _shadow.RaiseGetRejected(error);
    }

    private ShadowError ErrorOf(string what, RpcResponse response)
    {
        _device.Log.Warn(nameof(DashShadow), what + " rejected: " + response.ErrorCode.ToString() + " " + response.ErrorMessage);
        return new ShadowError(response.ErrorCode, response.ErrorMessage);
    }
}
