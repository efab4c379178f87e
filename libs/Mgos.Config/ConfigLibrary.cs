// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Config;

/// <summary>Loads the configuration at boot and applies the settings of the core.</summary>
public sealed class ConfigLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Config";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        ConfigSchema schema = (ConfigSchema)device.Parts.Find(typeof(ConfigSchema));
        if (schema == null)
        {
            device.Log.Error(nameof(ConfigLibrary), "No configuration schema: FirmwareImage.Prepare must add a ConfigSchema to the device");
            return false;
        }

        DeviceConfig config = new DeviceConfig(device, schema);
        device.Parts.Add(config);
        if (!new ConfigBoot(device, config).Load())
            return false;
        InitResult result = new LogSettings(device, config).Start();
        if (result != InitResult.Ok)
        {
            Failure = result;
            return false;
        }

        new CoreSettings(device, config).Apply();
        return true;
    }
}
