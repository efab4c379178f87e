// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests;

[TestClass]
public class TwinTests
{
    private const string Patch = "$iothub/twin/PATCH/properties/desired/?$version=";
    private const string Report = "1 $iothub/twin/PATCH/properties/reported/?$rid=upd";

    [TestMethod]
    public void App_is_told_and_the_twin_asked_for_when_the_topics_are_granted()
    {
        AzureBench bench = new AzureBench();
        bench.Link.Owner.OnConnected();
        Assert.IsFalse(bench.Hub.IsConnected);
        Assert.AreEqual("", bench.TakeEvents() + bench.Link.Take());
        bench.Link.Owner.OnSubscribed(true);
        Assert.IsTrue(bench.Hub.IsConnected);
        Assert.IsTrue(bench.Shadow.IsConnected);
        Assert.AreEqual("cloud 3\nconnect\nCONNECTED\n", bench.TakeEvents());
        Assert.AreEqual("0 $iothub/twin/GET/?$rid=get1 \n", bench.Link.Take());
        bench.Link.Owner.OnClosed();
        Assert.IsFalse(bench.Shadow.IsConnected);
        Assert.IsFalse(bench.Hub.IsConnected);
        Assert.AreEqual("close\ngone 3\n", bench.TakeEvents());
    }

    [TestMethod]
    public void State_has_the_difference_that_the_hub_does_not_tell()
    {
        AzureBench bench = new AzureBench().Connected();
        bench.Link.Tell("$iothub/twin/res/200/?$rid=get1", "{\"desired\":{\"on\":true,\"n\":1,\"$version\":4},\"reported\":{\"on\":false,\"n\":1,\"$version\":9}}");
        Assert.AreEqual(
            "GET_ACCEPTED {\"desired\":{\"on\":true,\"n\":1,\"$version\":4},\"reported\":{\"on\":false,\"n\":1,\"$version\":9},\"delta\":{\"on\":true}} v4\n", bench.TakeEvents());
    }

    [TestMethod]
    [DataRow("{\"desired\":{\"$version\":1},\"reported\":{\"$version\":1}}", "v1")]
    [DataRow("{\"desired\":{\"a\":{\"b\":1},\"$version\":7},\"reported\":{\"a\":{\"b\":1,\"c\":2},\"x\":1,\"$version\":3}} ", "v7")]
    [DataRow("{\"reported\":{}}", "v0")]
    [DataRow("{}", "v0")]
    public void State_without_difference_is_passed_on_as_it_is(string twin, string version)
    {
        AzureBench bench = new AzureBench().Connected();
        bench.Link.Tell("$iothub/twin/res/200/?$rid=get1", twin);
        Assert.AreEqual("GET_ACCEPTED " + twin + " " + version + "\n", bench.TakeEvents());
    }

    [TestMethod]
    public void State_without_a_reported_part_differs_in_everything()
    {
        AzureBench bench = new AzureBench().Connected();
        bench.Link.Tell("$iothub/twin/res/200/?$rid=get1", "{\"desired\":{\"a\":1,\"$version\":2}}");
        Assert.AreEqual("GET_ACCEPTED {\"desired\":{\"a\":1,\"$version\":2},\"delta\":{\"a\":1}} v2\n", bench.TakeEvents());
    }

