// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Ota;

/// <summary>One update, from its first byte to its end.</summary>
internal sealed class OtaSession : IBundleReceiver
{
    private const int MicrosecondsPerMillisecond = 1000;
    private const int MillisecondsPerSecond = 1000;

    private readonly Device _device;
    private readonly OtaUpdater _updater;
    private readonly OtaOptions _options;
    private readonly IOtaSource _source;
    private readonly BundleReader _reader;
    private readonly int _checkTimer;
    private OtaBeginInfo _beginInfo;
    private long _progressAt;
    private long _reportedAt;
    private int _fileBytes;
    private int _reportedBytes;
    private string _fileName;
    private bool _isSame;
    private bool _isOver;

    internal OtaSession(Device device, OtaUpdater updater, OtaOptions options, IOtaSource source)
    {
        _device = device;
        _updater = updater;
        _options = options;
        _source = source;
        _reader = new BundleReader(this);
        CommitTimeoutSeconds = options.CommitTimeoutSeconds;
        SizeBytes = options.SizeBytes;
        _progressAt = NowMilliseconds;
        _checkTimer = device.Timers.Set(OtaConstants.CheckIntervalMilliseconds, TimerOptions.Repeat, Check);
    }

    internal int CommitTimeoutSeconds { get; set; }

    internal int SizeBytes { get; set; }

    private IOtaBackend Backend => _updater.Backend;

    private long NowMilliseconds => _device.Clock.UptimeMicroseconds / MicrosecondsPerMillisecond;

    private int Percent => SizeBytes > 0 ? (int)(_reader.Position * 100L / SizeBytes) : 0;

    internal int Write(byte[] data, int offset, int count)
    {
        int taken = WriteGuarded(data, offset, count);
        if (taken > 0)
            _progressAt = NowMilliseconds;
        if (_reader.State == BundleReaderState.Failed)
            Finish(ResultOf(_reader.Error), _reader.Error, false);
        else if (_isSame)
            Finish(OtaConstants.ResultOk, OtaTexts.SameVersion, false);
        return taken;
    }

    internal void End()
    {
        if (_isOver)
            return;
        if (_reader.State != BundleReaderState.Done)
            Finish(OtaConstants.ResultFailed, OtaTexts.WrongState, false);
        else if (Backend.Complete(CommitTimeoutSeconds))
            Finish(OtaConstants.ResultOk, OtaTexts.Applied, true);
        else
            Finish(ResultOf(Backend.Error), Backend.Error, false);
    }

    internal void Finish(int result, string message, bool isApplied)
    {
        if (_isOver)
            return;
        _isOver = true;
        _device.Timers.Clear(_checkTimer);
        Backend.Abort();
        _updater.OnFinished(result, message, isApplied);
        _source.OnFinished(result, message);
    }

    OtaAction IBundleReceiver.OnManifest(byte[] text, byte[] extra)
    {
        BundleManifest manifest;
        string error = BundleManifest.TryRead(text, out manifest);
        if (error != null)
            return Fail(error);
        _device.Log.Info(nameof(OtaUpdater), "FW: " + manifest.Name + " " + manifest.Platform + " " + manifest.Version + " " + manifest.BuildId);
        if (!manifest.IsFor(OtaConstants.PlatformPrefix + _device.Info.Architecture))
            return Fail(OtaTexts.WrongPlatform);
        if (_options.IgnoreSameVersion && manifest.Version == _device.Firmware.Version && manifest.BuildId == _device.Firmware.BuildId)
        {
            _isSame = true;
            return OtaAction.Skip;
        }

        int signatures;
        error = OtaSignatures.Check(_updater.Config, manifest, extra, out signatures);
        if (error != null)
            return Fail(error);
        _beginInfo = new OtaBeginInfo(manifest, signatures);
        return AskHandlers();
    }

    OtaAction IBundleReceiver.OnFileBegin(BundleEntry entry)
    {
        OtaAction action = Backend.BeginFile(entry);
        if (action == OtaAction.Abort)
            return Fail(Backend.Error);
        if (action == OtaAction.Ok)
        {
            _fileName = entry.Name;
            _fileBytes = 0;
            Report(entry.Size);
        }

        return action;
    }

    bool IBundleReceiver.OnFileData(byte[] data, int offset, int count)
    {
        if (!Backend.WriteFile(data, offset, count))
            return Fail(Backend.Error) == OtaAction.Ok;
        _fileBytes += count;
        if (_fileBytes - _reportedBytes >= OtaConstants.ProgressBytes || NowMilliseconds - _reportedAt > OtaConstants.ProgressMilliseconds)
            Report(-1);
        return true;
    }

    bool IBundleReceiver.OnFileEnd(BundleEntry entry)
    {
        if (!Backend.EndFile(entry))
            return Fail(Backend.Error) == OtaAction.Ok;
        _device.Log.Debug(nameof(OtaUpdater), entry.Name + ": CRC OK");
        return true;
    }

    private int WriteGuarded(byte[] data, int offset, int count)
    {
        try
        {
            return _reader.Write(data, offset, count);
        }
        catch (OutOfMemoryException)
        {
            _reader.Fail(OtaTexts.OutOfMemory);
            return 0;
        }
    }

    private OtaAction AskHandlers()
    {
        _beginInfo.Result = OtaAction.Ok;
        _device.Events.Trigger(OtaEvents.Begin, _beginInfo);
        if (_beginInfo.Result == OtaAction.Abort)
            return Fail(OtaTexts.Vetoed);
        if (_beginInfo.Result == OtaAction.Wait)
        {
            _device.Timers.Set(OtaConstants.WaitMilliseconds, TimerOptions.None, AskAgain);
            return OtaAction.Wait;
        }

        // From here on the manifest belongs to the backend.
        BundleManifest manifest = _beginInfo.Manifest;
        _beginInfo = null;
        return Backend.Begin(manifest) ? OtaAction.Ok : Fail(Backend.Error);
    }

    private void AskAgain()
    {
        if (_isOver)
            return;
        _progressAt = NowMilliseconds;
        OtaAction action = AskHandlers();
        if (action == OtaAction.Wait)
            return;
        if (action == OtaAction.Abort)
        {
            Finish(ResultOf(_reader.Error), _reader.Error, false);
            return;
        }

        _reader.Resume();
        _source.OnResume();
    }

    private void Report(int sizeBytes)
    {
        _reportedBytes = _fileBytes;
        _reportedAt = NowMilliseconds;
        string message = Percent.ToString() + "% total, " + _fileName + " " + _fileBytes.ToString() + (sizeBytes < 0 ? "" : " of " + sizeBytes.ToString());
        _device.Log.Info(nameof(OtaUpdater), message);
        _updater.Report(Percent, message);
    }

    private void Check()
    {
        if (NowMilliseconds - _progressAt >= (long)_options.TimeoutSeconds * MillisecondsPerSecond)
            Finish(OtaConstants.ResultFailed, OtaTexts.TimedOut, false);
    }

    private OtaAction Fail(string error)
    {
        _reader.Fail(error);
        return OtaAction.Abort;
    }

    private static int ResultOf(string error) => error == OtaTexts.BadDigest ? OtaConstants.ResultMismatch : OtaConstants.ResultFailed;
}
