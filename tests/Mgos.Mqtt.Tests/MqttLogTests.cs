// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests;

[TestClass]
public class MqttLogTests
{
    [TestMethod]
    public void Topics_of_the_log_follow_the_configuration()
    {
        FakeTransport transport = new FakeTransport();
        TestDevice kit = Boot(transport);
        kit.Device.Log.Error("A", "one");
        Assert.AreEqual("", transport.Take());
        Set(kit, "debug.stderr_topic", "err");
        transport.Take();
        kit.Device.Log.Error("A", "two");
        Assert.AreEqual("pub err 0;", transport.Take());
        kit.Device.Log.Print("three");
        Assert.AreEqual("", transport.Take());
        Set(kit, "debug.stdout_topic", "out");
        Set(kit, "debug.stderr_topic", "other");
        transport.Take();
        kit.Device.Log.Print("four");
        kit.Device.Log.Error("A", "five");
        Assert.AreEqual("pub out 0;pub other 0;", transport.Take());
        Set(kit, "debug.stdout_topic", "");
        Set(kit, "debug.stderr_topic", "");
        transport.Take();
        kit.Device.Log.Print("six");
        kit.Device.Log.Error("A", "seven");
        Assert.AreEqual("", transport.Take());
    }

    private static void Set(TestDevice kit, string key, string value) => DeviceConfig.From(kit.Device).SetString(key, value);

    private static TestDevice Boot(FakeTransport transport)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(3);
        schema.BeginObject("debug");
        schema.String("stdout_topic", "");
        schema.String("stderr_topic", "");
        schema.EndObject();
        TestDevice kit = new TestDevice(new object[] { schema.Build() }, new ConfigLibrary());
        Assert.AreEqual(0, (int)kit.Boot(), kit.Platform.ConsoleText);
        MqttConnection connection = new MqttConnection(kit.Device, "mqtt", new MqttOptions { Server = "broker", ClientId = "me" }, null, transport);
        if (MqttConnection.From(kit.Device) == null)
            kit.Device.Parts.Add(connection);
        kit.Device.Events.Trigger(NetworkEvents.IpAcquired, null);
        kit.Step();
        ((IMqttTransportOwner)connection).OnConnected(false);
        MqttLog.Start(kit.Device);
        transport.Take();
        return kit;
    }
}
