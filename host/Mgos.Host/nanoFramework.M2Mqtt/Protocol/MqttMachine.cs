// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Collections.Generic;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>What the MQTT clients of one machine share.</summary>
internal sealed class MqttMachine
{
    private readonly HashSet<MqttClient> _open = [];
    private readonly ConcurrentDictionary<int, string> _applicationProtocols = [];

    internal MqttSettings Settings { get; } = new();

    /// <summary>Has TLS connections to a port ask for an application protocol (ALPN).</summary>
    internal void Offer(int port, string protocol) => _applicationProtocols[port] = protocol;

    /// <summary>The application protocol for a port, or null.</summary>
    internal string ApplicationProtocolOf(int port) => _applicationProtocols.GetValueOrDefault(port);

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
        _applicationProtocols.Clear();
        foreach (var client in left)
            client.Close();
    }
}
