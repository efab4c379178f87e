// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Config;

/// <summary>Applies the settings of the core: hardware address, id, watchdog, time zone.</summary>
/// <remarks>A value that makes no sense is logged and left out: a setting must not keep a device from booting.</remarks>
internal sealed class CoreSettings
{
    private readonly Device _device;
    private readonly DeviceConfig _config;

    internal CoreSettings(Device device, DeviceConfig config)
    {
        _device = device;
        _config = config;
    }

    internal void Apply()
    {
        ApplyMacAddress();
        ApplyId();
        ApplyWatchdog();
        ApplyTimeZone();
    }

    private void ApplyMacAddress()
    {
        string text = _config.Has(ConfigKeys.DeviceMac) ? _config.GetString(ConfigKeys.DeviceMac) : "";
        byte[] address;
        if (MacText.TryParse(text, out address))
            _device.Info.MacAddressBytes = address;
        else if (text.Length > 0)
            Ignore(ConfigKeys.DeviceMac, text, "aa:bb:cc:dd:ee:ff");
        _device.Log.Info(nameof(CoreSettings), "MAC: " + MacText.Format(_device.Info.MacAddress));
    }

    // Seen everywhere, saved nowhere: the next board that gets this file has another address.
    private void ApplyId()
    {
        if (!_config.Has(ConfigKeys.DeviceId))
            return;
        string text = _config.GetString(ConfigKeys.DeviceId);
        string id = MacPlaceholders.Expand(_device, text);
        if (id != text)
            _config.SetOverride(ConfigKeys.DeviceId, id);
        if (id.Length > 0)
            _device.Info.Id = id;
    }

    private void ApplyWatchdog()
    {
        if (!_config.Has(ConfigKeys.WatchdogTimeout))
            return;
        int seconds = _config.GetInt(ConfigKeys.WatchdogTimeout);
        if (seconds >= 1 && seconds <= ConfigConstants.MaxWatchdogSeconds)
            _device.Watchdog.SetTimeout(seconds);
        else
            Ignore(ConfigKeys.WatchdogTimeout, seconds.ToString(), "1 to " + ConfigConstants.MaxWatchdogSeconds.ToString());
        _device.Log.Info(nameof(CoreSettings), "WDT: " + _device.Watchdog.TimeoutSeconds.ToString() + " seconds");
    }

    private void ApplyTimeZone()
    {
        string specification = _config.Has(ConfigKeys.TimeZone) ? _config.GetString(ConfigKeys.TimeZone) : "";
        if (specification.Length == 0)
            return;
        if (_device.Clock.TrySetTimeZone(specification))
            _device.Log.Info(nameof(CoreSettings), "Setting TZ to '" + specification + "'");
        else
            Ignore(ConfigKeys.TimeZone, specification, "a POSIX time zone such as EST5EDT,M3.2.0/2,M11.1.0");
    }

    private void Ignore(string key, string value, string expected) =>
        _device.Log.Error(nameof(CoreSettings), key + " is '" + value + "', expected " + expected + "; ignored");
}
