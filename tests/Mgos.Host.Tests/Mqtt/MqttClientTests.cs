// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Mqtt;

[TestClass]
public class MqttClientTests
{
    [TestMethod]
    public void Connect_says_what_it_was_told_and_nothing_else() => Run((broker, client) =>
    {
        client.Connect("dev", "joe", "secret", true, MqttQoSLevel.AtLeastOnce, true, "w/t", "gone", false, 30);
        broker.WaitForPackets(1, 1);
        Assert.AreEqual("102700044D51545404EC001E" + "0003646576" + "0003772F74" + "0004676F6E65" + "00036A6F65" + "0006736563726574", broker.Received[0].Hex);
        Assert.IsTrue(client.IsConnected);
    });

    [TestMethod]
    public void Connect_without_user_and_will_is_as_short_as_it_can_be() => Run((broker, client) =>
    {
        Assert.AreEqual((int)MqttReasonCode.Success, (int)client.Connect("dev"));
        broker.WaitForPackets(1, 1);
        Assert.AreEqual("100F00044D5154540402003C0003646576", broker.Received[0].Hex);
    });

    [TestMethod]
    public void A_refusal_is_returned_and_the_client_is_not_connected() => Run((broker, client) =>
    {
        broker.ReturnCode = 5;
        Assert.AreEqual((int)MqttReasonCode.ConnectionRefusedNotAuthorized, (int)client.Connect("dev"));
        Assert.IsFalse(client.IsConnected);
    });

    [TestMethod]
    public void Nobody_at_the_port_is_an_exception_of_the_package()
    {
        using var machine = HostMachine.CreateTemporary("mqtt");
        using var entered = machine.Enter();
        using var client = new MqttClient("127.0.0.1", FreePort(), false, null, null, MqttSslProtocols.None);
        Assert.ThrowsException(typeof(MqttConnectionException), () => client.Connect("dev"));
    }

    [TestMethod]
    public void A_will_that_is_incomplete_is_refused() => Run((broker, client) =>
        Assert.ThrowsException(typeof(MqttClientException), () => client.Connect("dev", null, null, false, MqttQoSLevel.AtMostOnce, true, "t", "", true, 60)));

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void A_message_is_published_once_and_acknowledged_as_its_quality_of_service_demands(int qos) => Run((broker, client) =>
    {
        var published = new BlockingCollection<MqttMsgPublishedEventArgs>();
        client.MqttMsgPublished += (_, e) => published.Add(e);
        client.Connect("dev");
        var id = client.Publish("a/b", Encoding.UTF8.GetBytes("hello"), null, null, (MqttQoSLevel)qos, true);
        broker.WaitForPackets(3, 1);
        var packet = broker.Published[0];
        Assert.AreEqual("a/b hello " + qos + " True False", packet.Topic + " " + packet.Message + " " + packet.Qos + " " + packet.IsRetained + " " + packet.IsDuplicate);
        if (qos == 0)
            return;
        var answer = published.Take();
        Assert.AreEqual(id, answer.MessageId);
        Assert.IsTrue(answer.IsPublished);
        Assert.AreEqual(qos == 2 ? 1 : 0, broker.Received.Count(one => one.Type == 6));
    });

