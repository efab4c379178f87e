// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;

namespace Mgos.Mqtt;

/// <summary>Makes the connection of the device, and has the log published.</summary>
/// <remarks>Mirrors <c>mgos_mqtt_init</c>. Wrong settings are logged at the first attempt; the device goes on.</remarks>
public sealed class MqttLibrary : MgosLibrary
{
    private const string Keys = "mqtt";
    private const string BackupKeys = "mqtt1";

    /// <inheritdoc/>
    public override string Name => "Mgos.Mqtt";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        device.Scripts.Add(new MqttScriptFunctions(device));
        DeviceConfig config = DeviceConfig.From(device);
        MqttOptions options = MqttOptions.Read(config, Keys);
        MqttLog.Start(device);
        if (options.Enable && MqttConnection.From(device) == null)
            device.Parts.Add(new MqttConnection(device, Keys, options, MqttOptions.Read(config, BackupKeys), null));
        return true;
    }
}
