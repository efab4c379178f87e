// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;

namespace Settings;

/// <summary>Keeps a temperature that its settings tell, and says so at each change.</summary>
internal sealed class SettingsApp : MgosApp
{
    private const double LowestCelsius = 5;
    private const double HighestCelsius = 30;
    private const double AwayCelsius = 5;

    private Device _device;
    private ThermostatConfig _thermostat;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        _thermostat = ThermostatConfig.From(device);
        DeviceConfig config = DeviceConfig.From(device);
        config.AddValidator(IsSensible);
        config.AddChangeHandler(changed => Show());
        Show();
        return InitResult.Ok;
    }

    // Asked before anything is saved.
    private static bool IsSensible(ConfigValues values, out string message)
    {
        double target = values.GetDouble("thermostat.target_c");
        bool isSensible = target >= LowestCelsius && target <= HighestCelsius;
        message = isSensible ? null : "thermostat.target_c must be 5 to 30";
        return isSensible;
    }

    private void Show()
    {
        double target = _thermostat.IsAway ? _thermostat.TargetC - AwayCelsius : _thermostat.TargetC;
        _device.Log.Info(nameof(SettingsApp), _thermostat.Name + ": " + target.ToString("F1") + " degrees");
    }
}