    [TestMethod]
    public void Change_of_what_is_desired_is_a_delta()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        bench.Link.Tell(Patch + "5", "{\"on\":null,\"$version\":5}");
        Assert.AreEqual("UPDATE_DELTA {\"on\":null,\"$version\":5} v5\n", bench.TakeEvents());
    }

    [TestMethod]
    public void Change_that_the_state_has_already_is_not_told()
    {
        AzureBench bench = new AzureBench().Connected();
        bench.Link.Tell("$iothub/twin/res/200/?$rid=get1", "{\"desired\":{\"$version\":6},\"reported\":{}}");
        bench.TakeEvents();
        bench.Link.Tell(Patch + "5", "{\"on\":false,\"$version\":5}");
        Assert.AreEqual("", bench.TakeEvents());
        bench.Link.Tell(Patch + "7", "{\"on\":true,\"$version\":7}");
        Assert.AreEqual("UPDATE_DELTA {\"on\":true,\"$version\":7} v7\n", bench.TakeEvents());
        bench.Link.Owner.OnClosed();
        bench.Connected();
        bench.Link.Tell(Patch + "1", "{\"$version\":1}");
        Assert.AreEqual("UPDATE_DELTA {\"$version\":1} v1\n", bench.TakeEvents());
    }

    [TestMethod]
    public void Report_is_sent_as_it_is_and_its_answer_told()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        Assert.IsTrue(bench.Shadow.Update("{\"on\":true}"));
        Assert.AreEqual(Report + "1 {\"on\":true}\n", bench.Link.Take());
        bench.Link.Tell("$iothub/twin/res/204/?$rid=upd1&$version=10", "");
        Assert.AreEqual("UPDATE_ACCEPTED  v10\n", bench.TakeEvents());
        bench.Shadow.Update(12, "{\"on\":null}");
        Assert.AreEqual(Report + "2 {\"on\":null}\n", bench.Link.Take());
        bench.Link.Tell("$iothub/twin/res/400/?$rid=upd2", "{\"errorCode\":400004,\"message\":\"Bad name\"}");
        Assert.AreEqual("UPDATE_REJECTED 400 Bad name\n", bench.TakeEvents());
    }

    [TestMethod]
    public void Reports_without_a_connection_become_one_that_goes_out_first()
    {
        AzureBench bench = new AzureBench();
        Assert.IsTrue(bench.Shadow.Update("{\"a\":1,\"b\":1}"));
        Assert.IsTrue(bench.Shadow.Update(3, "{\"b\":2}"));
        Assert.AreEqual("", bench.Link.Take());
        bench.Link.Connect();
        Assert.AreEqual(Report + "1 {\"a\":1,\"b\":2}\n0 $iothub/twin/GET/?$rid=get2 \n", bench.Link.Take());
    }

    [TestMethod]
    public void Reports_wait_while_the_queue_is_full()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        bench.Link.HasRoom = false;
        Assert.IsTrue(bench.Shadow.Update("{\"a\":1}"));
        Assert.AreEqual("", bench.Link.Take());
        bench.Link.HasRoom = true;
        bench.Link.Owner.OnDelivered();
        Assert.AreEqual(Report + "1 {\"a\":1}\n", bench.Link.Take());
    }

    [TestMethod]
    public void Get_that_fails_for_now_is_sent_again()
    {
        AzureBench bench = new AzureBench().Connected();
        bench.Link.Tell("$iothub/twin/res/429/?$rid=get1", "{\"message\":\"Slow down\"}");
        Assert.AreEqual("GET_REJECTED 429 Slow down\n", bench.TakeEvents());
        Assert.IsTrue(bench.HasLogged("report less often"));
        Assert.AreEqual("", bench.Link.Take());
        bench.Kit.AdvanceMilliseconds(2000);
        Assert.AreEqual("0 $iothub/twin/GET/?$rid=get2 \n", bench.Link.Take());
        bench.Kit.AdvanceMilliseconds(30000);
        Assert.AreEqual("0 $iothub/twin/GET/?$rid=get3 \n", bench.Link.Take());
        bench.Link.Tell("$iothub/twin/res/200/?$rid=get3", "{}");
        bench.Kit.AdvanceMilliseconds(100000);
        Assert.AreEqual("", bench.Link.Take());
    }

    [TestMethod]
    [DataRow("$iothub/twin/res/200/?$rid=get1", "[]")]
    [DataRow("$iothub/twin/res/200/?$rid=get1", "")]
    [DataRow("$iothub/twin/res/200/?$rid=get1", "{\"desired\":")]
    [DataRow("$iothub/twin/PATCH/properties/desired/?$version=1", "nonsense")]
    [DataRow("$iothub/twin/PATCH/properties/desired/", "")]
    [DataRow("$iothub/twin/res/", "{}")]
    [DataRow("$iothub/twin/res/x/?$rid=get1", "{}")]
    [DataRow("$iothub/twin/res/200/?$rid=", "{}")]
    [DataRow("$iothub/twin/res/200/?$rid=other", "{}")]
    [DataRow("$iothub/twin/other", "{}")]
    public void Broken_message_changes_nothing(string topic, string payload)
    {
        AzureBench bench = new AzureBench().Connected();
        bench.Link.Tell(topic, payload);
        string events = bench.TakeEvents();
        Assert.IsTrue(events == "" || events == "GET_REJECTED 0 twin that is no JSON object\n", events);
        bench.Link.Tell(Patch + "9", "{\"a\":1,\"$version\":9}");
        Assert.AreEqual("UPDATE_DELTA {\"a\":1,\"$version\":9} v9\n", bench.TakeEvents());
    }

    [TestMethod]
    public void Rejection_without_words_is_one_with_empty_words()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        bench.Link.Tell("$iothub/twin/res/500/?$rid=upd1", "");
        Assert.AreEqual("UPDATE_REJECTED 500 \n", bench.TakeEvents());
    }

    [TestMethod]
    public void Refused_topics_are_asked_for_again()
    {
        AzureBench bench = new AzureBench();
        bench.Link.Owner.OnConnected();
        bench.Link.Owner.OnSubscribed(false);
        Assert.IsTrue(bench.HasLogged("hub.example refuses topics"));
        Assert.IsFalse(bench.Hub.IsConnected);
        Assert.AreEqual(0, bench.Link.Resubscriptions);
        bench.Kit.AdvanceMilliseconds(AzureConstants.SubscribeRetryMilliseconds);
        Assert.AreEqual(1, bench.Link.Resubscriptions);
        bench.Link.Owner.OnSubscribed(true);
        Assert.IsTrue(bench.Hub.IsConnected);
    }

    [TestMethod]
    public void Early_end_says_what_to_look_at()
    {
        AzureBench bench = new AzureBench();
        bench.Link.Owner.OnConnected();
        bench.Link.Owner.OnClosed();
        Assert.IsTrue(bench.HasLogged("hub.example ended the connection before the topics were granted; check whether another device uses the same device id"));
        Assert.AreEqual("", bench.TakeEvents());
    }

    [TestMethod]
    public void Hub_without_a_twin_has_messages_and_methods()
    {
        AzureBench bench = new AzureBench(true, false);
        Assert.AreEqual("devices/lamp/messages/devicebound/#\n$iothub/methods/POST/#\n", bench.Link.Topics);
        bench.Link.Connect();
        Assert.AreEqual("cloud 3\nconnect\n", bench.TakeEvents());
        Assert.AreEqual("", bench.Link.Take());
        Assert.IsFalse(bench.Shadow.Update("{}"));
    }
}
