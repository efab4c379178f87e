// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Mqtt;

namespace Mgos.Rpc.Mqtt;

/// <summary>Starts RPC over MQTT.</summary>
/// <remarks>Mirrors <c>rpc-mqtt</c>: does nothing if RPC, MQTT or <c>rpc.mqtt.enable</c> is off.</remarks>
public sealed class MqttRpcLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Rpc.Mqtt";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        MqttConnection connection = MqttConnection.From(device);
        if (router == null || connection == null)
            return true;
        RpcMqttConfig config = RpcMqttConfig.From(device);
        if (!config.Enable)
            return true;
        string topic = MqttRpcTopic.Format(config.SubTopic, device.Info.Id);
        if (!MqttTopic.IsTopic(topic))
            device.Log.Error(nameof(MqttRpcLibrary), "Invalid rpc.mqtt.sub_topic: " + config.SubTopic);
        else
            router.AddChannel(new MqttRpcChannel(router, connection, config));
        return true;
    }
}
