// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests;

[TestClass]
public class MqttQueueTests
{
    [TestMethod]
    public void Of_seven_messages_without_a_connection_the_last_five_go_out_one_by_one_in_order()
    {
        MqttBench bench = new MqttBench();
        for (int i = 1; i <= 7; i++)
            Assert.AreEqual(i, bench.Connection.Publish("t" + i.ToString(), "x", 1, false));
        bench.Accept();
        Assert.AreEqual(5, bench.Connection.QueueLength);
        string order = "";
        while (bench.Connection.QueueLength > 0)
        {
            bench.Owner.OnPublished(bench.Transport.LastId, true);
            order += bench.Transport.Take();
        }

        Assert.AreEqual("pub t4 1;pub t5 1;pub t6 1;pub t7 1;", order);
        bench.Advance(1000);
        Assert.IsTrue(bench.HasLogged("2 messages dropped, the queue is full: see mqtt.max_queue_length"), bench.LogText);
    }

    [TestMethod]
    public void The_first_message_of_the_queue_goes_out_with_the_connection()
    {
        MqttBench bench = new MqttBench();
        bench.Connection.Publish("a", "x", 1, false);
        bench.Connection.Publish("b", "x", 2, false);
        bench.Transport.Take();
        bench.Owner.OnConnected(false);
        Assert.AreEqual("pub a 1;", bench.Transport.Take());
    }

    [TestMethod]
    public void A_message_published_while_the_queue_is_sent_waits_behind_it()
    {
        MqttBench bench = new MqttBench();
        bench.Connection.Publish("a", "x", 1, false);
        bench.Accept();
        bench.Connection.Publish("b", "x", 1, false);
        Assert.AreEqual("", bench.Transport.Take());
        bench.Owner.OnPublished(bench.Transport.LastId, true);
        Assert.AreEqual("pub b 1;", bench.Transport.Take());
    }

    [TestMethod]
    public void Once_the_queue_is_empty_messages_go_out_at_once()
    {
        MqttBench bench = new MqttBench();
        bench.Connection.Publish("a", "x", 1, false);
        bench.Accept();
        bench.Owner.OnPublished(bench.Transport.LastId, true);
        bench.Connection.Publish("b", "x", 1, false);
        bench.Connection.Publish("c", "x", 2, true);
        Assert.AreEqual("pub b 1;pub c 2;", bench.Transport.Take());
        Assert.AreEqual(2, bench.Connection.QueueLength);
    }

    [TestMethod]
    public void Not_more_messages_than_a_few_are_with_the_client_of_the_package()
    {
        MqttOptions options = new MqttOptions { Server = "broker", MaxQueueLength = 1000 };
        MqttBench bench = new MqttBench(options, null);
        bench.Accept();
        for (int i = 0; i < 600; i++)
            bench.Connection.Publish("t", "x", 1, false);
        int held = bench.Transport.Take().Length / "pub t 1;".Length;
        Assert.AreEqual(MqttPlatform.MaxHeldMessages, held);
        bench.Owner.OnPublished(1, true);
        Assert.AreEqual("pub t 1;", bench.Transport.Take());
    }

    [TestMethod]
    public void Fewer_messages_are_with_the_client_of_the_package_if_they_are_of_QoS_2()
    {
        MqttOptions options = new MqttOptions { Server = "broker", MaxQueueLength = 1000 };
        MqttBench bench = new MqttBench(options, null);
        bench.Accept();
        int max = MqttPlatform.MaxHeldMessages < MqttConstants.MaxHeldOfQos2 ? MqttPlatform.MaxHeldMessages : MqttConstants.MaxHeldOfQos2;
        for (int i = 0; i < 600; i++)
            bench.Connection.Publish("t", "x", 2, false);
        Assert.AreEqual(max, bench.Transport.Take().Length / "pub t 2;".Length);
        Assert.IsFalse(bench.Connection.TrySend("rpc", new byte[1], 2));
        bench.Owner.OnPublished(1, true);
        Assert.AreEqual("pub t 2;", bench.Transport.Take());
    }

