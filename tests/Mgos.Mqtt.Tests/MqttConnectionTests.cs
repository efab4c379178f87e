// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests;

[TestClass]
public class MqttConnectionTests
{
    private const long SomeTime = 1700000000000000;

    [TestMethod]
    public void Several_filters_are_one_subscription()
    {
        MqttBench bench = new MqttBench();
        int calls = 0;
        MqttSubscription subscription = bench.Connection.Subscribe(new string[] { "a/+", "b", "a/1" }, 1, message => calls++);
        bench.Owner.OnConnected(false);
        Assert.AreEqual("connect broker:1883 d1;sub a/+,b,a/1 1;", bench.Transport.Take());
        bench.Owner.OnSubscribed(bench.Transport.LastId, 128);
        Assert.IsFalse(subscription.IsActive);
        bench.Owner.OnMessage(new MqttMessage("a/1", new byte[0], 1, false, false));
        bench.Owner.OnMessage(new MqttMessage("b", new byte[0], 1, false, false));
        bench.Owner.OnMessage(new MqttMessage("c", new byte[0], 1, false, false));
        Assert.AreEqual(2, calls);
        Assert.IsFalse(bench.Connection.Unsubscribe("a/+"));
        bench.Connection.Subscribe("b", message => { });
        bench.Transport.Take();
        Assert.IsTrue(bench.Connection.Unsubscribe(subscription));
        Assert.AreEqual("unsub a/+;unsub a/1;", bench.Transport.Take());
        Assert.IsFalse(bench.Connection.Unsubscribe(subscription));
        Assert.IsNull(bench.Connection.Subscribe(new string[] { "a", "b/#/c" }, 1, message => { }));
    }

    [TestMethod]
    public void A_device_connects_when_it_gets_an_address_with_its_id()
    {
        MqttBench bench = new MqttBench();
        Assert.AreEqual("connect broker:1883 d1;", bench.Transport.Take());
        Assert.AreEqual("cloud6 0;", bench.TakeEvents());
        Assert.IsFalse(bench.Connection.IsConnected);
        bench.Owner.OnConnected(false);
        Assert.IsTrue(bench.Connection.IsConnected);
        Assert.AreEqual("cloud4 0;202;", bench.TakeEvents());
    }

