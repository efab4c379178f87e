// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Mqtt;
using Mgos.Shadow;

namespace Mgos.Azure;

/// <summary>Connects a device to Azure IoT Hub, if <c>azure.enable</c> is true; its MQTT connection is the hub's then.</summary>
/// <remarks>Mirrors <c>mgos_azure_init</c>. Differs: wrong settings do not end the boot; the log says what is wrong, and they are looked at again when they change.</remarks>
public sealed class AzureLibrary : MgosLibrary
{
    private const string CloudEvents = "mqtt.cloud_events";

    /// <inheritdoc/>
    public override string Name => "Mgos.Azure";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        device.Scripts.Add(new AzureFunctions(device));
        AzureConfig config = AzureConfig.From(device);
        if (!config.Enable)
            return true;
        DeviceShadow shadow = DeviceShadow.From(device);
        if (shadow != null && !shadow.Wants(AzureConstants.BackendName))
            shadow = null;
        MqttConnection connection = MqttConnection.Configure(device, null);
        AzureHub hub = new AzureHub(device, new MqttAzureLink(connection, DeviceConfig.From(device).GetBoolean(CloudEvents)), shadow, config.EnableCm, config.EnableDm);
        device.Parts.Add(hub);
        new AzureConnector(device, hub, connection).Start();
        return true;
    }
}
