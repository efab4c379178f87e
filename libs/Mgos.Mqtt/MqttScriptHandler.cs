// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Mqtt;

/// <summary>Calls a script when something comes in.</summary>
internal sealed class MqttScriptHandler
{
    private readonly MqttConnection _connection;
    private readonly IScriptCallback _callback;

    internal MqttScriptHandler(MqttConnection connection, IScriptCallback callback)
    {
        _connection = connection;
        _callback = callback;
    }

    internal void OnMessage(MqttMessage message)
    {
        if (_callback.IsFreed)
            return;
        _callback.AddObject(_connection);
        _callback.AddObject(message);
        _callback.Invoke();
    }

    internal void OnEvent(MqttConnection connection, MqttEventData data)
    {
        if (_callback.IsFreed)
            return;
        _callback.AddObject(connection);
        _callback.Add((int)data.Event);
        _callback.AddObject(data);
        _callback.Invoke();
    }
}
