// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Rpc.Mqtt.Tests;

[TestClass]
public class MqttRpcTests
{
    [TestMethod]
    public void Both_topics_are_subscribed_to_the_wildcard_first()
    {
        MqttRpcBench bench = new MqttRpcBench();
        Assert.AreEqual("sub d1/rpc/# 1\nsub d1/rpc 1\n", bench.Transport.Take());
    }

    [TestMethod]
    public void The_channel_is_open_when_both_are_granted_and_closed_with_the_connection()
    {
        MqttRpcBench bench = new MqttRpcBench();
        Assert.AreEqual("MQTT broker *", bench.Channel.Type + " " + bench.Channel.Info + " " + bench.Channel.Destination);
        Assert.IsTrue(bench.Channel.IsPersistent && !bench.Channel.IsBroadcastEnabled);
        bench.Owner.OnSubscribed(1, 1);
        Assert.IsFalse(bench.Channel.IsOpen);
        bench.Owner.OnSubscribed(2, 1);
        Assert.IsTrue(bench.Channel.IsOpen);
        bench.Owner.OnClosed();
        Assert.IsFalse(bench.Channel.IsOpen);
    }

    [TestMethod]
    [DataRow("d1/rpc", "{\"id\":1,\"src\":\"cli7\",\"method\":\"Test.Echo\",\"args\":[1]}", "cli7/rpc {\"id\":1,\"src\":\"d1\",\"dst\":\"cli7\",\"result\":[1]}\n")]
    [DataRow("d1/rpc", "{\"id\":1,\"src\":\"d1/rpc-resp/mos-42\",\"dst\":\"d1\",\"method\":\"Test.Echo\",\"params\":2}", "d1/rpc-resp/mos-42/rpc {\"id\":1,\"src\":\"d1\",\"dst\":\"d1/rpc-resp/mos-42\",\"result\":2}\n")]
    [DataRow("d1/rpc/Test.Echo", "{\"id\":1,\"src\":\"a\",\"args\":3}", "a/rpc {\"id\":1,\"src\":\"d1\",\"dst\":\"a\",\"result\":3}\n")]
    [DataRow("d1/rpc/Test.Echo", "{\"id\":1,\"src\":\"a\",\"method\":\"Other\",\"args\":4}", "a/rpc {\"id\":1,\"src\":\"d1\",\"dst\":\"a\",\"result\":4}\n")]
    [DataRow("d1/rpc/a/b", "{\"id\":1,\"src\":\"a\"}", "a/rpc {\"id\":1,\"src\":\"d1\",\"dst\":\"a\",\"error\":{\"code\":404,\"message\":\"No handler for a/b\"}}\n")]
    [DataRow("d1/rpc", "{\"id\":\"x\",\"src\":\"a\",\"method\":\"No\"}", "a/rpc {\"id\":\"x\",\"src\":\"d1\",\"dst\":\"a\",\"error\":{\"code\":404,\"message\":\"No handler for No\"}}\n")]
    [DataRow("d1/rpc", "{\"src\":\"a\",\"method\":\"Test.Echo\"}", "")]
    [DataRow("d1/rpc", "{\"method\":\"Test.Echo\"}", "")]
    [DataRow("d1/rpc", "{\"id\":1,\"method\":\"Test.Echo\"}", "")]
    [DataRow("d1/rpc", "{\"id\":1,\"src\":\"a\",\"dst\":\"d2\",\"method\":\"Test.Echo\"}", "")]
    [DataRow("d1/rpc", "{\"args\":1}", "")]
    [DataRow("d1/rpc", "", "")]
    [DataRow("d1/rpc", "hello", "")]
    [DataRow("d1/rpc/Test.Echo", "", "")]
    [DataRow("d1/rpc/Test.Echo", "[1]", "")]
    [DataRow("d1/rpc/Test.\"Echo", "{\"id\":1,\"src\":\"a\"}", "")]
    [DataRow("d1/rpc", "{\"id\":1,\"src\":\"#\",\"method\":\"Test.Echo\",\"args\":1}", "")]
    public void A_message_is_answered_on_the_topic_of_its_sender(string topic, string text, string expected)
    {
        MqttRpcBench bench = new MqttRpcBench();
        bench.Open();
        Assert.AreEqual(expected, bench.Receive(topic, text));
    }

    [TestMethod]
    public void A_call_without_a_sender_is_dropped_and_said_and_a_notification_is_run()
    {
        MqttRpcBench bench = new MqttRpcBench();
        bench.Open();
        bench.Receive("d1/rpc", "{\"id\":1,\"method\":\"Test.Count\"}");
        Assert.IsTrue(bench.HasLogged("Drop frame without src"));
        Assert.AreEqual(0, bench.CountedCalls);
        bench.Receive("d1/rpc", "{\"method\":\"Test.Count\"}");
        bench.Receive("d1/rpc/Test.Count", "{\"src\":\"a\"}");
        Assert.AreEqual(2, bench.CountedCalls);
    }

