// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using System.Threading.Tasks;
using Mgos.Config;
using Mgos.Core;
using Mgos.Mqtt;
using Mgos.Rpc;
using Mgos.Rpc.Azure;
using Mgos.Shadow;
using Mgos.TestKit.Cloud.Host;

namespace Mgos.Azure.Tests.Host;

/// <summary>A device of an IoT Hub.</summary>
internal sealed class AzureDevice : ShadowDevice
{
    internal AzureDevice(Dictionary<string, string> settings, Dictionary<string, string> files, bool isScript = false)
        : base(Schema(settings), files, Libraries(isScript), isScript ? "api_azure.js" : null)
    {
        Device.Events.AddHandler(AzureEvents.CloudMessage, (id, data) => Messages.Add(((AzureMessage)data).Text + " " + ((AzureMessage)data).Properties.Find("color")));
    }

    internal AzureHub Hub => AzureHub.From(Device);

    internal List<string> Messages { get; } = [];

    /// <summary>Gives the device an address, so that it connects.</summary>
    internal new AzureDevice Join()
    {
        base.Join();
        return this;
    }

    internal AzureDevice JoinAndConnect()
    {
        Join();
        RunUntil(() => Hub.IsConnected, "a connection");
        return this;
    }

    internal T Await<T>(Task<T> task)
    {
        RunUntil(() => task.IsCompleted, "an answer");
        return task.Result;
    }

    private static ConfigSchema Schema(Dictionary<string, string> settings)
    {
        Dictionary<string, string> values = new(settings) { ["azure.enable"] = "true" };
        values.TryAdd("device.id", "own");
        values.TryAdd("mqtt.reconnect_timeout_min", "0.02");
        values.TryAdd("mqtt.reconnect_timeout_max", "0.05");
        values.TryAdd("mqtt.recv_mbuf_limit", "100000");
        return ManifestSchema.Build(values, "Mgos.Mqtt", "Mgos.Shadow", "Mgos.Azure", "Mgos.Rpc", "Mgos.Rpc.Azure", "Mgos.Mjs.Host");
    }

    private static MgosLibrary[] Libraries(bool isScript) => isScript
        ? [new MqttLibrary(), new ShadowLibrary(), new AzureLibrary()]
        : [new RpcLibrary(), new MqttLibrary(), new ShadowLibrary(), new AzureLibrary(), new AzureRpcLibrary()];
}
