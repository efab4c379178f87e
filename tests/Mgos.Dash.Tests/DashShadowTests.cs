// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Dash.Tests;

[TestClass]
public class DashShadowTests
{
    [TestMethod]
    public void State_is_asked_for_on_each_connection()
    {
        DashBench bench = new DashBench();
        for (int i = 0; i < 2; i++)
        {
            bench.Channel.Connect();
            bench.Take();
            bench.Answer("true");
            Assert.AreEqual("{\"src\":\"d1\",\"id\":#,\"method\":\"Dash.Shadow.Get\"}", bench.Take());
            bench.TakeEvents();
            bench.Answer("{\"desired\":{\"on\":true},\"version\":4}");
            Assert.AreEqual("GET_ACCEPTED {\"desired\":{\"on\":true},\"version\":4} v4\n", bench.TakeEvents());
            bench.Lose();
        }
    }

    [TestMethod]
    public void State_in_an_envelope_is_taken_out_of_it()
    {
        DashBench bench = new DashBench();
        bench.Channel.Connect();
        bench.Take();
        bench.Answer("true");
        bench.Take();
        bench.TakeEvents();
        bench.Answer("{\"state\":{\"reported\":{\"on\":true}},\"version\":12}");
        Assert.AreEqual("GET_ACCEPTED {\"reported\":{\"on\":true}} v12\n", bench.TakeEvents());
    }

    [TestMethod]
    public void Refused_get_is_told_and_one_that_the_server_may_answer_later_is_sent_again()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        bench.Shadow.Get();
        Assert.AreEqual("Dash.Shadow.Get", bench.TakeMethod());
        bench.Refuse(500, "busy");
        Assert.AreEqual("GET_REJECTED 500 busy\n", bench.TakeEvents());
        bench.Kit.AdvanceMilliseconds(2000);
        Assert.AreEqual("Dash.Shadow.Get", bench.TakeMethod());
        bench.Refuse(404, "none");
        bench.Kit.AdvanceMilliseconds(60000);
        Assert.AreEqual("", bench.Take());
    }

    [TestMethod]
    public void Report_is_sent_and_its_answer_told()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        Assert.IsTrue(bench.Shadow.Update("{\"on\":true}"));
        Assert.AreEqual("{\"src\":\"d1\",\"id\":#,\"method\":\"Dash.Shadow.Update\",\"params\":{\"state\":{\"reported\":{\"on\":true}}}}", bench.Take());
        bench.Answer("null");
        Assert.AreEqual("UPDATE_ACCEPTED  v0\n", bench.TakeEvents());
        Assert.IsTrue(bench.Shadow.Update(12, "{\"on\":false}"));
        Assert.AreEqual("{\"src\":\"d1\",\"id\":#,\"method\":\"Dash.Shadow.Update\",\"params\":{\"version\":12,\"state\":{\"reported\":{\"on\":false}}}}", bench.Take());
        bench.Refuse(409, "Version conflict");
        Assert.AreEqual("UPDATE_REJECTED 409 Version conflict\n", bench.TakeEvents());
    }

    [TestMethod]
    public void One_report_is_on_its_way_at_a_time_and_the_others_become_one()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        bench.Shadow.Update("{\"a\":1}");
        bench.Shadow.Update("{\"a\":2}");
        bench.Shadow.Update("{\"b\":3}");
        Assert.IsTrue(bench.Take().IndexOf("{\"a\":1}") > 0);
        Assert.AreEqual("", bench.Take());
        bench.Answer("true");
        Assert.IsTrue(bench.Take().IndexOf("{\"reported\":{\"a\":2,\"b\":3}}") > 0);
        bench.Answer("true");
        Assert.AreEqual("", bench.Take());
    }

    [TestMethod]
    public void Report_that_was_not_answered_is_sent_again_with_what_was_reported_since()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        bench.Shadow.Update("{\"a\":1}");
        bench.Take();
        bench.Lose();
        bench.Shadow.Update("{\"b\":2}");
        bench.Channel.Connect();
        Assert.AreEqual("Dash.Heartbeat", bench.TakeMethod());
        bench.Answer("true");
        Assert.IsTrue(bench.Take().IndexOf("{\"reported\":{\"a\":1,\"b\":2}}") > 0);
        bench.Answer("true");
        Assert.AreEqual("", bench.Take());
    }

    [TestMethod]
    public void Report_before_the_connection_waits_for_the_answer_to_the_heartbeat()
    {
        DashBench bench = new DashBench(false);
        Assert.IsTrue(bench.Shadow.Update("{\"a\":1}"));
        bench.Channel.Connect();
        Assert.AreEqual("Dash.Heartbeat", bench.TakeMethod());
        Assert.AreEqual("", bench.Take());
        bench.Answer("true");
        Assert.AreEqual("Dash.Shadow.Update", bench.TakeMethod());
    }

    [TestMethod]
    public void Report_that_is_never_answered_ends_the_connection()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        bench.Shadow.Update("{\"a\":1}");
        bench.Take();
        bench.Kit.AdvanceMilliseconds(30000);
        Assert.AreEqual(1, bench.Channel.CloseCount);
        Assert.IsTrue(bench.HasLogged("no answer to Dash.Shadow.Update; connecting anew"));
        Assert.AreEqual("Dash.Heartbeat", bench.TakeMethod());
        bench.Answer("true");
        Assert.AreEqual("Dash.Shadow.Update", bench.TakeMethod());
    }

    [TestMethod]
    public void Report_waits_for_a_channel_that_is_busy()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        bench.Channel.RefusesFrames = true;
        Assert.IsTrue(bench.Shadow.Update("{\"a\":1}"));
        bench.Shadow.Get();
        bench.Channel.RefusesFrames = false;
        bench.Kit.AdvanceMilliseconds(100);
        Assert.AreEqual("Dash.Shadow.Update", bench.TakeMethod());
    }

    [TestMethod]
    public void Delta_of_the_server_is_told_and_answered_with_true()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        Assert.AreEqual("{\"id\":9,\"src\":\"d1\",\"result\":true}", bench.Channel.Exchange("{\"id\":9,\"method\":\"Shadow.Delta\",\"params\":{\"on\":true}}"));
        Assert.AreEqual("UPDATE_DELTA {\"on\":true} v0\n", bench.TakeEvents());
    }

    [TestMethod]
    public void Delta_that_is_no_object_is_refused()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        Assert.AreEqual(
            "{\"id\":9,\"src\":\"d1\",\"error\":{\"code\":400,\"message\":\"the delta has to be an object\"}}",
            bench.Channel.Exchange("{\"id\":9,\"method\":\"Shadow.Delta\",\"params\":[1]}"));
        Assert.AreEqual("", bench.TakeEvents());
    }

    [TestMethod]
    public void Delta_of_anybody_else_is_refused()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        Rpc.Tests.RecordingChannel other = new Rpc.Tests.RecordingChannel(bench.Router, true);
        bench.Router.AddChannel(other);
        other.Connect();
        Assert.AreEqual(
            "{\"id\":9,\"src\":\"d1\",\"error\":{\"code\":403,\"message\":\"for the server of dash.server only\"}}",
            other.Exchange("{\"id\":9,\"method\":\"Shadow.Delta\",\"params\":{\"on\":true}}"));
        Assert.AreEqual("", bench.TakeEvents());
    }
}
