// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Mjs.Host.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests.Host;

[TestClass]
public class ScriptTests
{
    [TestMethod]
    public void Script_publishes() => OnRig((rig, transport, _) =>
    {
        rig.Check("MQTT.isConnected()", "true");
        rig.Check("MQTT.pub('a', 'x') > 0", "true");
        rig.Run("MQTT.pub('b', 'x', 1); MQTT.pub('c', 'x', 2, true);");
        Assert.AreEqual("pub a 0;pub b 1;pub c 2;", transport.Text);
        rig.Check("MQTT.pub('#', 'x')", "0");
        Assert.AreEqual("MQTT.pub wants two strings, a topic and a message", rig.Failure("MQTT.pub('a', 1)"));
    });

    [TestMethod]
    public void Script_gets_messages_byte_by_byte_and_its_userdata() => OnRig((rig, transport, connection) =>
    {
        rig.Run("let got = null; MQTT.sub('in/#', function(conn, topic, msg, ud) { got = [topic, msg, ud]; }, 'mine');");
        Assert.AreEqual("sub in/# 1;", transport.Text);
        ((IMqttTransportOwner)connection).OnMessage(new MqttMessage("in/1", [(byte)'a', 0, (byte)'b'], 1, false, false));
        rig.Check("got[0] + got[2]", "\"in/1mine\"");
        rig.Check("got[1].length", "3");
        rig.Check("got[1][2]", "\"b\"");
    });

    [TestMethod]
    public void Script_sees_what_happens() => OnRig((rig, transport, connection) =>
    {
        rig.Run("let seen = []; MQTT.setEventHandler(function(conn, ev, edata) { seen.push(ev); }, null);");
        IMqttTransportOwner owner = connection;
        connection.Publish("t", "x", 1, false);
        owner.OnPublished(transport.LastId, true);
        owner.OnClosed();
        rig.Check("seen[0] === MQTT.EV_PUBACK && seen[1] === MQTT.EV_CLOSE", "true");
        rig.Check("MQTT.isConnected()", "false");
    });

    [TestMethod]
    public void A_handler_of_a_script_that_fails_is_logged_and_called_again() => OnRig((rig, transport, connection) =>
    {
        rig.Run("let calls = 0; MQTT.sub('t', function() { calls++; nothing(); }, null);");
        IMqttTransportOwner owner = connection;
        for (int i = 0; i < 2; i++)
            owner.OnMessage(new MqttMessage("t", Encoding.UTF8.GetBytes("x"), 0, false, false));
        rig.Check("calls", "2");
        Assert.IsTrue(rig.Log.Contains("nothing"), rig.Log);
    });

    [TestMethod]
    public void Without_MQTT_the_functions_do_nothing()
    {
        using ScriptRig rig = new(new ConfigSchemaBuilder(ScriptRig.SchemaEntries), new ConnectionLibrary(null));
        rig.Run("load('api_mqtt.js'); MQTT.sub('t', function() {}, null); MQTT.setEventHandler(function() {}, null);");
        rig.Check("MQTT.isConnected()", "false");
        rig.Check("MQTT.pub('t', 'x', 1)", "0");
    }

    private static void OnRig(Action<ScriptRig, FakeTransport, MqttConnection> test)
    {
        FakeTransport transport = new();
        using ScriptRig rig = new(new ConfigSchemaBuilder(ScriptRig.SchemaEntries), new ConnectionLibrary(transport));
        MqttConnection connection = MqttConnection.From(rig.Kit.Device);
        ((IMqttTransportOwner)connection).OnConnected(false);
        transport.Take();
        rig.Run("load('api_mqtt.js');");
        test(rig, transport, connection);
    }

    private sealed class ConnectionLibrary(FakeTransport transport) : MgosLibrary
    {
        public override string Name => "connection";

        public override bool Init(Device device)
        {
            device.Scripts.Add(new MqttScriptFunctions(device));
            if (transport != null)
                device.Parts.Add(new MqttConnection(device, "mqtt", new MqttOptions { Server = "broker" }, null, transport));
            return true;
        }
    }
}
