// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;

namespace Mgos.Ota.Http;

/// <summary>Fetches updates from URLs, and looks for one at an interval.</summary>
internal sealed class OtaUrlClient : IOtaUrlClient, IDisposable
{
    private readonly Device _device;
    private readonly OtaUpdater _updater;
    private readonly UpdateHttpConfig _config;
    private OtaFetch _fetch;

    internal OtaUrlClient(Device device, OtaUpdater updater)
    {
        _device = device;
        _updater = updater;
        _config = UpdateHttpConfig.From(device);
    }

    /// <summary>Makes the requests.</summary>
    internal FetchEnvironment Environment { get; set; } = new FetchEnvironment();

    public string Start(string url, OtaOptions options, OtaEndHandler handler)
    {
        OtaFetch fetch = new OtaFetch(_device, _updater, NewRequest(url), handler, Environment);
        string refusal = _updater.Start(options, fetch);
        if (refusal != null)
            return refusal;
        _device.Log.Info(nameof(OtaUrlClient), "Fetching " + url);
        _fetch = fetch;
        fetch.Start();
        return null;
    }

    public void Dispose()
    {
        if (_fetch != null)
            _fetch.Dispose();
    }

    internal void StartPolling()
    {
        if (_config.Url.Length == 0 || _config.Interval <= 0)
            return;
        int milliseconds = _config.Interval < int.MaxValue / OtaHttpConstants.MillisecondsPerSecond ? _config.Interval * OtaHttpConstants.MillisecondsPerSecond : int.MaxValue;
        _device.Timers.Set(milliseconds, TimerOptions.Repeat, Poll);
    }

    private void Poll()
    {
        if (_config.Url.Length > 0 && !_updater.IsInProgress && _updater.IsCommitted)
            Start(_config.Url, new OtaOptions { IgnoreSameVersion = true }, null);
    }

    private DownloadRequest NewRequest(string url)
    {
        ArrayList names = new ArrayList();
        ArrayList values = new ArrayList();
        string platform = OtaConstants.PlatformPrefix + _device.Info.Architecture;
        FirmwareImage firmware = _device.Firmware;
        Add(names, values, "X-MGOS-Device-ID", (_device.Info.Id.Length == 0 ? "-" : _device.Info.Id) + " " + _device.Info.MacAddress);
        Add(names, values, "X-MGOS-FW-Version", platform + " " + firmware.Version + " " + firmware.BuildId);
        Add(names, values, "User-Agent", firmware.AppName + "/" + firmware.Version + " (Mgos/" + CoreConstants.MgosVersion + "; " + platform + ")");
        string[] lines = _config.ExtraHttpHeaders.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int colon = lines[i].IndexOf(':');
            if (colon > 0)
                Add(names, values, lines[i].Substring(0, colon).Trim(), lines[i].Substring(colon + 1).Trim());
        }

        return new DownloadRequest
        {
            Url = url,
            HeaderNames = (string[])names.ToArray(typeof(string)),
            HeaderValues = (string[])values.ToArray(typeof(string)),
            Authorities = ReadFile(_config.SslCaFile),
            ClientCertificate = ReadFile(_config.SslClientCertFile),
            ServerName = _config.SslServerName,
        };
    }

    private static void Add(ArrayList names, ArrayList values, string name, string value)
    {
        names.Add(name);
        values.Add(value);
    }

    private byte[] ReadFile(string name) => name.Length == 0 || _device.Files == null ? null : _device.Files.ReadFile(name);
}
