// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Dash.Tests;

[TestClass]
public class DashClientTests
{
    [TestMethod]
    public void Heartbeat_tells_what_the_device_is_and_its_answer_makes_the_connection()
    {
        DashBench bench = new DashBench();
        bench.Channel.Connect();
        string frame = bench.Take();
        string start = "{\"src\":\"d1\",\"id\":#,\"method\":\"Dash.Heartbeat\",\"params\":{\"id\":\"d1\",\"app\":";
        Assert.AreEqual(start, frame.Substring(0, start.Length));
        Assert.IsTrue(frame.IndexOf("\"fs_free\":") > 0, frame);
        Assert.IsFalse(bench.Client.IsConnected);
        Assert.AreEqual("", bench.Events);
        bench.Answer("true");
        Assert.IsTrue(bench.Client.IsConnected);
        Assert.AreEqual("cloud 1\nCONNECTED\n", bench.Events);
    }

    [TestMethod]
    public void Refused_heartbeat_says_what_to_look_at_and_is_sent_again_after_pauses_that_double()
    {
        DashBench bench = new DashBench();
        bench.Channel.Connect();
        int[] pauses = { 5, 10, 20, 40, 60, 60 };
        for (int i = 0; i < pauses.Length; i++)
        {
            Assert.AreEqual("Dash.Heartbeat", bench.TakeMethod());
            bench.Refuse(401, "who are you");
            bench.Kit.AdvanceMilliseconds(pauses[i] * 1000 - 1);
            Assert.AreEqual("", bench.Take());
            bench.Kit.AdvanceMilliseconds(1);
        }

        Assert.IsTrue(bench.HasLogged("Dash.Heartbeat refused: 401 who are you; look at dash.token, trying again in 40 s"));
        Assert.IsFalse(bench.Client.IsConnected);
        Assert.AreEqual("Dash.Heartbeat", bench.TakeMethod());
        bench.Answer("null");
        Assert.IsTrue(bench.Client.IsConnected);
    }

    [TestMethod]
    public void Server_that_does_not_answer_the_heartbeat_is_connected_to_anew()
    {
        DashBench bench = new DashBench();
        bench.Channel.Connect();
        bench.Kit.AdvanceMilliseconds(29999);
        Assert.AreEqual(0, bench.Channel.CloseCount);
        bench.Kit.AdvanceMilliseconds(1);
        Assert.AreEqual(1, bench.Channel.CloseCount);
        Assert.AreEqual(2, bench.Channel.ConnectCount);
        Assert.IsTrue(bench.HasLogged("no answer to Dash.Heartbeat: look whether dash.server leads to a dash server; connecting anew"));
        Assert.AreEqual(2, bench.Channel.SentCount);
    }

    [TestMethod]
    public void Heartbeat_waits_for_a_channel_that_is_busy()
    {
        DashBench bench = new DashBench();
        bench.Channel.RefusesFrames = true;
        bench.Channel.Connect();
        Assert.AreEqual("", bench.Take());
        bench.Channel.RefusesFrames = false;
        bench.Kit.AdvanceMilliseconds(100);
        Assert.AreEqual("Dash.Heartbeat", bench.TakeMethod());
    }

    [TestMethod]
    public void Answer_of_an_earlier_connection_does_not_count()
    {
        DashBench bench = new DashBench();
        bench.Channel.Connect();
        bench.Take();
        bench.Lose();
        bench.Channel.Connect();
        bench.Answer("true");
        Assert.IsFalse(bench.Client.IsConnected);
        bench.Take();
        bench.Answer("true");
        Assert.IsTrue(bench.Client.IsConnected);
    }

    [TestMethod]
    public void Lost_connection_is_told_once_and_the_next_one_begins_with_a_heartbeat()
    {
        DashBench bench = new DashBench();
        bench.Connect();
        bench.Lose();
        bench.Lose();
        Assert.IsFalse(bench.Client.IsConnected);
        Assert.AreEqual("gone 1\n", bench.TakeEvents());
        bench.Channel.Connect();
        Assert.AreEqual("Dash.Heartbeat", bench.TakeMethod());
    }

    [TestMethod]
    public void Other_channels_are_none_of_its_business()
    {
        DashBench bench = new DashBench();
        Rpc.Tests.RecordingChannel other = new Rpc.Tests.RecordingChannel(bench.Router, true) { Destination = "other" };
        bench.Router.AddChannel(other);
        other.Connect();
        Assert.IsNull(other.LastSent);
        bench.Connect();
        bench.Router.OnClosed(other);
        Assert.IsTrue(bench.Client.IsConnected);
    }

    [TestMethod]
    public void Notification_is_a_call_without_id()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        Assert.IsTrue(bench.Client.Notify("Door.Opened", "{\"by\":\"key\"}"));
        Assert.AreEqual("{\"src\":\"d1\",\"method\":\"Door.Opened\",\"params\":{\"by\":\"key\"}}", bench.Take());
        Assert.IsTrue(bench.Client.Notify("Door.Closed", null));
        Assert.AreEqual("{\"src\":\"d1\",\"method\":\"Door.Closed\"}", bench.Take());
    }

    [TestMethod]
    [DataRow("{")]
    [DataRow("{}}")]
    [DataRow("key")]
    public void Notification_of_something_else_than_JSON_is_refused(string data)
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        Assert.IsFalse(bench.Client.Notify("Door.Opened", data));
        Assert.AreEqual("", bench.Take());
        Assert.IsTrue(bench.HasLogged("Door.Opened not sent: its data is no JSON"));
    }

    [TestMethod]
    public void Server_calls_any_method()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        Assert.AreEqual("{\"id\":7,\"src\":\"d1\",\"dst\":\"server\",\"result\":{\"channel_info\":\"one\"}}", bench.Channel.Exchange("{\"id\":7,\"src\":\"server\",\"method\":\"RPC.Ping\"}"));
    }

    [TestMethod]
    [DataRow("", "ws://h", "dash.token is empty: set it to the access token of the device")]
    [DataRow("a b", "ws://h", "dash.token holds blanks or other characters that no token has: set it again")]
    [DataRow("a\r\nX: y", "ws://h", "dash.token holds blanks or other characters that no token has: set it again")]
    [DataRow("abc", "http://h", "dash.server is no URL of a WebSocket: http://h")]
    [DataRow("abc", "wss://h/api", "")]
    public void Settings_that_cannot_work_are_told(string token, string server, string expected)
    {
        Assert.AreEqual(expected, DashAdvice.WhyOff(token, server) ?? "");
    }

    [TestMethod]
    [DataRow(401, "the server does not take the token: look at dash.token")]
    [DataRow(403, "the server does not take the token: look at dash.token")]
    [DataRow(404, "no dash server there: look at dash.server")]
    [DataRow(200, "no dash server there: look at dash.server")]
    [DataRow(503, "")]
    public void Refusal_says_what_to_look_at(int status, string expected)
    {
        Assert.AreEqual(expected, DashAdvice.OfStatus(status) ?? "");
    }

    [TestMethod]
    [DataRow("abc-secret-x", "abc-d1")]
    [DataRow("0123456789", "01234567-d1")]
    [DataRow("0123", "0123-d1")]
    public void Id_for_older_servers_has_a_part_of_the_token(string token, string expected)
    {
        Assert.AreEqual(expected, DashLocalId.Of(token, "d1"));
    }
}
