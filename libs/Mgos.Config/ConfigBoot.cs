// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Config;

/// <summary>Loads the configuration at boot.</summary>
/// <remarks>Order: levels 1 to 8, factory reset pin, old name of the user file, level 9, values of this run.</remarks>
internal sealed class ConfigBoot
{
    private readonly Device _device;
    private readonly DeviceConfig _config;
    private bool _hasBadOverride;

    internal ConfigBoot(Device device, DeviceConfig config)
    {
        _device = device;
        _config = config;
    }

    /// <summary>Loads; false if a value given for this run cannot be used.</summary>
    internal bool Load()
    {
        if (_device.Files == null)
            _device.Log.Warn(nameof(ConfigBoot), "No file system: the configuration is the defaults and cannot be saved");
        _config.LoadVendorLevels();
        CheckFactoryReset();
        _config.LoadUserLevel();
        ApplyOverrides();
        return !_hasBadOverride;
    }

    // Only the vendor's levels count here, so that a user's setting cannot switch the button off.
    private void CheckFactoryReset()
    {
        int pin = _config.Has(ConfigKeys.FactoryResetPin) ? _config.GetInt(ConfigKeys.FactoryResetPin) : -1;
        if (pin < 0)
            return;
        FactoryResetPin reader = (FactoryResetPin)_device.Parts.Find(typeof(FactoryResetPin));
        if (reader == null)
            _device.Log.Warn(nameof(ConfigBoot), ConfigKeys.FactoryResetPin + " is set, but no library of this firmware reads pins this early");
        else if (reader.IsPressed(pin))
            ResetUserLevel(pin);
    }

    private void ResetUserLevel(int pin)
    {
        _device.Log.Warn(nameof(ConfigBoot), "Factory reset requested by GPIO " + pin.ToString());
        _config.Reset(ConfigConstants.UserLevel);
    }

    private void ApplyOverrides()
    {
        PlatformOverrides.Apply(_device, this);
        ConfigOverrides overrides = (ConfigOverrides)_device.Parts.Find(typeof(ConfigOverrides));
        for (int i = 0; overrides != null && i < overrides.Count; i++)
            Override(overrides.PathAt(i), overrides.TextAt(i));
    }

    internal void Override(string path, string text)
    {
        if (_config.SetOverride(path, text))
            return;
        _hasBadOverride = true;
        _device.Log.Error(nameof(ConfigBoot), "Cannot set " + path + " to '" + text + "' for this run: " + ReasonOf(path));
    }

    private string ReasonOf(string path) => _config.Has(path) ? "the value does not fit its type" : "this firmware has no such key";
}