    [TestMethod]
    public void A_message_without_acknowledgement_is_sent_three_times_and_given_up() => Run((broker, client) =>
    {
        var published = new BlockingCollection<MqttMsgPublishedEventArgs>();
        client.MqttMsgPublished += (_, e) => published.Add(e);
        client.Settings.GetType().GetProperty(nameof(MqttSettings.DelayOnRetry)).SetValue(client.Settings, 20);
        broker.IsIgnored = packet => packet.Type == 3;
        client.Connect("dev");
        client.Publish("t", [1], null, null, MqttQoSLevel.AtLeastOnce, false);
        Assert.IsFalse(published.Take().IsPublished);
        Assert.AreEqual("False True True", string.Join(" ", broker.Published.Select(packet => packet.IsDuplicate)));
    });

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void A_message_that_comes_in_is_raised_once_and_acknowledged(int qos) => Run((broker, client) =>
    {
        var received = new BlockingCollection<MqttMsgPublishEventArgs>();
        client.MqttMsgPublishReceived += (_, e) => received.Add(e);
        // A broker that has missed PUBREC sends the message again.
        broker.IsIgnored = packet => packet.Type == 5;
        client.Connect("dev");
        broker.Send(BrokerPacket.Publish("in", [7], qos, 9, true));
        if (qos == 2)
        {
            broker.Send(BrokerPacket.Publish("in", [7], qos, 9, true));
            broker.WaitForPackets(5, 2);
            broker.Send(0x62, 2, 0, 9);
        }

        var message = received.Take();
        Assert.AreEqual("in 7 " + qos + " True", message.Topic + " " + message.Message[0] + " " + (int)message.QosLevel + " " + message.Retain);
        if (qos == 1)
            broker.WaitForPackets(4, 1);
        if (qos == 2)
            broker.WaitForPackets(7, 1);
        Assert.AreEqual(0, received.Count);
    });

    [TestMethod]
    public void Subscribing_is_answered_with_what_was_granted() => Run((broker, client) =>
    {
        var subscribed = new BlockingCollection<MqttMsgSubscribedEventArgs>();
        var unsubscribed = new BlockingCollection<MqttMsgUnsubscribedEventArgs>();
        client.MqttMsgSubscribed += (_, e) => subscribed.Add(e);
        client.MqttMsgUnsubscribed += (_, e) => unsubscribed.Add(e);
        client.Connect("dev");
        var id = client.Subscribe(["a/#"], [MqttQoSLevel.AtLeastOnce]);
        var answer = subscribed.Take();
        Assert.AreEqual(id + " 1", answer.MessageId + " " + (int)answer.GrantedQoSLevels[0]);
        Assert.AreEqual(client.Unsubscribe(["a/#"]), unsubscribed.Take().MessageId);
        Assert.AreEqual("8 a/#, 10 a/#", string.Join(", ", broker.Received.Skip(1).AsEnumerable()));
    });

    [TestMethod]
    public void A_broken_connection_raises_the_events_before_it_and_then_closed() => Run((broker, client) =>
    {
        var events = new BlockingCollection<string>();
        client.MqttMsgPublishReceived += (_, e) => events.Add(e.Topic);
        client.ConnectionClosed += (_, _) => events.Add("closed");
        client.Connect("dev");
        broker.Send(BrokerPacket.Publish("last", [], 0, 0));
        broker.Cut();
        Assert.AreEqual("last closed", events.Take() + " " + events.Take());
        Assert.IsFalse(client.IsConnected);
    });

    [TestMethod]
    public void A_handler_that_throws_costs_the_connection() => Run((broker, client) =>
    {
        var closed = new ManualResetEventSlim();
        client.MqttMsgPublishReceived += (_, _) => throw new InvalidOperationException();
        client.ConnectionClosed += (_, _) => closed.Set();
        client.Connect("dev");
        broker.Send(BrokerPacket.Publish("t", [], 0, 0));
        Assert.IsTrue(closed.Wait(20000));
    });

    [TestMethod]
    public void A_wildcard_in_a_topic_costs_the_connection() => Run((broker, client) =>
    {
        var closed = new ManualResetEventSlim();
        client.ConnectionClosed += (_, _) => closed.Set();
        client.Connect("dev");
        client.Publish("a/#", []);
        Assert.IsTrue(closed.Wait(20000));
    });

    [TestMethod]
    public void A_full_queue_refuses_messages() => Run((broker, client) =>
    {
        broker.IsIgnored = packet => packet.Type == 3;
        client.Settings.InflightQueueSize = 2;
        client.Connect("dev");
        client.Publish("t", [], null, null, MqttQoSLevel.AtLeastOnce, false);
        client.Publish("t", [], null, null, MqttQoSLevel.AtLeastOnce, false);
        Assert.ThrowsException(typeof(MqttClientException), () => client.Publish("t", [], null, null, MqttQoSLevel.AtLeastOnce, false));
    });

