// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.Json;
using Mgos.Shadow;

namespace Mgos.Ota.Shadow;

/// <summary>Carries out the updates that the shadow orders, and reports how they stand.</summary>
/// <remarks>
/// An order is <c>desired.ota.url</c>; it comes as delta, or in the state that is asked for after a connection. One that was carried out, well or badly, is not carried
/// out again: the URL is kept in <c>ota_state.json</c>. One that a restart has cut off is begun again, a few times. Thread: loop.
/// </remarks>
internal sealed class ShadowUpdates
{
    private readonly Device _device;
    private readonly OtaUpdater _updater;
    private readonly DeviceShadow _shadow;
    private readonly JsonWriter _writer = new JsonWriter(OtaShadowConstants.WriterBytes, OtaShadowConstants.MaxWriterBytes);
    private OrderState _order;
    private string _waitingUrl = "";
    private string _fault = "";
    private OtaState _reportedState;
    private long _reportedAt;

    internal ShadowUpdates(Device device, OtaUpdater updater, DeviceShadow shadow)
    {
        _device = device;
        _updater = updater;
        _shadow = shadow;
    }

    internal bool IsAutocommit { get; set; }

    internal int CommitTimeoutSeconds { get; set; }

    private string Running => _device.Firmware.Version + " " + _device.Firmware.BuildId;

    private bool IsUndone => _order.IsApplied && _order.From == Running && _updater.Status.State != OtaState.Success;

    internal void Start()
    {
        _order = OrderState.Read(_device.Files == null ? null : _device.Files.ReadFile(OtaShadowConstants.StateFile));
        _shadow.AddHandler(OnShadow);
        _device.Events.AddHandler(OtaEvents.Status, (int id, object data) => OnStatus());
    }

    private void OnShadow(ShadowNotice notice)
    {
        switch (notice.Event)
        {
            case ShadowEvent.Connected:
                OnConnected();
                break;
            case ShadowEvent.UpdateDelta:
                Take(notice.State.Members, "ota.url");
                break;
            case ShadowEvent.GetAccepted:
                if (!Take(notice.State.Members, "delta.ota.url"))
                    Take(notice.State.Members, "desired.ota.url");
                break;
        }
    }

    // A commit reports by itself.
    private void OnConnected()
    {
        if (!IsAutocommit || _updater.IsCommitted || !_updater.Commit())
            Report();
    }

    private bool Take(JsonMembers members, string path)
    {
        JsonSpan raw = new JsonSpan();
        if (!members.TryGetRaw(path, raw) || raw.Data[raw.Offset] == 'n')
            return false;
        string url;
        if (raw.IsString && members.TryGetString(path, out url) && url.Length > 0 && Encoding.UTF8.GetBytes(url).Length <= OtaShadowConstants.MaxUrlBytes)
            Consider(url);
        else
            Refuse(OtaShadowConstants.BadUrl);
        return true;
    }

    private void Consider(string url)
    {
        if (_order.Url == url && (_order.IsDone || _order.Attempts >= OtaShadowConstants.MaxAttempts || _updater.IsInProgress))
        {
            _device.Log.Debug(nameof(ShadowUpdates), "already carried out: " + url);
            return;
        }

        if (_updater.UrlClient == null)
            Refuse(OtaShadowConstants.NoClient);
        else if (_updater.IsInProgress || !_updater.IsCommitted)
            Wait(url, _updater.IsInProgress ? OtaTexts.InProgress : OtaTexts.NotCommitted);
        else
            Begin(url);
    }

    private void Wait(string url, string reason)
    {
        _waitingUrl = url;
        _device.Log.Info(nameof(ShadowUpdates), "update to " + url + " waits: " + reason);
    }

    // Kept before it is begun: whatever the update does to the device, it is not begun for ever.
    private void Begin(string url)
    {
        OrderState previous = _order;
        _order = new OrderState { Url = url, Attempts = previous.Url == url ? previous.Attempts + 1 : 1, IsDone = false, From = Running };
        if (!Save())
        {
            _order = previous;
            Refuse(OtaShadowConstants.CannotSave);
            return;
        }

        _fault = "";
        string refusal = _updater.UrlClient.Start(url, new OtaOptions { IgnoreSameVersion = true, CommitTimeoutSeconds = CommitTimeoutSeconds }, OnEnded);
        if (refusal == null)
            return;
        _order = previous;
        Save();
        Refuse(refusal);
    }

    private void OnEnded(int result, string message)
    {
        _order.IsDone = true;
        _order.IsFulfilled = result > 0;
        _order.IsApplied = message == OtaTexts.Applied;
        if (result < 0)
            _fault = message;
        Save();

        // Now it is known that nothing is left to do.
        if (_updater.Status.State == OtaState.Idle)
            Report();
    }

    // Once: clouds may answer a report with the same order again.
    private void Refuse(string fault)
    {
        if (_fault == fault)
            return;
        _fault = fault;
        _device.Log.Error(nameof(ShadowUpdates), "update by shadow refused: " + fault);
        Report();
    }

    private bool Save()
    {
        byte[] json = _order.ToJson();
        if (_device.Files != null && _device.Files.WriteFile(OtaShadowConstants.StateFile, json, json.Length))
            return true;
        _device.Log.Error(nameof(ShadowUpdates), "cannot write " + OtaShadowConstants.StateFile + ": look at the space on the flash");
        return false;
    }

    private void OnStatus()
    {
        OtaStatus status = _updater.Status;
        long now = _device.Clock.UptimeMicroseconds / OtaShadowConstants.MicrosecondsPerMillisecond;
        bool isNews = status.State != OtaState.Progress || _reportedState != OtaState.Progress;
        if (isNews || now - _reportedAt >= OtaShadowConstants.ProgressIntervalMilliseconds)
            Report();
        bool isFree = status.State != OtaState.Progress && status.State != OtaState.Success && status.IsCommitted;
        if (isFree && _waitingUrl.Length > 0 && _device.Loop.Post(BeginWaiting))
            _device.Log.Debug(nameof(ShadowUpdates), "going on with " + _waitingUrl);
    }

    private void BeginWaiting()
    {
        string url = _waitingUrl;
        _waitingUrl = "";
        if (url.Length > 0)
            Consider(url);
    }

    // Without a connection nothing is reported: the next connection begins with everything.
    private void Report()
    {
        if (!_shadow.IsConnected)
            return;
        OtaStatus status = _updater.Status;
        _reportedState = status.State;
        _reportedAt = _device.Clock.UptimeMicroseconds / OtaShadowConstants.MicrosecondsPerMillisecond;
        bool isIdle = status.State == OtaState.Idle;
        string fault = !isIdle ? "" : _fault.Length > 0 ? _fault : IsUndone ? OtaShadowConstants.Undone : "";
        OtaReport.Write(_writer, _device, status, fault.Length > 0 ? OtaState.Error : status.State, fault.Length > 0 ? fault : status.Message, DoneUrl(status));
        _shadow.Update(0, _writer.Data, 0, _writer.Length);
    }

    // Reported means: nothing is left to do, so that the delta goes.
    private string DoneUrl(OtaStatus status)
    {
        bool isGood = _order.IsDone && _fault.Length == 0 && status.State == OtaState.Idle && status.IsCommitted && !IsUndone;
        return isGood && _order.IsFulfilled ? _order.Url : "";
    }
}
