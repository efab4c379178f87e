// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Shadow;

namespace Mgos.Azure;

/// <summary>The twin of the device as its shadow.</summary>
/// <remarks>Mirrors <c>mgos_azure_shadow.c</c>. Thread: loop.</remarks>
internal sealed class AzureTwin : IShadowBackend
{
    private const long MicrosecondsPerMillisecond = 1000;
    private const int Ok = 200;
    private const int NoContent = 204;

    private readonly Device _device;
    private readonly DeviceShadow _shadow;
    private readonly IAzureLink _link;
    private readonly ShadowSession _session;
    private readonly ShadowOutbox _outbox = new ShadowOutbox();
    private readonly AzureTopicReader _reader = new AzureTopicReader();
    private int _lastRequest;
    private int _getTimer;
    private long _desiredVersion;

    internal AzureTwin(Device device, DeviceShadow shadow, IAzureLink link)
    {
        _device = device;
        _shadow = shadow;
        _link = link;
        _session = new ShadowSession(shadow.IsGetOnConnect);
        shadow.AddBackend(this);
    }

    public string Name => AzureConstants.BackendName;

    public bool IsConnected => _session.IsUp;

    private long Now => _device.Clock.UptimeMicroseconds / MicrosecondsPerMillisecond;

    public bool Get()
    {
        _session.RequestGet();
        SendGet();
        return true;
    }

    // The hub has no updates on a condition: the version is not looked at.
    public bool Update(ShadowUpdate update)
    {
        if (_session.IsUp && _outbox.Count == 0 && _link.HasRoom)
            return Send(update);
        if (_outbox.TryAdd(update.Version == 0 ? update : new ShadowUpdate(0, update.State)))
            return true;
        _device.Log.Error(nameof(AzureTwin), "update not taken: " + _outbox.Count.ToString() + " updates wait for the connection already");
        return false;
    }

    internal void OnConnected()
    {
        _desiredVersion = 0;
        _session.OnConnected();
    }

    /// <summary>What waits goes out before the app is told and reports anew.</summary>
    internal void OnSubscribed()
    {
        if (!_session.OnSubscribed())
            return;
        SendWaiting();
        _shadow.RaiseConnected();
        SendGet();
    }

    internal void OnClosed()
    {
        _session.OnClosed();
        SetTimer(-1);
    }

    internal void OnDelivered() => SendWaiting();

    /// <summary>Takes a message; false if it is none of the twin.</summary>
    internal bool TryTake(string topic, byte[] payload)
    {
        if (AzureTopicReader.StartsWith(topic, AzureTopics.DesiredPrefix))
            TakePatch(payload);
        else if (!AzureTopicReader.StartsWith(topic, AzureTopics.TwinAnswerPrefix))
            return false;
        else if (!_reader.TryRead(topic, AzureTopics.TwinAnswerPrefix) || _reader.Status < 0)
            _device.Log.Error(nameof(AzureTwin), "answer that makes no sense on " + topic);
        else if (AzureTopicReader.StartsWith(_reader.RequestId, AzureTopics.GetMark))
            TakeState(_reader.Status, payload);
        else if (AzureTopicReader.StartsWith(_reader.RequestId, AzureTopics.UpdateMark))
            TakeResult(_reader.Status, _reader.Version, payload);
        return true;
    }

    private void TakePatch(byte[] payload)
    {
        TwinState patch = TwinState.ReadPatch(payload);
        if (patch == null)
        {
            _device.Log.Error(nameof(AzureTwin), "change of the desired properties that is no JSON object");
            return;
        }

        // One that has been on its way while the state was got, and is part of it.
        if (patch.Version > 0 && patch.Version < _desiredVersion)
            return;
        _desiredVersion = patch.Version;
        _shadow.RaiseDelta(new ShadowState(patch.Json, patch.Version));
    }

    private void TakeState(int status, byte[] payload)
    {
        TwinState state = status == Ok ? TwinState.ReadDocument(payload) : null;
        if (state == null)
        {
            RejectGet(status == Ok ? new ShadowError(0, "twin that is no JSON object") : new ShadowError(status, TwinState.MessageOf(payload)));
            return;
        }

        _session.OnGetAccepted();
        SetTimer(-1);
        _desiredVersion = state.Version;
        _shadow.RaiseGetAccepted(new ShadowState(state.Json, state.Version));
    }

    private void RejectGet(ShadowError error)
    {
        _device.Log.Warn(nameof(AzureTwin), "get rejected: " + error.Code.ToString() + " " + error.Message + AzureAdvice.OfRejection(error.Code));
        _session.OnGetRejected(error, Now);
        SetTimer(_session.GetDelay(Now));
        _shadow.RaiseGetRejected(error);
    }

    private void TakeResult(int status, long version, byte[] payload)
    {
        if (status == NoContent || status == Ok)
        {
            _shadow.RaiseUpdateAccepted(new ShadowState(null, version));
            return;
        }

        ShadowError error = new ShadowError(status, TwinState.MessageOf(payload));
        _device.Log.Warn(nameof(AzureTwin), "update rejected: " + error.Code.ToString() + " " + error.Message + AzureAdvice.OfRejection(status));
        _shadow.RaiseUpdateRejected(error);
    }

    private bool Send(ShadowUpdate update) => _link.Publish(AzureTopics.Report(NextRequest()), update.State, AzureConstants.MaxQos);

    private void SendWaiting()
    {
        while (_session.IsUp && _outbox.Count > 0 && _link.HasRoom)
            Send(_outbox.Take());
    }

    private void SendGet()
    {
        long now = Now;
        if (_session.TakeGet(now))
            _link.Publish(AzureTopics.TwinGet(NextRequest()), new byte[0], 0);
        SetTimer(_session.GetDelay(now));
    }

    private int NextRequest()
    {
        _lastRequest = _lastRequest == int.MaxValue ? 1 : _lastRequest + 1;
        return _lastRequest;
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
