// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Mqtt;

/// <summary>The connection of the device, for api_mqtt.js. Without one the functions are there and do nothing.</summary>
/// <remarks>
/// <code>
/// bool mgos_mqtt_global_is_connected()
/// void mgos_mjs_mqtt_sub(char *filter, void (*)(void *connection, void *message, userdata), userdata)
/// char *mgos_mjs_mqtt_topic(void *message)      char *mgos_mjs_mqtt_payload(void *message)
/// int mgos_mjs_mqtt_pub(char *topic, char *message, int qos, bool retain)
/// void mgos_mqtt_add_global_handler(void (*)(void *connection, int event, void *data, userdata), userdata)
/// </code>
/// </remarks>
internal sealed class MqttScriptFunctions : IScriptFunctions
{
    private const int QosArgument = 2;
    private const int RetainArgument = 3;

    private readonly Device _device;

    internal MqttScriptFunctions(Device device)
    {
        _device = device;
    }

    private MqttConnection Connection => MqttConnection.From(_device);

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_mqtt_global_is_connected": return call => call.Return(Connection != null && Connection.IsConnected);
            case "mgos_mjs_mqtt_sub": return Subscribe;
            case "mgos_mjs_mqtt_topic": return call => call.Return(MessageOf(call).Topic);
            case "mgos_mjs_mqtt_payload": return call => call.Return(Copy(MessageOf(call).Payload));
            case "mgos_mjs_mqtt_pub": return Publish;
            case "mgos_mqtt_add_global_handler": return AddHandler;
            default: return null;
        }
    }

    private static MqttMessage MessageOf(IScriptCall call) => call.GetObject(0) as MqttMessage ?? new MqttMessage("", new byte[0], 0, false, false);

    // Other handlers get the same array.
    private static byte[] Copy(byte[] payload)
    {
        byte[] copy = new byte[payload.Length];
        Array.Copy(payload, copy, payload.Length);
        return copy;
    }

    private void Subscribe(IScriptCall call)
    {
        MqttConnection connection = Connection;
        IScriptCallback callback = call.GetCallback(1);
        string filter = call.GetText(0);
        if (connection != null && callback != null && filter != null)
            connection.Subscribe(filter, new MqttScriptHandler(connection, callback).OnMessage);
    }

    private void Publish(IScriptCall call)
    {
        MqttConnection connection = Connection;
        string topic = call.GetText(0);
        byte[] message = call.GetBytes(1);
        if (topic == null || message == null)
        {
            call.Fail("MQTT.pub wants two strings, a topic and a message");
            return;
        }

        int qos = call.Count > QosArgument ? call.GetInt(QosArgument) : 0;
        bool isRetained = call.Count > RetainArgument && call.GetBoolean(RetainArgument);
        call.Return(connection == null ? 0 : connection.Publish(topic, message, qos, isRetained));
    }

    private void AddHandler(IScriptCall call)
    {
        MqttConnection connection = Connection;
        IScriptCallback callback = call.GetCallback(0);
        if (connection != null && callback != null)
            connection.AddEventHandler(new MqttScriptHandler(connection, callback).OnEvent);
    }
}