    [TestMethod]
    public void An_answer_to_nobody_is_said()
    {
        MqttRpcBench bench = new MqttRpcBench();
        bench.Open();
        Assert.AreEqual("", bench.Receive("d1/rpc/Test.Echo", "{\"id\":1,\"args\":1}"));
        Assert.IsTrue(bench.HasLogged("Cannot reply to RPC over MQTT, no dst"));
    }

    [TestMethod]
    public void A_call_is_run_once_though_both_subscriptions_match()
    {
        MqttRpcBench bench = new MqttRpcBench();
        bench.Open();
        bench.Receive("d1/rpc", "{\"id\":1,\"src\":\"a\",\"method\":\"Test.Count\"}");
        Assert.AreEqual(1, bench.CountedCalls);
    }

    [TestMethod]
    public void The_device_calls_others_by_their_id_and_takes_their_answers()
    {
        MqttRpcBench bench = new MqttRpcBench();
        bench.Open();
        string got = "";
        Assert.IsTrue(bench.Router.Call("lamp", "Lamp.Toggle", "{\"a\":1}", response => got = response.Result.ToText(), null));
        string sent = bench.Transport.Take();
        Assert.AreEqual("lamp/rpc {", sent.Substring(0, 10));
        int id = sent.IndexOf("\"id\":") + 5;
        string number = sent.Substring(id, sent.IndexOf(",", id) - id);
        bench.Receive("d1/rpc", "{\"id\":" + number + ",\"src\":\"lamp\",\"dst\":\"d1\",\"result\":true}");
        Assert.AreEqual("true", got);
        Assert.AreEqual(1, bench.Transport.LastQos);
    }

    [TestMethod]
    public void Without_a_connection_frames_wait_with_the_router()
    {
        MqttRpcBench bench = new MqttRpcBench();
        Assert.IsTrue(bench.Router.Notify("lamp", "Lamp.On", "{}", null));
        Assert.AreEqual("sub d1/rpc/# 1\nsub d1/rpc 1\n", bench.Transport.Text);
        bench.Owner.OnSubscribed(1, 1);
        bench.Transport.Take();
        bench.Owner.OnSubscribed(2, 1);
        Assert.AreEqual("lamp/rpc {", bench.Transport.Take().Substring(0, 10));
    }

    [TestMethod]
    public void More_frames_than_may_be_on_their_way_wait_for_the_broker()
    {
        MqttRpcBench bench = new MqttRpcBench();
        bench.Open();
        for (int i = 0; i < 20 + Mgos.Mqtt.MqttPlatform.MaxHeldMessages; i++)
            bench.Router.Notify("lamp", "On", "{}", null);
        int first = Lines(bench.Transport.Take());
        Assert.AreEqual(Mgos.Mqtt.MqttPlatform.MaxHeldMessages, first);
        int last = bench.Transport.LastId;
        for (int i = 0; i < 20; i++)
            bench.Owner.OnPublished(last - i, true);
        Assert.AreEqual(20, Lines(bench.Transport.Take()));
    }

    [TestMethod]
    public void Topics_without_a_place_are_used_as_they_stand()
    {
        MqttRpcBench bench = new MqttRpcBench("out", "in", false, true);
        Assert.AreEqual("sub in 1\n", bench.Transport.Take());
        bench.Owner.OnSubscribed(1, 1);
        Assert.IsTrue(bench.Channel.IsOpen);
        Assert.AreEqual("out {\"id\":1,\"src\":\"d1\",\"dst\":\"a\",\"result\":1}\n", bench.Receive("in", "{\"id\":1,\"src\":\"a\",\"method\":\"Test.Echo\",\"args\":1}"));
    }

    [TestMethod]
    public void A_wrong_topic_is_said_and_the_device_boots()
    {
        MqttRpcBench bench = new MqttRpcBench("%.*s/rpc", "a/#", true, true);
        Assert.IsNull(bench.Channel);
        Assert.IsTrue(bench.HasLogged("Invalid rpc.mqtt.sub_topic: a/#"));
    }

    [TestMethod]
    public void It_can_be_switched_off() => Assert.IsNull(new MqttRpcBench("%.*s/rpc", "%.*s/rpc", true, false).Channel);

    [TestMethod]
    [DataRow("%.*s/rpc", "a", "a/rpc")]
    [DataRow("iot-2/evt/mgrpc-%.*s/fmt/json", "b", "iot-2/evt/mgrpc-b/fmt/json")]
    [DataRow("x", "a", "x")]
    public void A_name_takes_its_place_in_a_topic(string format, string name, string expected) => Assert.AreEqual(expected, MqttRpcTopic.Format(format, name));

    private static int Lines(string text)
    {
        int lines = 0;
        for (int at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            lines++;
        return lines;
    }
}
