// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Mqtt;

/// <summary>A wish for messages; renewed with each connection.</summary>
public sealed class MqttSubscription
{
    internal MqttSubscription(string filter, int qos, MqttMessageHandler handler)
    {
        Filter = filter;
        FilterBytes = Encoding.UTF8.GetBytes(filter);
        Qos = qos;
        Handler = handler;
    }

    /// <summary>Topic filter.</summary>
    public string Filter { get; }

    /// <summary>Highest quality of service asked for, before <c>mqtt.max_qos</c>.</summary>
    public int Qos { get; }

    /// <summary>True once the broker has granted it on the connection that there is.</summary>
    public bool IsActive { get; internal set; }

    internal byte[] FilterBytes { get; }

    internal MqttMessageHandler Handler { get; }

    /// <summary>Id of the request that is not answered, or 0.</summary>
    internal int RequestId { get; set; }
}
