// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Core;

namespace Mgos.Wifi;

/// <summary>Scans: whoever wants one while one runs gets its results.</summary>
internal sealed class WifiScans
{
    private readonly Device _device;
    private readonly IWifiDriver _driver;
    private readonly WifiScanHandler _first;
    private ArrayList _handlers = new ArrayList();
    private int _timer;
    private bool _isRunning;

    /// <param name="device">The device.</param>
    /// <param name="driver">The radio.</param>
    /// <param name="first">Gets all results, before those who have asked.</param>
    internal WifiScans(Device device, IWifiDriver driver, WifiScanHandler first)
    {
        _device = device;
        _driver = driver;
        _first = first;
    }

    internal void Add(WifiScanHandler handler)
    {
        _handlers.Add(handler);
        Start();
    }

    // A failure is told later, not from within.
    internal void Start()
    {
        if (_isRunning)
            return;
        _isRunning = true;
        bool isStarted = _driver.StartScan();
        _timer = _device.Timers.Set(isStarted ? WifiConstants.ScanTimeoutMilliseconds : 0, TimerOptions.None, () => End(null));
    }

    internal void End(WifiScanResult[] results)
    {
        if (!_isRunning)
            return;
        _isRunning = false;
        _device.Timers.Clear(_timer);
        ArrayList handlers = _handlers;
        _handlers = new ArrayList();
        _first(results);
        for (int i = 0; i < handlers.Count; i++)
            ((WifiScanHandler)handlers[i])(results);
    }
}
