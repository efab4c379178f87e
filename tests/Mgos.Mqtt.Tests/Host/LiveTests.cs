// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Mgos.Host.Tests.Mqtt;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests.Host;

/// <summary>The connection with the client of the package, against a broker that misbehaves.</summary>
[TestClass]
public class LiveTests
{
    [TestMethod]
    public void Settings_are_what_the_broker_sees()
    {
        using ScriptedBroker broker = new();
        MqttOptions options = LiveBench.To(broker);
        options.User = "joe";
        options.Pass = "pw";
        options.KeepAlive = 0;
        options.CleanSession = false;
        options.WillTopic = "w";
        options.WillMessage = "gone";
        options.WillRetain = true;
        using LiveBench bench = new(options);
        bench.RunUntilConnected();
        Assert.AreEqual("102000044D51545404E4003C0002643100017700" + "04676F6E6500036A6F6500027077", broker.Received[0].Hex);
    }

    [TestMethod]
    public void Further_connections_are_their_own_and_end_with_the_device()
    {
        using ScriptedBroker broker = new();
        using LiveBench bench = new(LiveBench.To(broker));
        MqttConnection[] further = new MqttConnection[3];
        for (int i = 0; i < further.Length; i++)
        {
            MqttOptions options = LiveBench.To(broker);
            options.ClientId = "more" + i;
            further[i] = MqttConnection.Create(bench.Device, "more" + i, options, null);
            further[i].Connect();
        }

        bench.RunUntilConnected();
        bench.RunUntil(() => Array.TrueForAll(further, one => one.IsConnected), "further connections");
        Assert.IsNull(MqttConnection.From(bench.Device));
        Assert.AreEqual(4, broker.OpenConnections);
        bench.Connection.Dispose();
        bench.Device.ShutDown();
        broker.WaitFor(() => broker.OpenConnections == 0, "the end of all connections");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Ids_of_packets_do_not_begin_at_1_on_a_session_that_may_be_older_than_the_boot(bool isSessionNew)
    {
        using ScriptedBroker broker = new();
        MqttOptions options = LiveBench.To(broker);
        options.CleanSession = isSessionNew;
        using LiveBench bench = new(options);
        // A client of the package of its own, as after a boot.
        MqttConnection again = MqttConnection.Create(bench.Device, "again", options, null);
        again.Connect();
        bench.RunUntil(() => bench.Connection.IsConnected && again.IsConnected, "both");
        bench.Connection.Publish("t", "x", 2, false);
        again.Publish("t", "x", 2, false);
        bench.RunUntil(() => bench.Connection.QueueLength == 0 && again.QueueLength == 0, "acknowledgements");
        int[] ids = [.. broker.Published.Select(packet => packet.Id)];
        Assert.AreEqual(isSessionNew, ids[0] == 1);
        Assert.AreEqual(isSessionNew, ids[1] == ids[0]);
    }

    [TestMethod]
    public void A_will_without_a_message_is_no_will()
    {
        using ScriptedBroker broker = new();
        MqttOptions options = LiveBench.To(broker);
        options.WillTopic = "w";
        using LiveBench bench = new(options);
        bench.RunUntilConnected();
        Assert.AreEqual("100E00044D5154540402003C00026431", broker.Received[0].Hex);
    }

    [TestMethod]
    public void Messages_come_in_on_the_loop_and_go_out()
    {
        using ScriptedBroker broker = new();
        using LiveBench bench = new(LiveBench.To(broker));
        string got = null;
        bench.Connection.Subscribe("in/#", message => got = message.Topic + " " + message.Text + " " + bench.Device.Loop.IsCurrentThread);
        bench.RunUntilConnected();
        broker.Send(BrokerPacket.Publish("in/1", "hello"u8.ToArray(), 1, 5));
        bench.RunUntil(() => got != null, "a message");
        Assert.AreEqual("in/1 hello True", got);
        bench.Connection.Publish("out", "x", 2, true);
        bench.RunUntil(() => bench.Connection.QueueLength == 0, "acknowledgement");
        Assert.AreEqual("out x 2 True", string.Join(" ", broker.Published.Select(one => one.Topic + " " + one.Message + " " + one.Qos + " " + one.IsRetained)));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void What_a_broken_connection_has_not_delivered_is_delivered_by_the_next(bool isSessionKept)
    {
        using ScriptedBroker broker = new();
        MqttOptions options = LiveBench.To(broker);
        options.CleanSession = !isSessionKept;
        using LiveBench bench = new(options);
        bench.Connection.Subscribe("s", _ => { });
        bench.RunUntilConnected();
        broker.IsIgnored = packet => packet.Type == 3;
        for (int i = 0; i < 5; i++)
            bench.Connection.Publish("t", i.ToString(), 1, false);
        broker.WaitForPackets(3, 5);
        broker.IsIgnored = _ => false;
        broker.Cut();
        bench.RunUntil(() => bench.Connection.QueueLength == 0 && bench.Connection.IsConnected, "delivery");
        string[] again = broker.Published[5..].Select(one => one.Message).ToArray();
        Assert.AreEqual("0 1 2 3 4", string.Join(" ", again));
        broker.WaitForPackets(8, 2);
        Assert.AreEqual(2, broker.Received.Count(packet => packet.Type == 8));
    }

    [TestMethod]
    public void A_message_of_QoS_2_is_sent_once_whatever_acknowledgement_is_lost()
    {
        using ScriptedBroker broker = new();
        MqttOptions options = LiveBench.To(broker);
        options.CleanSession = false;
        using LiveBench bench = new(options);
        bench.RunUntilConnected();
        // The broker has the message, and the connection breaks before it says that it has released it.
        broker.IsIgnored = packet => packet.Type == 6;
        bench.Connection.Publish("t", "x", 2, false);
        broker.WaitForPackets(6, 1);
        broker.IsIgnored = _ => false;
        broker.Cut();
        bench.RunUntil(() => bench.Connection.QueueLength == 0 && bench.Connection.IsConnected, "release");
        Assert.AreEqual(1, broker.Published.Length);
        bench.Connection.Publish("t", "y", 2, false);
        bench.RunUntil(() => bench.Connection.QueueLength == 0, "the next message");
        Assert.AreEqual("x y", string.Join(" ", broker.Published.Select(one => one.Message)));
    }

    [TestMethod]
    public void Ten_thousand_messages_queued_without_a_connection_arrive_in_order()
    {
        const int Count = 10000;
        using ScriptedBroker broker = new();
        MqttOptions options = LiveBench.To(broker);
        options.MaxQueueLength = Count;
        using LiveBench bench = new(options);
        byte[] payload = new byte[100];
        for (int i = 0; i < Count; i++)
            bench.Connection.Publish("t", BitConverter.GetBytes(i).Concat(payload).ToArray(), 1, false);
        Assert.AreEqual(Count, bench.Connection.QueueLength);
        bench.RunUntil(() => bench.Connection.QueueLength == 0, "delivery", isSpinning: true);
        CollectionAssert.AreEqual(Enumerable.Range(0, Count).ToArray(), broker.Published.Select(one => BitConverter.ToInt32(one.Payload)).ToArray());
    }

    [TestMethod]
    public void Beyond_its_length_the_queue_keeps_the_newest_and_says_how_many_it_lost()
    {
        using ScriptedBroker broker = new();
        MqttOptions options = LiveBench.To(broker);
        options.MaxQueueLength = 100;
        using LiveBench bench = new(options);
        for (int i = 0; i < 10000; i++)
            bench.Connection.Publish("t", i.ToString(), 1, false);
        Assert.AreEqual(100, bench.Connection.QueueLength);
        bench.RunUntil(() => bench.Connection.QueueLength == 0, "delivery");
        Assert.AreEqual("9900 9999", broker.Published[0].Message + " " + broker.Published[^1].Message);
        bench.RunUntilLogged("9900 messages dropped, the queue is full: see mqtt.max_queue_length");
    }

    [TestMethod]
    public void A_message_of_256_KB_goes_both_ways()
    {
        using ScriptedBroker broker = new();
        using LiveBench bench = new(LiveBench.To(broker));
        byte[] large = new byte[256 * 1024];
        Random.Shared.NextBytes(large);
        byte[] got = null;
        bench.Connection.Subscribe("in", message => got = message.Payload);
        bench.RunUntilConnected();
        broker.Send(BrokerPacket.Publish("in", large, 1, 1));
        bench.RunUntil(() => got != null, "the message");
        CollectionAssert.AreEqual(large, got);
        bench.Connection.Publish("out", large, 1, false);
        bench.RunUntil(() => bench.Connection.QueueLength == 0, "acknowledgement");
        CollectionAssert.AreEqual(large, broker.Published[0].Payload);
    }

    [TestMethod]
    public void A_broker_that_takes_its_time_gets_each_message_once()
    {
        using ScriptedBroker broker = new();
        using LiveBench bench = new(LiveBench.To(broker));
        bench.RunUntilConnected();
        broker.IsIgnored = packet => packet.Type == 3;
        bench.Connection.Publish("t", "x", 1, false);
        broker.WaitForPackets(3, 1);
        // Longer than the three attempts that the package makes by itself.
        long until = Environment.TickCount64 + 3500;
        bench.RunUntil(() => Environment.TickCount64 > until, "time");
        Assert.AreEqual(1, broker.Published.Length);
        broker.Send(0x40, 2, (byte)(broker.Published[0].Id >> 8), (byte)broker.Published[0].Id);
        bench.RunUntil(() => bench.Connection.QueueLength == 0, "acknowledgement");
    }

    [TestMethod]
    public void A_connection_that_is_half_open_is_found_out()
    {
        using ScriptedBroker broker = new();
        using LiveBench bench = new(LiveBench.To(broker));
        bench.RunUntilConnected();
        broker.IsIgnored = packet => packet.Type != 1;
        bench.Connection.Publish("t", "x", 1, false);
        broker.WaitForPackets(3, 1);
        bench.Advance(90000);
        bench.RunUntilLogged("has been silent for");
        broker.IsIgnored = _ => false;
        bench.RunUntil(() => bench.Connection.QueueLength == 0, "delivery on the next connection");
    }

    [TestMethod]
    [DataRow(1, "refuses MQTT 3.1.1")]
    [DataRow(2, "refuses the client id; check mqtt.client_id and device.id")]
    [DataRow(3, "is not available now")]
    [DataRow(4, "refuses user name or password; check mqtt.user and mqtt.pass")]
    [DataRow(5, "does not let the device in; check mqtt.user, mqtt.pass, mqtt.client_id and the broker's access list")]
    public void A_broker_that_refuses_is_asked_again_and_the_log_says_why(int code, string expected)
    {
        using ScriptedBroker broker = new() { ReturnCode = code };
        using LiveBench bench = new(LiveBench.To(broker));
        bench.RunUntilLogged("mqtt: 127.0.0.1:" + broker.Port + " " + expected);
        bench.RunUntil(() => broker.Connections > 3, "more attempts");
        broker.ReturnCode = 0;
        bench.RunUntilConnected();
    }

    [TestMethod]
    public void Nobody_at_the_port_is_said()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using LiveBench bench = new(new MqttOptions { Server = "127.0.0.1:" + port });
        bench.RunUntilLogged("mqtt: 127.0.0.1:" + port + " refuses connections; check the port in mqtt.server and whether the broker runs");
    }

    [TestMethod]
    public void A_host_that_does_not_exist_is_said()
    {
        using LiveBench bench = new(new MqttOptions { Server = "no-such-host.invalid" });
        bench.RunUntilLogged("mqtt: cannot find the host no-such-host.invalid; check mqtt.server and the network");
    }

    [TestMethod]
    public void A_server_that_hangs_up_is_said()
    {
        using ScriptedBroker broker = new() { ReturnCode = -1, IsIgnored = _ => true };
        using LiveBench bench = new(LiveBench.To(broker));
        bench.RunUntil(() => broker.Received.Length == 1, "CONNECT");
        broker.Cut();
        bench.RunUntilLogged("closed the connection without an answer; check whether it wants TLS (mqtt.ssl_ca_cert)");
    }

    [TestMethod]
    [DataRow("missing.pem", "", "", "cannot read missing.pem; check mqtt.ssl_ca_cert")]
    [DataRow("ca.pem", "missing.pem", "", "cannot read missing.pem; check mqtt.ssl_cert")]
    [DataRow("ca.pem", "ca.pem", "missing.pem", "cannot read missing.pem; check mqtt.ssl_key")]
    [DataRow("ca.pem", "", "", "ca.pem  : ")]
    public void Certificates_that_are_of_no_use_are_said(string authorities, string certificate, string key, string expected)
    {
        RamStorage files = new();
        byte[] text = Encoding.UTF8.GetBytes("no certificate");
        files.WriteFile("ca.pem", text, text.Length);
        using LiveBench bench = new(new MqttOptions { Server = "127.0.0.1", SslCaCert = authorities, SslCert = certificate, SslKey = key }, files);
        bench.RunUntilLogged("mqtt: " + expected);
    }

    [TestMethod]
    public void Garbage_from_a_broker_costs_no_more_than_the_connection()
    {
        using ScriptedBroker broker = new();
        using LiveBench bench = new(LiveBench.To(broker));
        Random random = new(4711);
        for (int i = 0; i < 30; i++)
        {
            bench.RunUntilConnected();
            int before = broker.Connections;
            byte[] garbage = new byte[random.Next(1, 40)];
            random.NextBytes(garbage);
            try
            {
                broker.Send(garbage);
            }
            catch (SocketException)
            {
                // The device has hung up already.
            }

            broker.Cut();
            bench.RunUntil(() => broker.Connections > before, "the next connection");
        }
    }

    [TestMethod]
    public void A_connection_that_breaks_over_and_over_leaves_no_threads_behind()
    {
        using ScriptedBroker broker = new();
        using LiveBench bench = new(LiveBench.To(broker));
        bench.RunUntilConnected();
        List<int> threads = [];
        for (int i = 0; i < 40; i++)
        {
            int before = broker.Connections;
            broker.Cut();
            bench.RunUntil(() => broker.Connections > before && bench.Connection.IsConnected, "the next connection");
            threads.Add(System.Diagnostics.Process.GetCurrentProcess().Threads.Count);
        }

        Assert.IsTrue(threads[^1] - threads[10] < 15, string.Join(" ", threads));
    }
}