    [TestMethod]
    public void What_is_not_acknowledged_is_sent_again_on_the_next_connection()
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        bench.Connection.Publish("a", "x", 1, false);
        bench.Connection.Publish("b", "x", 2, false);
        bench.Owner.OnClosed();
        bench.Transport.Take();
        bench.Owner.OnConnected(false);
        Assert.AreEqual("pub a 1;", bench.Transport.Take());
        bench.Owner.OnPublished(bench.Transport.LastId, true);
        Assert.AreEqual("pub b 2;", bench.Transport.Take());
        bench.Owner.OnPublished(bench.Transport.LastId, true);
        Assert.AreEqual(0, bench.Connection.QueueLength);
    }

    [TestMethod]
    public void On_a_session_that_goes_on_only_what_is_not_reported_before_two_answers_is_sent_again()
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        bench.Connection.Publish("a", "x", 2, false);
        int first = bench.Transport.LastId;
        bench.Connection.Publish("b", "x", 2, false);
        bench.Owner.OnClosed();
        bench.Transport.Take();
        bench.Owner.OnConnected(true);
        Assert.AreEqual("unsub d1/-;", bench.Transport.Take());
        bench.Owner.OnPublished(first, true);
        bench.Owner.OnUnsubscribed(bench.Transport.LastId);
        Assert.AreEqual("unsub d1/-;", bench.Transport.Take());
        bench.Owner.OnUnsubscribed(bench.Transport.LastId);
        Assert.AreEqual("pub b 2;", bench.Transport.Take());
    }

    [TestMethod]
    public void Messages_of_QoS_0_are_dropped_without_a_connection()
    {
        MqttBench bench = new MqttBench();
        Assert.AreEqual(1, bench.Connection.Publish("a", "x", 0, false));
        bench.Owner.OnConnected(false);
        Assert.IsTrue(bench.Transport.Take().IndexOf("pub") < 0);
        bench.Connection.Publish("b", "x", 0, false);
        Assert.AreEqual("pub b 0;", bench.Transport.Take());
    }

    [TestMethod]
    public void Bytes_of_QoS_0_count_as_unsent_until_the_broker_has_answered()
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        bench.Connection.Publish("t", new byte[2000], 0, false);
        Assert.AreEqual("pub t 0;unsub d1/-;", bench.Transport.Take());
        Assert.IsTrue(bench.Connection.UnsentBytes >= 2000);
        bench.TakeEvents();
        bench.Owner.OnUnsubscribed(bench.Transport.LastId);
        Assert.AreEqual(0, bench.Connection.UnsentBytes);
        Assert.AreEqual("", bench.TakeEvents());
    }

    [TestMethod]
    public void More_of_QoS_0_than_the_broker_takes_is_dropped_and_said()
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        byte[] quarter = new byte[MqttPlatform.MaxUnsentBytes / 4];
        for (int i = 0; i < 6; i++)
            bench.Connection.Publish("t", quarter, 0, false);
        Assert.IsTrue(bench.Connection.UnsentBytes <= MqttPlatform.MaxUnsentBytes);
        bench.Advance(1000);
        Assert.IsTrue(bench.HasLogged("messages dropped, the broker does not take them as fast as they are published"), bench.LogText);
    }

    [TestMethod]
    public void Without_a_queue_QoS_1_goes_out_or_is_lost()
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "broker", MaxQueueLength = 0 }, null);
        bench.Connection.Publish("a", "x", 1, false);
        bench.Accept();
        bench.Connection.Publish("b", "x", 1, false);
        Assert.AreEqual("pub b 1;", bench.Transport.Take());
        Assert.AreEqual(0, bench.Connection.QueueLength);
    }

    [TestMethod]
    [DataRow(2, 2, "pub t 2;")]
    [DataRow(2, 1, "pub t 1;")]
    [DataRow(2, 0, "pub t 0;")]
    [DataRow(1, -1, "pub t 1;")]
    [DataRow(9, -1, "pub t 2;")]
    [DataRow(-1, 2, "pub t 0;")]
    public void Quality_of_service_has_a_limit(int qos, int max, string expected)
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "broker", MaxQos = max }, null);
        bench.Accept();
        bench.Connection.Publish("t", "x", qos, false);
        Assert.AreEqual(expected, bench.Transport.Take());
        Assert.AreEqual(expected == "pub t 0;" ? 0 : 1, bench.Connection.QueueLength);
    }

    [TestMethod]
    public void An_acknowledgement_is_an_event_with_the_id_of_the_message()
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        bench.TakeEvents();
        int one = bench.Connection.Publish("a", "x", 1, false);
        int two = bench.Connection.Publish("b", "x", 2, false);
        bench.Owner.OnPublished(1, true);
        bench.Owner.OnPublished(2, true);
        Assert.AreEqual("204 id" + one.ToString() + ";207 id" + two.ToString() + ";", bench.TakeEvents());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("a/#")]
    [DataRow("a/+/b")]
    public void A_wrong_topic_is_refused_and_said(string topic)
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        Assert.AreEqual(0, bench.Connection.Publish(topic, "x", 1, false));
        Assert.AreEqual("", bench.Transport.Take());
        Assert.IsTrue(bench.HasLogged("Cannot publish to '" + topic + "'"));
    }

    [TestMethod]
    public void Ids_are_not_given_twice_to_messages_that_wait()
    {
        MqttOutbox outbox = new MqttOutbox();
        MqttOutboxEntry first = new MqttOutboxEntry { Id = outbox.NextId(), Topic = "t", Payload = Encoding.UTF8.GetBytes("x") };
        outbox.Add(first, 10);
        for (int i = 2; i <= 65535; i++)
            Assert.AreEqual(i, outbox.NextId());
        Assert.AreEqual(2, outbox.NextId());
    }
}
