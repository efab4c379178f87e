// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using Mgos.Config;
using Mgos.Rpc.Tests;
using Mgos.Rpc.Tests.Host;
using Mgos.TestKit;
using Mgos.Wifi;
using Mgos.Wifi.Tests;

namespace Mgos.Service.Wifi.Tests;

/// <summary>One case of tests/corpus/wifi, and how to run it.</summary>
internal sealed class WifiCase : ServiceCase
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    protected override TestDevice CreateDevice() =>
        new(new object[] { WifiSchema.Create(false) }, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new RouterLibrary(), new WifiLibrary(), new WifiServiceLibrary());

    /// <inheritdoc/>
    protected override string Step(string what, string rest)
    {
        switch (what)
        {
            case "network":
                AddNetwork(rest.Split(' '));
                return null;
            case "set":
                var setting = rest.Split('=', 2);
                return DeviceConfig.From(Kit.Device).TrySetText(setting[0], setting[1]) ? null : "cannot set " + rest;
            case "until":
                return WaitFor(rest);
            case "ap":
                return ExpectAccessPoint(rest);
            default:
                return "what is <" + what + ">?";
        }
    }

    /// <inheritdoc/>
    protected override void Settle()
    {
        base.Settle();
        Kit.AdvanceMilliseconds(1);
    }

    private void AddNetwork(string[] words)
    {
        var network = Machine.Wifi.AddNetwork(Uri.UnescapeDataString(words[0]), words[1] == "-" ? "" : words[1]);
        if (words.Length > 2)
            network.SignalDbm = int.Parse(words[2], CultureInfo.InvariantCulture);
    }

    // The clock stands while an attempt is under way, so that none fails for being slow.
    private string WaitFor(string status)
    {
        var wifi = WifiManager.From(Kit.Device);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; Thread.Yield())
        {
            Settle();
            if (WifiStatusText.NameOf(wifi.Status) == status)
                return null;
            if (wifi.StationState != WifiStationState.Connecting)
                Kit.AdvanceMilliseconds(100);
        }

        return "expected " + status + ", real " + WifiStatusText.NameOf(wifi.Status);
    }

    private string ExpectAccessPoint(string expected)
    {
        var point = Machine.Wifi.AccessPoint;
        var real = point.IsOn ? point.Ssid + " " + (point.Password.Length == 0 ? "-" : point.Password) + " " + point.Channel + " " + point.Address : "off";
        return real == expected ? null : "expected access point <" + expected + ">, real <" + real + ">";
    }
}
