// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core;

/// <summary>The steps of a boot, in order.</summary>
internal sealed class BootSequence
{
    private readonly Device _device;
    private readonly MgosApp _app;

    internal BootSequence(Device device, MgosApp app)
    {
        _device = device;
        _app = app;
    }

    internal InitResult Run()
    {
        _device.Events.RegisterBase(SystemEvents.Base, "MOS");
        _device.Events.RegisterBase(NetworkEvents.Base, "NET");
        LogBanner();
        InitResult result = Guard("app pre-init", PreInit);
        if (result == InitResult.Ok)
            result = Guard("making the libraries", InitLibraries);
        if (result == InitResult.Ok)
            result = Guard("app init", () => _app.OnInit(_device));
        if (result == InitResult.Ok)
            Finish();
        return result;
    }

    private void LogBanner()
    {
        FirmwareImage firmware = _device.Firmware;
        _device.Log.Info(nameof(BootSequence), firmware.AppName + " " + firmware.Version + " (" + firmware.BuildId + ")");
        _device.Log.Info(nameof(BootSequence), "Mgos " + CoreConstants.MgosVersion);
        string[] lines = _device.Platform.BannerLines;
        for (int i = 0; i < lines.Length; i++)
            _device.Log.Info(nameof(BootSequence), lines[i]);
    }

    private InitResult PreInit()
    {
        _app.OnPreInit(_device);
        _device.Firmware.Prepare(_device);
        return InitResult.Ok;
    }

    private InitResult InitLibraries()
    {
        MgosLibrary[] libraries = _device.Firmware.CreateLibraries();
        for (int i = 0; i < libraries.Length; i++)
        {
            MgosLibrary library = libraries[i];
            _device.Log.Debug(nameof(BootSequence), "Init " + library.Name);
            if (Guard(library.Name, () => Init(library)) == InitResult.Ok)
                continue;
            _device.Log.Error(nameof(BootSequence), library.Name + " init failed");
            return library.Failure;
        }

        return InitResult.Ok;
    }

    private InitResult Init(MgosLibrary library) =>
        library.Init(_device) ? InitResult.Ok : InitResult.DependenciesFailed;

    private InitResult Guard(string name, InitStep step)
    {
        try
        {
            return step();
        }
        catch (Exception e)
        {
            _device.Log.Failed(nameof(BootSequence), name, e);
            return InitResult.AppInitFailed;
        }
    }

    private void Finish()
    {
        DeviceInfo info = _device.Info;
        long free = info.FreeHeapBytes;
        _device.Log.Info(nameof(BootSequence), "Init done, RAM: " + info.HeapBytes.ToString() + " total, " + free.ToString() + " free, " + info.MinFreeHeapBytes.ToString() + " min free");
        for (int i = 0; i < _device.Endpoints.Count; i++)
        {
            if (_device.Endpoints.IsKnownAtBoot(i))
                _device.Log.Info(nameof(BootSequence), "Listening on " + _device.Endpoints[i]);
        }

        _device.Events.Trigger(SystemEvents.InitDone, null);
    }

    private delegate InitResult InitStep();
}