    [TestMethod]
    public void Closing_by_hand_raises_no_event_and_goodbye_raises_one() => Run((broker, client) =>
    {
        var closed = 0;
        var done = new ManualResetEventSlim();
        client.ConnectionClosed += (_, _) =>
        {
            closed++;
            done.Set();
        };
        client.Connect("dev");
        client.Close();
        client.Connect("dev");
        client.Disconnect();
        Assert.IsTrue(done.Wait(20000));
        broker.WaitForPackets(14, 1);
        Assert.AreEqual(1, closed);
    });

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_session_that_is_resumed_sends_what_was_not_acknowledged_with_its_id(int qos) => Run((broker, client) =>
    {
        var published = new BlockingCollection<int>();
        client.MqttMsgPublished += (_, e) => published.Add(e.MessageId);
        broker.IsIgnored = packet => packet.Type == 3;
        client.Connect("dev", false);
        var id = client.Publish("t", [1], null, null, (MqttQoSLevel)qos, false);
        broker.WaitForPackets(3, 1);
        client.Close();
        broker.IsIgnored = _ => false;
        client.Connect("dev", false);
        Assert.AreEqual((int)id, published.Take());
        Assert.AreEqual("3 t \u0001, 3d t \u0001", string.Join(", ", broker.Published.AsEnumerable()));
        Assert.AreEqual(id + " " + id, string.Join(" ", broker.Published.Select(packet => packet.Id)));
    });

    [TestMethod]
    public void A_message_of_QoS_2_that_the_broker_has_is_released_and_not_sent_again() => Run((broker, client) =>
    {
        var published = new BlockingCollection<int>();
        client.MqttMsgPublished += (_, e) => published.Add(e.MessageId);
        broker.IsIgnored = packet => packet.Type == 6;
        client.Connect("dev", false);
        client.Publish("t", [1], null, null, MqttQoSLevel.ExactlyOnce, false);
        broker.WaitForPackets(6, 1);
        client.Close();
        broker.IsIgnored = _ => false;
        client.Connect("dev", false);
        published.Take();
        Assert.AreEqual(1, broker.Published.Length);
    });

    [TestMethod]
    public void A_silent_client_sends_signs_of_life_and_a_silent_broker_is_left() => Run((broker, client) =>
    {
        var closed = new ManualResetEventSlim();
        client.ConnectionClosed += (_, _) => closed.Set();
        client.Connect("dev", null, null, true, 1);
        broker.WaitForPackets(12, 2);
        broker.IsIgnored = _ => true;
        Assert.IsTrue(closed.Wait(20000));
    });

    [TestMethod]
    public void A_slow_handler_makes_the_broker_wait_and_not_the_memory_grow() => Run((broker, client) =>
    {
        using var gate = new ManualResetEventSlim();
        var received = 0;
        client.MqttMsgPublishReceived += (_, _) =>
        {
            gate.Wait();
            received++;
        };
        client.Connect("dev");
        var message = BrokerPacket.Publish("t", new byte[100_000], 0, 0);
        var sender = new Thread(() =>
        {
            for (var i = 0; i < 500; i++)
                broker.Send(message);
        }) { IsBackground = true };
        sender.Start();
        Assert.IsFalse(sender.Join(500), "50 MB were taken while nobody looked at them");
        gate.Set();
        broker.WaitFor(() => received == 500, "all messages");
    });

    [TestMethod]
    public void A_reset_of_the_machine_cuts_its_connections() => Run((broker, client) =>
    {
        client.Connect("dev");
        HostMachine.Current.Reset();
        Assert.IsFalse(client.IsConnected);
    });

    private static void Run(Action<ScriptedBroker, MqttClient> test)
    {
        using var machine = HostMachine.CreateTemporary("mqtt");
        using var entered = machine.Enter();
        using var broker = new ScriptedBroker();
        using var client = new MqttClient("127.0.0.1", broker.Port, false, null, null, MqttSslProtocols.None);
        Support.Blocking.Run(() => test(broker, client), "the test");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
