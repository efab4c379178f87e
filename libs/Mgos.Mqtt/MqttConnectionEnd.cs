// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mqtt;

/// <summary>Ends a further connection with its device, where the connection itself is not to be found as that of the device.</summary>
internal sealed class MqttConnectionEnd : IDisposable
{
    private readonly MqttConnection _connection;

    internal MqttConnectionEnd(MqttConnection connection)
    {
        _connection = connection;
    }

    public void Dispose() => _connection.Dispose();
}
