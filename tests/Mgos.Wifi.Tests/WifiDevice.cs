// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;

namespace Mgos.Wifi.Tests;

/// <summary>A device with a fake radio and a user configuration, and a journal of its events.</summary>
internal sealed class WifiDevice
{
    internal WifiDevice(string config, bool hasAccessPoint)
    {
        if (config.Length > 0)
            Write("{\"wifi\":{" + config + "}}");
        Test = new TestDevice(new object[] { WifiSchema.Create(hasAccessPoint) }, new StorageLibrary(Files), new ConfigLibrary(), new WifiLibrary(Driver));
        Device.Events.AddGroupHandler(WifiEvents.Base, (id, data) => Note("W" + (id & 0xff).ToString()));
        Device.Events.AddGroupHandler(NetworkEvents.Base, (id, data) => Note("N" + (id & 0xff).ToString()));
    }

    internal RamStorage Files { get; } = new RamStorage();

    internal FakeDriver Driver { get; } = new FakeDriver();

    internal TestDevice Test { get; }

    internal Device Device => Test.Device;

    internal WifiManager Wifi => WifiManager.From(Device);

    internal DeviceConfig Config => DeviceConfig.From(Device);

    /// <summary>Events since the last look: W and N with their number.</summary>
    internal string Events { get; private set; } = "";

    internal string SavedConfig
    {
        get
        {
            byte[] data = Files.ReadFile("conf9.json");
            return data == null ? "" : Encoding.UTF8.GetString(data, 0, data.Length);
        }
    }

    internal static WifiDevice Booted(string config, bool hasAccessPoint)
    {
        WifiDevice device = new WifiDevice(config, hasAccessPoint);
        if (device.Test.Boot() != InitResult.Ok)
            throw new System.InvalidOperationException(device.Test.Platform.ConsoleText);
        device.Test.Step();
        return device;
    }

    internal string TakeEvents()
    {
        Test.Step();
        string events = Events;
        Events = "";
        return events;
    }

    internal void FindHome() => Driver.Listener.OnScanDone(new[] { new WifiScanResult("home", "aa", WifiAuthMode.Wpa2Psk, 6, -50) });

    private void Write(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Files.WriteFile("conf9.json", data, data.Length);
    }

    private void Note(string what) => Events += (Events.Length == 0 ? "" : " ") + what;
}
