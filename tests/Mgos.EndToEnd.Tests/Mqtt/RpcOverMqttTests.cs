// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestBroker;

namespace Mgos.EndToEnd.Tests.Mqtt;

/// <summary>The sample with MQTT as a process of its own, called over a real broker the way the mos tool calls.</summary>
public sealed class RpcOverMqttTests
{
    private const string Id = DemoDevice.Id;

    [MosquittoFact]
    public void Calls_are_answered_once_on_the_topic_of_the_caller()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "#");
        using DemoDevice device = DemoDevice.BootApp("MqttSensor", "--set", "mqtt.server=" + broker.Server);
        observer.WaitFor(Id + "/status", 1);
        observer.Publish(Id + "/rpc", $$$"""{"id":1600000000001,"src":"{{{Id}}}/rpc-resp/mos-42","dst":"{{{Id}}}","method":"FS.List","params":{"path":"/"}}""", 1);
        observer.WaitFor(Id + "/rpc-resp/mos-42/rpc", 1);
        observer.Publish(Id + "/rpc/RPC.Ping", """{"id":"x","src":"panel"}""", 1);
        observer.WaitFor("panel/rpc", 1);
        Assert.Equal(
            [$$"""{"id":1600000000001,"src":"{{Id}}","dst":"{{Id}}/rpc-resp/mos-42","result":["conf0.json"]}"""],
            observer.TextsOf(Id + "/rpc-resp/mos-42/rpc"));
        Assert.Equal([$$$"""{"id":"x","src":"{{{Id}}}","dst":"panel","result":{"channel_info":"{{{broker.Server}}}"}}"""], observer.TextsOf("panel/rpc"));
    }

    [MosquittoFact]
    public void The_sample_says_what_it_has_takes_commands_and_is_missed()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "#");
        using (DemoDevice device = DemoDevice.BootApp("MqttSensor", "--set", "mqtt.server=" + broker.Server))
        {
            observer.WaitFor($"homeassistant/button/{Id}/restart/config", 1);
            observer.WaitFor(Id + "/state", 1);
            observer.Publish(Id + "/interval/set", "200", 1);
            observer.WaitFor(Id + "/state", 4);
            Assert.EndsWith("\"interval\":200}", observer.TextsOf(Id + "/state")[^1]);
        }

        MqttDevice.Wait(() => observer.TextsOf(Id + "/status").LastOrDefault() == "offline", () => "the will");
    }

    [MosquittoFact]
    public void The_log_is_published()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "logs");
        using DemoDevice device = DemoDevice.BootApp("MqttSensor", "--set", "mqtt.server=" + broker.Server, "--set", "debug.stderr_topic=logs");
        observer.WaitFor("logs", 1);
        Assert.Matches("^" + Id + @" 0 \d{10}\.\d{3} 2\|\w+\.cs:\d+ +\S", observer.TextsOf("logs")[0]);
    }
}
