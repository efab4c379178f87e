// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Mqtt;
using Mgos.Shadow;

namespace Mgos.Aws;

/// <content>What comes from AWS IoT.</content>
public sealed partial class AwsShadow : IAwsLinkOwner
{
    private const long MicrosecondsPerMillisecond = 1000;

    private int _getTimer;
    private int _subscribeTimer;

    internal string ClientId { get; set; } = "";

    private long Now => _device.Clock.UptimeMicroseconds / MicrosecondsPerMillisecond;

    void IAwsLinkOwner.OnConnected() => _session.OnConnected();

    // What waits goes out before the app is told and reports anew.
    void IAwsLinkOwner.OnSubscribed(bool isGranted)
    {
        if (!isGranted)
        {
            _device.Log.Error(nameof(AwsShadow), AwsAdvice.OfRefusedTopics(_topics));
            _subscribeTimer = _device.Timers.Set(AwsConstants.SubscribeRetryMilliseconds, TimerOptions.None, _link.Resubscribe);
            return;
        }

        if (!_session.OnSubscribed())
            return;
        _device.Log.Info(nameof(AwsShadow), "shadow of " + ThingName + " connected");
        SendWaiting();
        TriggerCloud(SystemEvents.CloudConnected);
        Tell(AwsShadowEvent.Connected, null);
        _shadow.RaiseConnected();
        SendGet();
    }

    void IAwsLinkOwner.OnDelivered() => SendWaiting();

    void IAwsLinkOwner.OnClosed()
    {
        bool wasUp = _session.IsUp;
        bool isEarly = _session.IsSubscribing;
        _session.OnClosed();
        SetTimer(-1);
        _device.Timers.Clear(_subscribeTimer);
        if (isEarly)
            _device.Log.Error(nameof(AwsShadow), AwsAdvice.OfEarlyEnd(_topics, ClientId));
        if (wasUp)
            TriggerCloud(SystemEvents.CloudDisconnected);
    }

    void IAwsLinkOwner.OnMessage(string topic, byte[] payload)
    {
        AwsShadowEvent happened;
        if (!_topics.TryGetEvent(topic, out happened))
            return;
        AwsShadowState state = AwsShadowState.Read(happened, payload);
        if (state == null)
        {
            _device.Log.Error(nameof(AwsShadow), "message that is no JSON object on " + topic);
            return;
        }

        Take(happened, state);
    }

    // Others may use the same thing: what they were granted is none of this device's answers. Deltas and rejections count whoever caused them.
    private void Take(AwsShadowEvent happened, AwsShadowState state)
    {
        bool isAccepted = happened == AwsShadowEvent.GetAccepted || happened == AwsShadowEvent.UpdateAccepted;
        if (isAccepted && state.Token != _requests.Token)
            return;
        if (state.Version > 0)
            LastStateVersion = state.Version;
        switch (happened)
        {
            case AwsShadowEvent.GetAccepted: TakeState(state); break;
            case AwsShadowEvent.UpdateAccepted: TakeAccepted(state); break;
            case AwsShadowEvent.UpdateDelta: TakeDelta(state); break;
            default: TakeRejection(happened, state); break;
        }
    }

    private void TakeState(AwsShadowState state)
    {
        _session.OnGetAccepted();
        SetTimer(-1);
        Tell(AwsShadowEvent.GetAccepted, state);
        _shadow.RaiseGetAccepted(new ShadowState(state.State, state.Version));
    }

    private void TakeAccepted(AwsShadowState state)
    {
        Tell(AwsShadowEvent.UpdateAccepted, state);
        _shadow.RaiseUpdateAccepted(new ShadowState(state.State, state.Version));
    }

    private void TakeDelta(AwsShadowState state)
    {
        if (_session.HasState)
            Tell(AwsShadowEvent.UpdateDelta, state);
        _shadow.RaiseDelta(new ShadowState(state.State, state.Version));
    }

    private void TakeRejection(AwsShadowEvent happened, AwsShadowState state)
    {
        ShadowError error = new ShadowError(state.Code, state.Message);
        string what = happened == AwsShadowEvent.GetRejected ? "get" : "update";
        _device.Log.Warn(nameof(AwsShadow), what + " rejected: " + error.Code.ToString() + " " + error.Message + AwsAdvice.OfRejection(happened, error.Code));
        if (happened == AwsShadowEvent.GetRejected)
        {
            _session.OnGetRejected(error, Now);
            SetTimer(_session.GetDelay(Now));
        }

        Tell(happened, state);
        TellError(happened, error);
        if (happened == AwsShadowEvent.GetRejected)
            _shadow.RaiseGetRejected(error);
        else
            _shadow.RaiseUpdateRejected(error);
    }

    private void Tell(AwsShadowEvent happened, AwsShadowState state)
    {
        if (_stateHandler == null)
            return;
        try
        {
            _stateHandler(happened, state);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("state handler of the shadow", _stateHandler, e);
        }
    }

    private void TellError(AwsShadowEvent happened, ShadowError error)
    {
        if (_errorHandler == null)
            return;
        try
        {
            _errorHandler(happened, error);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("error handler of the shadow", _errorHandler, e);
        }
    }

    private void TriggerCloud(int eventId)
    {
        if (_link.HasCloudEvents)
            _device.Events.Trigger(eventId, new CloudEventData(CloudType.Aws));
    }

    // A delay below 0 is none.
    private void SetTimer(int delayMilliseconds)
    {
        _device.Timers.Clear(_getTimer);
        _getTimer = delayMilliseconds < 0 ? TimerQueue.InvalidTimerId : _device.Timers.Set(delayMilliseconds, TimerOptions.None, OnGetTimer);
    }

    private void OnGetTimer()
    {
        _getTimer = TimerQueue.InvalidTimerId;
        SendGet();
    }
}