    [TestMethod]
    [DataRow("h", "", "h:1883")]
    [DataRow("h", "ca.pem", "h:8883")]
    [DataRow("h:77", "ca.pem", "h:77")]
    public void The_port_depends_on_TLS(string server, string authorities, string expected)
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = server, SslCaCert = authorities, ClientId = "me" }, null);
        Assert.AreEqual("connect " + expected + " me;", bench.Transport.Take());
    }

    [TestMethod]
    public void Attempts_are_repeated_with_growing_pauses_that_begin_anew_after_a_success()
    {
        MqttBench bench = new MqttBench();
        int[] base0 = { 2000, 4000, 8000, 16000, 32000, 60000, 60000 };
        for (int i = 0; i < base0.Length; i++)
        {
            bench.Owner.OnConnectFailed("nobody there");
            int pause = bench.AdvanceToAttempt();
            Assert.IsTrue(pause >= base0[i] * 9 / 10 && pause <= base0[i] * 11 / 10 + 50, pause.ToString());
        }

        bench.Owner.OnConnected(false);
        bench.Owner.OnClosed();
        Assert.IsTrue(bench.AdvanceToAttempt() <= 2250);
        Assert.IsTrue(bench.HasLogged("mqtt: nobody there"));
    }

    [TestMethod]
    public void A_failure_is_a_cloud_event_and_a_refusal_is_not()
    {
        MqttBench bench = new MqttBench();
        bench.TakeEvents();
        bench.Owner.OnConnectFailed("x");
        Assert.AreEqual("cloud7 0;", bench.TakeEvents());
        bench.AdvanceToAttempt();
        bench.TakeEvents();
        bench.Owner.OnRefused(4);
        Assert.AreEqual("202 code4;", bench.TakeEvents());
        Assert.IsTrue(bench.HasLogged("broker refuses user name or password; check mqtt.user and mqtt.pass"));
        Assert.IsTrue(bench.AdvanceToAttempt() > 0);
    }

    [TestMethod]
    public void Cloud_events_can_be_switched_off_but_for_the_first()
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "broker", CloudEvents = false, CloudType = CloudType.Aws }, null);
        Assert.AreEqual("cloud6 2;", bench.TakeEvents());
        bench.Owner.OnConnected(false);
        bench.Owner.OnClosed();
        Assert.AreEqual("202;5;", bench.TakeEvents());
    }

    [TestMethod]
    public void The_end_of_a_connection_is_told_once()
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        bench.TakeEvents();
        bench.Owner.OnClosed();
        Assert.AreEqual("cloud5 0;5;", bench.TakeEvents());
        Assert.IsTrue(bench.HasLogged("mqtt lost the connection to broker"));
    }

    [TestMethod]
    public void Disconnect_says_goodbye_and_no_address_brings_the_connection_back()
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        bench.TakeEvents();
        bench.Connection.Disconnect();
        Assert.AreEqual("goodbye;", bench.Transport.Take());
        Assert.AreEqual("cloud5 0;5;", bench.TakeEvents());
        bench.GetAddress();
        bench.Advance(100000);
        Assert.AreEqual("", bench.Transport.Take());
        Assert.IsTrue(bench.Connection.Connect());
        Assert.AreEqual("connect broker:1883 d1;", bench.Transport.Take());
    }

    [TestMethod]
    public void A_new_address_shortens_the_pause_but_not_the_next_one()
    {
        MqttBench bench = new MqttBench();
        bench.Owner.OnConnectFailed("x");
        bench.GetAddress();
        Assert.AreEqual(2, bench.Transport.Attempts);
        bench.Owner.OnConnectFailed("x");
        int pause = bench.AdvanceToAttempt();
        Assert.IsTrue(pause >= 3600 && pause <= 4450, pause.ToString());
    }

    [TestMethod]
    public void After_the_longest_pause_the_other_broker_has_its_turn_and_then_the_first_again()
    {
        MqttOptions first = new MqttOptions { Server = "one", ReconnectTimeoutMax = 4.0 };
        MqttOptions second = new MqttOptions { Server = "two", ReconnectTimeoutMin = 1.0, ReconnectTimeoutMax = 4.0 };
        MqttBench bench = new MqttBench(first, second);
        string servers = "";
        for (int i = 0; i < 8; i++)
        {
            servers += bench.Transport.Take().Substring(8, 3);
            bench.Owner.OnConnectFailed("x");
            bench.AdvanceToAttempt();
        }

        Assert.AreEqual("oneoneonetwotwoonetwotwo", servers);
        Assert.IsTrue(bench.HasLogged("mqtt turns to two"));
    }

    [TestMethod]
    public void A_second_broker_that_is_not_enabled_is_left_alone()
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "one", ReconnectTimeoutMax = 2.0 }, new MqttOptions { Enable = false, Server = "two" });
        for (int i = 0; i < 4; i++)
        {
            bench.Owner.OnConnectFailed("x");
            bench.AdvanceToAttempt();
        }

        Assert.IsTrue(bench.Transport.Take().IndexOf("two") < 0);
    }

    [TestMethod]
    public void Without_time_a_connection_that_needs_it_is_not_tried_until_the_clock_is_set()
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "broker", RequireTime = true }, null);
        Assert.AreEqual("", bench.Transport.Take());
        Assert.AreEqual("", bench.TakeEvents());
        Assert.IsTrue(bench.HasLogged("mqtt: the clock is not set, and mqtt.require_time wants it to be; is sntp enabled?"));
        bench.Device.Clock.Set(SomeTime);
        Assert.AreEqual("connect broker:1883 d1;", bench.Transport.Take());
    }

    [TestMethod]
    public void Failing_TLS_without_time_names_the_clock()
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "broker", SslCaCert = "ca.pem" }, null);
        bench.Owner.OnConnectFailed("no TLS");
        Assert.IsTrue(bench.HasLogged("mqtt: no TLS (the clock is not set, and certificates have dates: is sntp enabled?)"));
        bench.Device.Clock.Set(SomeTime);
        bench.AdvanceToAttempt();
        bench.Owner.OnConnectFailed("no TLS at all");
        Assert.IsFalse(bench.HasLogged("no TLS at all ("));
    }

    [TestMethod]
    [DataRow("", "mqtt.server is not set")]
    [DataRow("a:b:c", "mqtt.server is not host[:port]: a:b:c")]
    [DataRow(":1883", "mqtt.server is not host[:port]: :1883")]
    public void Wrong_settings_are_said_and_not_tried(string server, string expected)
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = server }, null);
        Assert.AreEqual("", bench.Transport.Take());
        Assert.IsTrue(bench.HasLogged(expected), bench.LogText);
    }

    [TestMethod]
    public void What_is_not_offered_is_said_and_not_tried()
    {
        Assert.IsTrue(new MqttBench(new MqttOptions { Server = "b", WsEnable = true }, null).HasLogged("MQTT in WebSocket is not offered: set mqtt.ws_enable to false"));
        Assert.IsTrue(new MqttBench(new MqttOptions { Server = "b", SslPskIdentity = "x" }, null).HasLogged("pre-shared keys are not offered: clear mqtt.ssl_psk_identity"));
        Assert.IsTrue(new MqttBench(new MqttOptions { Server = "b", SslKey = "ATCA:0" }, null).HasLogged("keys in a crypto chip are not offered: set mqtt.ssl_key to a file"));
    }

    [TestMethod]
    public void Ciphers_that_are_left_aside_are_said_once_and_only_with_TLS()
    {
        const string Note = "the choice of ciphers is not offered";
        MqttBench plain = new MqttBench(new MqttOptions { Server = "broker", SslCipherSuites = "TLS-RSA-WITH-AES-128-GCM-SHA256" }, null);
        Assert.IsFalse(plain.HasLogged(Note));
        MqttBench bench = new MqttBench(new MqttOptions { Server = "broker", SslCaCert = "ca.pem", SslCipherSuites = "TLS-RSA-WITH-AES-128-GCM-SHA256" }, null);
        Assert.IsTrue(bench.Transport.Attempts == 1 && bench.HasLogged(Note), bench.LogText);
        int length = bench.LogText.Length;
        bench.Owner.OnConnectFailed("x");
        bench.AdvanceToAttempt();
        Assert.IsTrue(bench.LogText.IndexOf(Note, length) < 0, bench.LogText);
    }

    [TestMethod]
    public void Subscriptions_are_renewed_newest_first_also_those_made_twice()
    {
        MqttBench bench = new MqttBench();
        bench.Connection.Subscribe("a", OnMessage);
        bench.Connection.Subscribe("b", 2, OnMessage);
        bench.Connection.Subscribe("a", OnMessage);
        bench.Transport.Take();
        bench.Owner.OnConnected(false);
        Assert.AreEqual("sub a 1;sub b 2;sub a 1;", bench.Transport.Take());
        bench.Owner.OnClosed();
        bench.Owner.OnConnected(false);
        Assert.AreEqual("sub a 1;sub b 2;sub a 1;", bench.Transport.Take());
        bench.Connection.Subscribe("c", 0, OnMessage);
        Assert.AreEqual("sub c 0;", bench.Transport.Take());
    }

    [TestMethod]
    public void The_answer_to_a_subscription_goes_to_the_one_it_is_for()
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        MqttSubscription a = bench.Connection.Subscribe("a", OnMessage);
        MqttSubscription b = bench.Connection.Subscribe("b", OnMessage);
        bench.TakeEvents();
        bench.Owner.OnSubscribed(2, 128);
        bench.Owner.OnSubscribed(1, 1);
        Assert.AreEqual("209 code128 b;209 code1 a;", bench.TakeEvents());
        Assert.IsTrue(a.IsActive);
        Assert.IsFalse(b.IsActive);
        Assert.IsTrue(bench.HasLogged("The broker refuses the subscription to b: check its access list"));
        bench.Owner.OnClosed();
        Assert.IsFalse(a.IsActive);
    }

    [TestMethod]
    public void Unsubscribing_ends_the_newest_and_tells_the_broker_after_the_last()
    {
        MqttBench bench = new MqttBench();
        bench.Accept();
        bench.Connection.Subscribe("a", OnMessage);
        bench.Connection.Subscribe("a", OnMessage);
        bench.Transport.Take();
        Assert.IsTrue(bench.Connection.Unsubscribe("a"));
        Assert.AreEqual("", bench.Transport.Take());
        Assert.IsTrue(bench.Connection.Unsubscribe("a"));
        Assert.AreEqual("unsub a;", bench.Transport.Take());
        Assert.IsFalse(bench.Connection.Unsubscribe("a"));
    }

    [TestMethod]
    public void A_message_goes_to_all_that_asked_for_it_and_a_handler_that_throws_is_logged()
    {
        MqttBench bench = new MqttBench();
        int calls = 0;
        bench.Connection.Subscribe("a/#", message => calls++);
        bench.Connection.Subscribe("a/+", message => throw new InvalidOperationException("broken"));
        bench.Connection.Subscribe("a/b", message => calls++);
        bench.Accept();
        bench.TakeEvents();
        bench.Owner.OnMessage(new MqttMessage("a/b", new byte[0], 1, false, false));
        Assert.AreEqual(2, calls);
        Assert.IsTrue(bench.HasLogged("threw System.InvalidOperationException"), bench.LogText);
        bench.Owner.OnMessage(new MqttMessage("x", new byte[0], 1, false, false));
        Assert.AreEqual("203 x;", bench.TakeEvents());
    }

    [TestMethod]
    public void A_message_above_the_limit_is_dropped_and_said()
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "b", ReceiveLimit = 10 }, null);
        int calls = 0;
        bench.Connection.Subscribe("#", message => calls++);
        bench.Accept();
        bench.Owner.OnMessage(new MqttMessage("t", new byte[9], 1, false, false));
        bench.Owner.OnMessage(new MqttMessage("t", new byte[10], 1, false, false));
        Assert.AreEqual(1, calls);
        Assert.IsTrue(bench.HasLogged("message of 11 bytes on t dropped: mqtt.recv_mbuf_limit is 10"));
    }

    [TestMethod]
    public void A_handler_may_change_the_subscriptions()
    {
        MqttBench bench = new MqttBench();
        int calls = 0;
        bench.Connection.Subscribe("t", message => calls++);
        bench.Connection.Subscribe("t", message =>
        {
            bench.Connection.Unsubscribe("t");
            bench.Connection.Subscribe("t", OnMessage);
        });
        bench.Accept();
        bench.Owner.OnMessage(new MqttMessage("t", new byte[0], 0, false, false));
        Assert.AreEqual(1, calls);
    }

    [TestMethod]
    public void A_broker_that_answers_nothing_is_left_after_one_and_a_half_signs_of_life()
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "broker", KeepAlive = 20 }, null);
        bench.Accept();
        bench.Connection.Publish("t", "x", 1, false);
        bench.Advance(29000);
        Assert.IsTrue(bench.Connection.IsConnected);
        bench.Advance(2000);
        Assert.IsFalse(bench.Connection.IsConnected);
        Assert.IsTrue(bench.HasLogged("mqtt: broker has been silent for 30 s, connecting anew; check the network"), bench.LogText);
        Assert.AreEqual(1, bench.Connection.QueueLength);
        Assert.IsTrue(bench.Transport.Text.IndexOf("cut;") > 0);
        Assert.IsTrue(bench.AdvanceToAttempt() <= 2250);
    }

    [TestMethod]
    public void A_device_that_only_sends_QoS_0_finds_out_too()
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "broker", KeepAlive = 20 }, null);
        bench.Accept();
        for (int i = 0; i < 60 && bench.Connection.IsConnected; i++)
        {
            bench.Connection.Publish("t", "x", 0, false);
            bench.Advance(1000);
        }

        Assert.IsTrue(bench.HasLogged("has been silent for"), bench.LogText);
    }

    [TestMethod]
    public void A_silent_broker_is_fine_while_nothing_is_due()
    {
        MqttBench bench = new MqttBench(new MqttOptions { Server = "broker", KeepAlive = 20 }, null);
        bench.Accept();
        bench.Advance(100000);
        Assert.IsTrue(bench.Connection.IsConnected);
        bench.Connection.Publish("t", "x", 1, false);
        bench.Advance(5000);
        Assert.IsTrue(bench.Connection.IsConnected);
    }

    [TestMethod]
    public void An_attempt_without_an_end_is_given_up()
    {
        MqttBench bench = new MqttBench();
        bench.Advance(MqttConstants.ConnectTimeoutMilliseconds + 1000);
        Assert.IsTrue(bench.HasLogged("mqtt: no connection to broker in 90 s; check the network"), bench.LogText);
        Assert.IsTrue(bench.AdvanceToAttempt() > 0);
    }

    [TestMethod]
    public void Other_settings_cut_the_connection_in_silence_and_wait_for_the_caller()
    {
        MqttBench bench = new MqttBench();
        bench.Connection.Subscribe("a", OnMessage);
        bench.Accept();
        bench.TakeEvents();
        bench.Connection.Configure(new MqttOptions { Server = "cloud", ClientId = "thing" });
        Assert.AreEqual("goodbye;", bench.Transport.Take());
        Assert.AreEqual("", bench.TakeEvents());
        bench.Advance(10000);
        Assert.AreEqual("", bench.Transport.Take());
        bench.GetAddress();
        Assert.AreEqual("connect cloud:1883 thing;", bench.Transport.Take());
        bench.Owner.OnConnected(false);
        Assert.AreEqual("sub a 1;", bench.Transport.Take());
    }

    [TestMethod]
    public void No_settings_are_no_connection()
    {
        MqttBench bench = new MqttBench();
        bench.Connection.Configure(new MqttOptions { Enable = false });
        Assert.AreEqual(0, bench.Connection.Publish("t", "x", 1, false));
        Assert.IsFalse(bench.Connection.Connect());
    }

    [TestMethod]
    public void Credentials_are_made_for_each_attempt()
    {
        MqttBench bench = new MqttBench();
        bench.Owner.OnConnectFailed("x");
        int calls = 0;
        bench.Connection.Credentials = (connection, options) => options.Pass = "p" + (++calls).ToString();
        bench.AdvanceToAttempt();
        Assert.AreEqual("p1", bench.Transport.Options.Pass);
        bench.Owner.OnConnectFailed("x");
        bench.AdvanceToAttempt();
        Assert.AreEqual("p2", bench.Transport.Options.Pass);
        Assert.AreEqual("", bench.Connection.Options.Pass);
    }

    [TestMethod]
    public void Credentials_that_fail_are_a_failed_attempt()
    {
        MqttBench bench = new MqttBench();
        bench.Owner.OnConnectFailed("x");
        bench.Connection.Credentials = (connection, options) => throw new InvalidOperationException("no key");
        bench.Advance(2300);
        Assert.IsTrue(bench.HasLogged("no key"), bench.LogText);
        bench.Connection.Credentials = null;
        Assert.IsTrue(bench.AdvanceToAttempt() > 0);
    }

    [TestMethod]
    public void A_handler_of_events_sees_every_second()
    {
        MqttBench bench = new MqttBench();
        int polls = 0;
        bench.Connection.AddEventHandler((connection, data) => polls += data.Event == MqttEvent.Poll ? 1 : 0);
        bench.Advance(3000);
        Assert.AreEqual(3, polls);
    }

    [TestMethod]
    public void Log_lines_say_who_when_and_what() =>
        Assert.AreEqual("esp32_AABBCC 17 1700000000.023 2|", MqttLog.Header("esp32_AABBCC", 17, 1700000000023, 2));

    private static void OnMessage(MqttMessage message)
    {
    }
}
