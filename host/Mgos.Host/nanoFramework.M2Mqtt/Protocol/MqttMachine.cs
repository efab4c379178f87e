// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>What the MQTT clients of one machine share.</summary>
internal sealed class MqttMachine
{
    private readonly HashSet<MqttClient> _open = [];

    internal MqttSettings Settings { get; } = new();

    internal void Add(MqttClient client)
    {
        lock (_open)
            _open.Add(client);
    }

    internal void Remove(MqttClient client)
    {
        lock (_open)
            _open.Remove(client);
    }

    /// <summary>Cuts the connections that are left open, as a reset of a board does.</summary>
    internal void Reset()
    {
        MqttClient[] left;
        lock (_open)
            left = [.. _open];
        foreach (var client in left)
            client.Close();
    }
}
