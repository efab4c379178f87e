// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mqtt;
using Mgos.TestBroker;
using Xunit.Abstractions;

namespace Mgos.EndToEnd.Tests.Mqtt;

/// <summary>A broker that goes and comes while messages are on their way. MGOS_LONG=1 makes it a hundred times.</summary>
public sealed class RestartTests(ITestOutputHelper output)
{
    private static int Restarts => Environment.GetEnvironmentVariable("MGOS_LONG") == "1" ? 100 : 6;

    [MosquittoFact]
    public void Nothing_is_lost_and_QoS_2_arrives_once_and_in_order_whenever_the_broker_restarts()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "out/#");
        MqttOptions options = MqttDevice.Options(broker);
        options.CleanSession = false;
        using MqttDevice device = new(options);
        List<string> commands = [];
        device.Do(() => device.Connection.Subscribe("in", 1, message => commands.Add(message.Text)));
        device.WaitUntilConnected();

        Random random = new(20260101);
        int count = 0;
        for (int restart = 0; restart < Restarts; restart++)
        {
            for (int until = count + random.Next(20, 120); count < until; count++)
                Publish(device, count);
            broker.End();
            for (int until = count + random.Next(0, 30); count < until; count++)
                Publish(device, count);
            broker.Start();
            observer.Publish("in", restart.ToString(), 1);
        }

        device.WaitFor(() => device.Connection.QueueLength == 0, $"the end of the queue, {device.Connection.QueueLength} of {count} left");
        string[] expected = [.. Enumerable.Range(0, count).Select(i => i.ToString())];
        observer.WaitFor("out/2", count);
        MqttDevice.Wait(() => observer.TextsOf("out/1").Distinct().Count() == count, () => "all of QoS 1");
        Assert.Equal(expected, observer.TextsOf("out/2"));
        Assert.Equal(expected, observer.TextsOf("out/1").Distinct().OrderBy(int.Parse));
        device.WaitFor(() => commands.Distinct().Count() == Restarts, "what was sent to the device");
        output.WriteLine($"{Restarts} restarts, {count} messages of each QoS, {observer.TextsOf("out/1").Length - count} of QoS 1 twice, none of QoS 2, {commands.Count - Restarts} commands twice");
    }

    [MosquittoFact]
    public void What_a_broker_that_dies_has_not_acknowledged_arrives_and_QoS_2_never_twice()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "out/#");
        broker.Remember();
        MqttOptions options = MqttDevice.Options(broker);
        options.CleanSession = false;
        using MqttDevice device = new(options);
        HashSet<int> acknowledged = [];
        Dictionary<int, string> ids = [];
        device.Do(() => device.Connection.AddEventHandler((_, data) =>
        {
            if (data.Event is MqttEvent.Puback or MqttEvent.Pubcomp)
                acknowledged.Add(data.MessageId);
        }));
        device.WaitUntilConnected();

        Random random = new(20260102);
        int count = 0;
        HashSet<string> taken = [];
        for (int restart = 0; restart < Restarts; restart++)
        {
            for (int until = count + random.Next(20, 120); count < until; count++)
            {
                int number = count;
                device.Do(() =>
                {
                    ids[device.Connection.Publish("out/1", number.ToString(), 1, false)] = "out/1 " + number;
                    ids[device.Connection.Publish("out/2", number.ToString(), 2, false)] = "out/2 " + number;
                });
            }

            broker.Kill();
            device.WaitFor(() => !device.Connection.IsConnected, "the end of the connection");
            // This the broker has taken with it, if it has not passed it on.
            device.Do(() => taken.UnionWith(acknowledged.Select(id => ids[id])));
            broker.Start();
            device.WaitUntilConnected();
        }

        device.WaitFor(() => device.Connection.QueueLength == 0, "the end of the queue");
        device.Do(() => device.Connection.Publish("out/end", "x", 1, false));
        MqttDevice.Wait(() => observer.TextsOf("out/end").Length > 0, () => "the end");
        HashSet<string> got = [.. observer.Received.Select(one => one.Topic + " " + one.Text)];
        Assert.DoesNotContain(ids.Values, message => !got.Contains(message) && !taken.Contains(message) && message.StartsWith("out/1", StringComparison.Ordinal));
        Assert.Equal(observer.TextsOf("out/2").Distinct(), observer.TextsOf("out/2"));
        int lost = ids.Values.Count(message => !got.Contains(message));
        output.WriteLine($"{Restarts} kills, {count} messages of each QoS, {observer.TextsOf("out/1").Length - observer.TextsOf("out/1").Distinct().Count()} of QoS 1 twice, {lost} that the broker took with it");
    }

    [MosquittoFact]
    public void A_frozen_broker_is_left_and_found_again()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "out");
        MqttOptions options = MqttDevice.Options(broker);
        options.KeepAlive = 2;
        using MqttDevice device = new(options);
        device.WaitUntilConnected();
        broker.Freeze();
        device.Do(() => device.Connection.Publish("out", "x", 1, false));
        device.WaitForLog("has been silent for 3 s, connecting anew; check the network");
        broker.Thaw();
        device.WaitFor(() => device.Connection.IsConnected && device.Connection.QueueLength == 0, "delivery");
        observer.WaitFor("out", 1);
    }

    [MosquittoFact]
    public void A_line_that_stalls_is_found_out_also_if_the_device_only_sends()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Forwarder line = new(new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0), broker.Port);
        MqttOptions options = MqttDevice.Options(broker);
        options.Server = "127.0.0.1:" + line.Port;
        options.KeepAlive = 2;
        using MqttDevice device = new(options);
        device.WaitUntilConnected();
        line.Stall();
        MqttDevice.Wait(
            () =>
            {
                device.Do(() => device.Connection.Publish("out", new byte[1000], 0, false));
                Thread.Sleep(20);
                return device.Log.Contains("has been silent for", StringComparison.Ordinal);
            },
            () => "the stall");
        line.GoOn();
        device.WaitUntilConnected();
    }

    private static void Publish(MqttDevice device, int number) => device.Do(() =>
    {
        device.Connection.Publish("out/1", number.ToString(), 1, false);
        device.Connection.Publish("out/2", number.ToString(), 2, false);
    });
}
