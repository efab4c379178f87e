// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;

namespace Mgos.Mqtt;

/// <summary>Ends the further connections of a device with it; they are not to be found as that of the device.</summary>
internal sealed class MqttFurtherConnections : IDisposable
{
    private readonly ArrayList _connections = new ArrayList();

    internal static void Add(Device device, MqttConnection connection)
    {
        MqttFurtherConnections all = (MqttFurtherConnections)device.Parts.Find(typeof(MqttFurtherConnections));
        if (all == null)
        {
            all = new MqttFurtherConnections();
            device.Parts.Add(all);
        }

        all._connections.Add(connection);
    }

    public void Dispose()
    {
        for (int i = 0; i < _connections.Count; i++)
            ((MqttConnection)_connections[i]).Dispose();
    }
}
