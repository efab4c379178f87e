// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests;

[TestClass]
public class AwsShadowTests
{
    private const string GetRequest = "get {\"clientToken\":\"" + AwsBench.Token + "\"}\n";

    [TestMethod]
    public void Topics_are_five_in_this_order()
    {
        AwsBench bench = new AwsBench();
        string prefix = "$aws/things/lamp/shadow/";
        string[] expected = { "get/accepted", "get/rejected", "update/accepted", "update/rejected", "update/delta" };
        Assert.AreEqual(expected.Length, bench.Link.Topics.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.AreEqual(prefix + expected[i], bench.Link.Topics[i]);
    }

    [TestMethod]
    public void Named_shadow_has_topics_of_its_own() =>
        Assert.AreEqual("$aws/things/lamp/shadow/name/settings/update/delta", new AwsTopics("lamp", "settings").Subscriptions[4]);

    [TestMethod]
    [DataRow("", "00000000")]
    [DataRow("123456789", "cbf43926")]
    [DataRow("lamp", AwsBench.Token)]
    public void Token_is_the_crc_of_the_name(string name, string expected) => Assert.AreEqual(expected, AwsClientToken.Of(name));

    [TestMethod]
    public void App_is_told_and_the_state_asked_for_when_the_topics_are_granted()
    {
        AwsBench bench = new AwsBench();
        bench.Link.Owner.OnConnected();
        Assert.IsFalse(bench.Aws.IsConnected);
        Assert.AreEqual("", bench.TakeEvents() + bench.Link.Take());
        bench.Link.Owner.OnSubscribed(true);
        Assert.IsTrue(bench.Aws.IsConnected);
        Assert.IsTrue(bench.Shadow.IsConnected);
        Assert.AreEqual("cloud 2\nCONNECTED\n", bench.TakeEvents());
        Assert.AreEqual(GetRequest, bench.Link.Take());
        bench.Link.Owner.OnClosed();
        Assert.IsFalse(bench.Shadow.IsConnected);
        Assert.AreEqual("gone 2\n", bench.TakeEvents());
    }

    [TestMethod]
    public void Cloud_events_can_be_switched_off()
    {
        AwsBench bench = new AwsBench();
        bench.Link.HasCloudEvents = false;
        bench.Link.Connect();
        bench.Link.Owner.OnClosed();
        Assert.AreEqual("CONNECTED\n", bench.TakeEvents());
    }

    [TestMethod]
    public void State_is_not_asked_for_unless_wanted()
    {
        AwsBench bench = new AwsBench(false);
        bench.Link.Connect();
        Assert.AreEqual("", bench.Link.Take());
        Assert.IsTrue(bench.Shadow.Get());
        Assert.AreEqual(GetRequest, bench.Link.Take());
    }

    [TestMethod]
    public void Update_has_the_form_of_the_original()
    {
        AwsBench bench = new AwsBench(false);
        bench.Link.Connect();
        Assert.IsTrue(bench.Shadow.Update("{\"on\":true}"));
        Assert.AreEqual("update {\"state\": {\"reported\": {\"on\":true}}, \"clientToken\": \"" + AwsBench.Token + "\"}\n", bench.Link.Take());
        Assert.IsTrue(bench.Shadow.Update(12, "{\"on\":true}"));
        Assert.AreEqual("update {\"state\": {\"reported\": {\"on\":true}}, \"version\": 12, \"clientToken\": \"" + AwsBench.Token + "\"}\n", bench.Link.Take());
        Assert.IsTrue(bench.Aws.UpdateState(0, "{\"desired\":null}"));
        Assert.AreEqual("update {\"state\": {\"desired\":null}, \"clientToken\": \"" + AwsBench.Token + "\"}\n", bench.Link.Take());
        Assert.IsFalse(bench.Aws.UpdateState(0, "{\"desired\":"));
        Assert.AreEqual("", bench.Link.Take());
    }

    [TestMethod]
    public void Answers_reach_the_app()
    {
        AwsBench bench = Connected();
        bench.Link.Tell("get/accepted", "{\"state\":{\"desired\":{\"on\":true},\"reported\":{\"on\":false},\"delta\":{\"on\":true}},\"metadata\":{},\"version\":12,\"clientToken\":\"" + AwsBench.Token + "\"}");
        Assert.AreEqual("GET_ACCEPTED {\"desired\":{\"on\":true},\"reported\":{\"on\":false},\"delta\":{\"on\":true}} v12\n", bench.TakeEvents());
        bench.Link.Tell("update/accepted", "{\"state\":{\"reported\":{\"on\":true}},\"version\":13,\"clientToken\":\"" + AwsBench.Token + "\"}");
        Assert.AreEqual("UPDATE_ACCEPTED {\"reported\":{\"on\":true}} v13\n", bench.TakeEvents());
        bench.Link.Tell("update/delta", "{\"version\":14,\"timestamp\":1,\"state\":{\"on\":false},\"metadata\":{}}");
        Assert.AreEqual("UPDATE_DELTA {\"on\":false} v14\n", bench.TakeEvents());
        bench.Link.Tell("update/rejected", "{\"code\":409,\"message\":\"Version conflict\",\"clientToken\":\"another\"}");
        Assert.AreEqual("UPDATE_REJECTED 409 Version conflict\n", bench.TakeEvents());
        bench.Link.Tell("get/rejected", "{\"code\":404}");
        Assert.AreEqual("GET_REJECTED 404 \n", bench.TakeEvents());
        Assert.AreEqual(14L, bench.Aws.LastStateVersion);
    }

    [TestMethod]
    public void What_others_were_granted_is_ignored()
    {
        AwsBench bench = Connected();
        bench.Link.Tell("get/accepted", "{\"state\":{},\"version\":12,\"clientToken\":\"another\"}");
        bench.Link.Tell("update/accepted", "{\"state\":{},\"version\":12}");
        Assert.AreEqual("", bench.TakeEvents());
        Assert.AreEqual(0L, bench.Aws.LastStateVersion);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("nonsense")]
    [DataRow("{\"state\":")]
    public void Broken_message_is_logged_and_ignored(string payload)
    {
        AwsBench bench = Connected();
        bench.Link.Tell("update/delta", payload);
        Assert.AreEqual("", bench.TakeEvents());
        Assert.IsTrue(bench.HasLogged("no JSON object on $aws/things/lamp/shadow/update/delta"), payload);
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("{\"state\":5,\"version\":\"x\",\"metadata\":[]}")]
    [DataRow("{\"state\":null}")]
    public void Message_without_its_parts_has_empty_ones(string payload)
    {
        AwsBench bench = Connected();
        bench.Link.Tell("update/delta", payload);
        Assert.AreEqual("UPDATE_DELTA  v0\n", bench.TakeEvents(), payload);
        bench.Link.Tell("update/rejected", payload);
        Assert.AreEqual("UPDATE_REJECTED 0 \n", bench.TakeEvents(), payload);
    }

    [TestMethod]
    public void What_is_reported_without_a_connection_is_sent_as_one_before_the_app_reports_anew()
    {
        AwsBench bench = new AwsBench(false);
        Assert.IsTrue(bench.Shadow.Update("{\"count\":1}"));
        Assert.IsTrue(bench.Shadow.Update("{\"count\":2,\"on\":true}"));
        Assert.AreEqual("", bench.Link.Take());
        bench.Shadow.AddHandler(notice =>
        {
            if (notice.Event == Mgos.Shadow.ShadowEvent.Connected)
                bench.Shadow.Update("{\"all\":true}");
        });
        bench.Link.Connect();
        Assert.AreEqual(
            "update {\"state\": {\"reported\":{\"count\":2,\"on\":true}}, \"clientToken\": \"" + AwsBench.Token + "\"}\n"
            + "update {\"state\": {\"reported\": {\"all\":true}}, \"clientToken\": \"" + AwsBench.Token + "\"}\n",
            bench.Link.Take());
    }

    [TestMethod]
    public void Updates_wait_for_room_in_the_queue_and_keep_their_order()
    {
        AwsBench bench = new AwsBench(false);
        bench.Link.Connect();
        bench.Link.HasRoom = false;
        Assert.IsTrue(bench.Shadow.Update(1, "{\"a\":1}"));
        bench.Link.HasRoom = true;
        Assert.IsTrue(bench.Shadow.Update(2, "{\"a\":2}"));
        Assert.AreEqual("", bench.Link.Take());
        bench.Link.Owner.OnDelivered();
        string published = bench.Link.Take();
        Assert.IsTrue(published.IndexOf("\"version\": 1,") > 0 && published.IndexOf("\"version\": 1,") < published.IndexOf("\"version\": 2,"), published);
    }

    [TestMethod]
    public void Update_that_finds_no_room_is_refused()
    {
        AwsBench bench = new AwsBench();
        for (int i = 1; i <= Mgos.Shadow.ShadowConstants.MaxWaitingUpdates; i++)
            Assert.IsTrue(bench.Shadow.Update(i, "{}"));
        Assert.IsFalse(bench.Shadow.Update(9, "{}"));
        Assert.IsTrue(bench.HasLogged("5 updates wait for the connection already"));
    }

    [TestMethod]
    public void Get_is_repeated_until_it_is_answered()
    {
        AwsBench bench = new AwsBench();
        bench.Link.Connect();
        bench.Link.Take();
        bench.Kit.AdvanceMilliseconds(Mgos.Shadow.ShadowConstants.GetTimeoutMilliseconds - 1);
        Assert.AreEqual("", bench.Link.Take());
        bench.Kit.AdvanceMilliseconds(1);
        Assert.AreEqual(GetRequest, bench.Link.Take());
        bench.Link.Tell("get/rejected", "{\"code\":429,\"message\":\"Too many requests\"}");
        bench.Kit.AdvanceMilliseconds(Mgos.Shadow.ShadowConstants.FirstGetPauseMilliseconds);
        Assert.AreEqual(GetRequest, bench.Link.Take());
        bench.Link.Tell("get/rejected", "{\"code\":404,\"message\":\"No shadow exists with name: 'lamp'\"}");
        bench.Kit.AdvanceMilliseconds(Mgos.Shadow.ShadowConstants.GetTimeoutMilliseconds * 2);
        Assert.AreEqual("", bench.Link.Take());
    }

    [TestMethod]
    public void Nothing_is_asked_while_there_is_no_connection()
    {
        AwsBench bench = new AwsBench();
        bench.Link.Connect();
        bench.Link.Take();
        bench.Link.Owner.OnClosed();
        bench.Kit.AdvanceMilliseconds(Mgos.Shadow.ShadowConstants.GetTimeoutMilliseconds * 2);
        Assert.AreEqual("", bench.Link.Take());
        bench.Link.Connect();
        Assert.AreEqual(GetRequest, bench.Link.Take());
    }

    [TestMethod]
    public void Refused_topics_are_told_and_asked_for_again()
    {
        AwsBench bench = new AwsBench();
        bench.Link.Owner.OnConnected();
        bench.Link.Owner.OnSubscribed(false);
        Assert.IsTrue(bench.HasLogged("look whether the policy of the certificate allows iot:Subscribe for $aws/things/lamp/shadow/*"));
        Assert.IsFalse(bench.Aws.IsConnected);
        bench.Kit.AdvanceMilliseconds(AwsConstants.SubscribeRetryMilliseconds);
        Assert.AreEqual(1, bench.Link.Resubscriptions);
        bench.Link.Owner.OnSubscribed(true);
        Assert.IsTrue(bench.Aws.IsConnected);
    }

    [TestMethod]
    public void End_of_a_connection_before_the_topics_are_granted_names_the_policy()
    {
        AwsBench bench = new AwsBench();
        bench.Link.Owner.OnConnected();
        bench.Link.Owner.OnClosed();
        Assert.IsTrue(bench.HasLogged("allows iot:Connect for client client1, iot:Subscribe and iot:Receive for $aws/things/lamp/shadow/*"));
        Assert.AreEqual("", bench.TakeEvents());
    }

    [TestMethod]
    public void Old_handlers_get_the_parts_apart_and_deltas_only_behind_a_get()
    {
        AwsBench bench = Connected();
        string seen = "";
        bench.Aws.SetStateHandler((AwsShadowEvent happened, AwsShadowState state) => seen += ((int)happened).ToString() + (state == null ? "" : " " + state.Reported + " " + state.Desired + " "
            + state.ReportedMetadata + " " + state.DesiredMetadata) + "\n");
        bench.Aws.SetErrorHandler((AwsShadowEvent happened, Mgos.Shadow.ShadowError error) => seen += "error " + ((int)happened).ToString() + " " + error.Code.ToString() + "\n");
        bench.Link.Tell("update/delta", "{\"state\":{\"on\":false}}");
        Assert.AreEqual("", seen);
        bench.Link.Tell("get/accepted", "{\"state\":{\"desired\":{\"a\":1},\"reported\":{\"a\":2}},\"metadata\":{\"desired\":{\"m\":1},\"reported\":{\"m\":2}},\"clientToken\":\"" + AwsBench.Token + "\"}");
        bench.Link.Tell("update/delta", "{\"state\":{\"a\":1},\"metadata\":{\"m\":1}}");
        bench.Link.Tell("update/rejected", "{\"code\":500,\"message\":\"x\"}");
        Assert.AreEqual("1 {\"a\":2} {\"a\":1} {\"m\":2} {\"m\":1}\n5  {\"a\":1}  {\"m\":1}\n4    \nerror 4 500\n", seen);
    }

    [TestMethod]
    public void Handler_that_throws_does_no_harm()
    {
        AwsBench bench = Connected();
        bench.Aws.SetStateHandler((AwsShadowEvent happened, AwsShadowState state) => throw new System.Exception("oh"));
        bench.Link.Tell("update/accepted", "{\"state\":{},\"clientToken\":\"" + AwsBench.Token + "\"}");
        Assert.AreEqual("UPDATE_ACCEPTED {} v0\n", bench.TakeEvents());
        Assert.IsTrue(bench.HasLogged("state handler of the shadow"));
    }

    private static AwsBench Connected()
    {
        AwsBench bench = new AwsBench();
        bench.Link.Connect();
        bench.TakeEvents();
        bench.Link.Take();
        return bench;
    }
}
