// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;

namespace Mgos.Wifi;

/// <summary>Brings the Wi-Fi of a device up, as <c>wifi.*</c> says.</summary>
/// <remarks>Mirrors <c>mgos_wifi_init</c>: the boot fails if nothing of what the configuration asks for is possible.</remarks>
public sealed class WifiLibrary : MgosLibrary
{
    private readonly IWifiDriver _driver;

    /// <summary>Makes the library for the radio of the board.</summary>
    public WifiLibrary()
    {
        Failure = InitResult.NetworkInitFailed;
    }

    /// <summary>Makes the library for another radio.</summary>
    /// <param name="driver">The radio.</param>
    public WifiLibrary(IWifiDriver driver)
        : this()
    {
        _driver = driver;
    }

    /// <inheritdoc/>
    public override string Name => "Mgos.Wifi";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        device.Events.RegisterBase(WifiEvents.Base, "wifi");
        DeviceConfig.From(device).AddValidator(WifiConfigReader.Validate);
        WifiManager manager = new WifiManager(device, _driver ?? new BoardWifiDriver(device));
        device.Parts.Add(manager);
        manager.AddHandlers();
        device.Scripts.Add(new WifiFunctions(manager));
        return manager.SetUp();
    }
}
