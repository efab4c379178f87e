// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests;

[TestClass]
public class RpcDispatchTests
{
    [TestMethod]
    public void Call_is_answered_with_the_id_and_the_callers_name()
    {
        RpcBench bench = new RpcBench();
        string answer = bench.Channel.Exchange("{\"src\":\"mos\",\"id\":1564281234567,\"method\":\"Test.Sum\",\"params\":{\"a\":1,\"b\":2}}");
        Assert.AreEqual("{\"id\":1564281234567,\"src\":\"dev1\",\"dst\":\"mos\",\"result\":{\"value\":3}}", answer);
    }

    [TestMethod]
    public void Call_is_logged_with_channel_and_user()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.User = "joe";
        bench.Channel.Receive("{\"id\":1,\"method\":\"test.null\"}");
        Assert.IsTrue(bench.Log.IndexOf("test.null via TEST one user joe\n") > 0);
    }

    [TestMethod]
    public void Frame_without_id_is_a_notification()
    {
        RpcBench bench = new RpcBench();
        Assert.IsTrue(bench.Channel.Receive("{\"method\":\"Test.Count\"}"));
        Assert.AreEqual(1, bench.CountedCalls);
        Assert.AreEqual(0, bench.Channel.SentCount);
    }

    [TestMethod]
    public void Newest_handler_that_matches_serves()
    {
        RpcBench bench = new RpcBench();
        bench.Router.AddHandler("Test.*", "", request => request.Respond("\"pattern\""));
        bench.Router.AddHandler("TEST.ECHO", "", request => request.Respond("\"exact\""));
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":\"exact\"}", bench.Channel.Exchange("{\"id\":1,\"method\":\"test.echo\"}"));
        Assert.AreEqual("{\"id\":2,\"src\":\"dev1\",\"result\":\"pattern\"}", bench.Channel.Exchange("{\"id\":2,\"method\":\"Test.Sum\"}"));
    }

    [TestMethod]
    public void Handler_sees_the_method_as_the_caller_wrote_it()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"id\":1,\"method\":\"test.KEEP\"}");
        Assert.AreEqual("test.KEEP", bench.Kept.Method);
        bench.Channel.Receive("{\"id\":2,\"method\":\"Test.Keep\"}");
        Assert.AreEqual("Test.Keep", bench.Kept.Method);
    }

    [TestMethod]
    public void Names_that_look_alike_are_told_apart()
    {
        RpcBench bench = new RpcBench();
        bench.Router.AddHandler("Test.[", "", request => request.Respond("1"));
        bench.Router.AddHandler("Test.{", "", request => request.Respond("2"));
        bench.Router.AddHandler("A", "", request => request.Respond("3"));
        bench.Router.AddHandler("Te\u00e9t", "", request => request.Respond("4"));
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":1}", bench.Channel.Exchange("{\"id\":1,\"method\":\"test.[\"}"));
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":2}", bench.Channel.Exchange("{\"id\":1,\"method\":\"test.{\"}"));
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":3}", bench.Channel.Exchange("{\"id\":1,\"method\":\"a\"}"));
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":4}", bench.Channel.Exchange("{\"id\":1,\"method\":\"tE\u00e9T\"}"));
    }

    [TestMethod]
    [DataRow("\"params\":{\"a\":5,\"b\":6},\"args\":{\"a\":1,\"b\":1}")]
    [DataRow("\"args\":{\"a\":1,\"b\":1},\"params\":{\"a\":5,\"b\":6}")]
    [DataRow("\"args\":{\"a\":5,\"b\":6}")]
    [DataRow("\"params\":\"none\",\"params\":{\"a\":5,\"b\":6}")]
    public void Params_go_before_args_and_the_last_ones_count(string arguments)
    {
        RpcBench bench = new RpcBench();
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":{\"value\":11}}", bench.Channel.Exchange("{\"id\":1,\"method\":\"Test.Sum\"," + arguments + "}"));
    }

    [TestMethod]
    public void Star_does_not_cross_a_slash()
    {
        RpcBench bench = new RpcBench();
        bench.Router.AddHandler("Foo.*", "", request => request.RespondNull());
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":404,\"message\":\"No handler for Foo.a/b\"}}", bench.Channel.Exchange("{\"id\":1,\"method\":\"Foo.a/b\"}"));
    }

    [TestMethod]
    public void Frame_for_somebody_else_is_refused_without_an_answer()
    {
        RpcBench bench = new RpcBench();
        Assert.IsFalse(bench.Channel.Receive("{\"id\":1,\"dst\":\"dev2\",\"method\":\"Test.Null\"}"));
        Assert.AreEqual(0, bench.Channel.SentCount);
        bench.Router.AddLocalId("dev2");
        Assert.AreEqual("{\"id\":2,\"src\":\"dev2\",\"result\":null}", bench.Channel.Exchange("{\"id\":2,\"dst\":\"dev2\",\"method\":\"Test.Null\"}"));
    }

    [TestMethod]
    public void Frame_on_a_closed_channel_is_refused()
    {
        RpcBench bench = new RpcBench();
        bench.Router.OnClosed(bench.Channel);
        Assert.IsFalse(bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Null\"}"));
    }

    [TestMethod]
    public void Handler_that_throws_is_answered_for_and_logged()
    {
        RpcBench bench = new RpcBench();
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":500,\"message\":\"boom\"}}", bench.Channel.Exchange("{\"id\":1,\"method\":\"Test.Throw\"}"));
        Assert.IsTrue(bench.Log.IndexOf("boom") > 0);
        Assert.AreEqual("{\"id\":2,\"src\":\"dev1\",\"result\":null}", bench.Channel.Exchange("{\"id\":2,\"method\":\"Test.Null\"}"));
    }

    [TestMethod]
    public void Handler_that_throws_in_the_middle_of_its_result_is_answered_for()
    {
        RpcBench bench = new RpcBench();
        bench.Router.AddHandler("Half", "", ThrowInResult);
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":500,\"message\":\"half\"}}", bench.Channel.Exchange("{\"id\":1,\"method\":\"Half\"}"));
        Assert.AreEqual("{\"id\":2,\"src\":\"dev1\",\"result\":null}", bench.Channel.Exchange("{\"id\":2,\"method\":\"Test.Null\"}"));
    }

    [TestMethod]
    public void Handler_that_throws_after_its_answer_sends_nothing_more()
    {
        RpcBench bench = new RpcBench();
        bench.Router.AddHandler("Late", "", AnswerAndThrow);
        bench.Channel.Receive("{\"id\":1,\"method\":\"Late\"}");
        Assert.AreEqual(1, bench.Channel.SentCount);
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":null}", bench.Channel.LastSent);
    }

    [TestMethod]
    public void Broken_params_are_refused_and_the_handler_does_not_run()
    {
        RpcBench bench = new RpcBench();
        string answer = bench.Channel.Exchange("{\"id\":1,\"method\":\"Test.Count\",\"params\":{\"a\":@}}");
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":400,\"message\":\"Invalid JSON in params\"}}", answer);
        Assert.AreEqual(0, bench.CountedCalls);
    }

    [TestMethod]
    public void Call_can_be_answered_later()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"id\":\"k\",\"src\":\"a\",\"tag\":\"t\",\"method\":\"Test.Keep\"}");
        Assert.AreEqual(0, bench.Channel.SentCount);
        bench.Channel.Receive("{\"id\":2,\"src\":\"b\",\"method\":\"Test.Null\"}");
        Assert.AreEqual("a t", bench.Kept.Source + " " + bench.Kept.Tag);
        bench.Kept.Respond("true");
        Assert.AreEqual("{\"id\":\"k\",\"src\":\"dev1\",\"dst\":\"a\",\"tag\":\"t\",\"result\":true}", bench.Channel.LastSent);
    }

    [TestMethod]
    public void Arguments_are_gone_when_the_handler_has_returned()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Keep\",\"params\":{}}");
        Assert.ThrowsException(typeof(System.InvalidOperationException), () => bench.Kept.RawArgs.ToText());
        bench.Kept.RespondNull();
    }

    [TestMethod]
    public void Second_answer_is_a_mistake_of_the_handler()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Keep\"}");
        bench.Kept.RespondNull();
        Assert.ThrowsException(typeof(System.InvalidOperationException), () => bench.Kept.RespondNull());
        Assert.AreEqual(1, bench.Channel.SentCount);
    }

    [TestMethod]
    public void Answer_to_a_channel_that_is_gone_is_dropped()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel passing = bench.AddOpenChannel("", false);
        passing.Receive("{\"id\":1,\"method\":\"Test.Keep\"}");
        passing.Close();
        bench.Kept.RespondNull();
        Assert.AreEqual(0, passing.SentCount);
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
    }

    [TestMethod]
    public void Result_that_is_too_large_becomes_an_error()
    {
        RpcBench bench = new RpcBench();
        string answer = bench.Channel.Exchange("{\"id\":1,\"method\":\"Test.Text\",\"params\":{\"count\":70000}}");
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":500,\"message\":\"Response too large (max 65536 bytes)\"}}", answer);
        Assert.AreEqual("{\"id\":2,\"src\":\"dev1\",\"result\":\"xxx\"}", bench.Channel.Exchange("{\"id\":2,\"method\":\"Test.Text\",\"params\":{\"count\":3}}"));
    }

    [TestMethod]
    public void Two_results_can_be_written_at_the_same_time()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Keep\"}");
        JsonWriter first = bench.Kept.BeginResult();
        RpcRequest kept = bench.Kept;
        first.BeginArray();
        Assert.AreEqual("{\"id\":2,\"src\":\"dev1\",\"result\":null}", bench.Channel.Exchange("{\"id\":2,\"method\":\"Test.Null\"}"));
        first.EndArray();
        kept.EndResult();
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":[]}", bench.Channel.LastSent);
    }

    [TestMethod]
    public void Call_inside_a_handler_does_not_disturb_its_arguments()
    {
        RpcBench bench = new RpcBench();
        bench.Router.AddHandler("Nested", "", request => AnswerAfterNestedCall(bench, request));
        string answer = bench.Channel.Exchange("{\"id\":1,\"method\":\"Nested\",\"params\":{\"n\":5}}");
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":{\"n\":5}}", answer);
        Assert.AreEqual("{\"id\":9,\"src\":\"dev1\",\"result\":{\"value\":7}}", bench.Channel.SentAt(0));
    }

    [TestMethod]
    public void Prehandler_may_answer_instead_of_the_handler()
    {
        RpcBench bench = new RpcBench();
        bench.Router.SetPrehandler(Refuse);
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":403,\"message\":\"unauthorized\"}}", bench.Channel.Exchange("{\"id\":1,\"method\":\"Test.Count\"}"));
        Assert.AreEqual(0, bench.CountedCalls);
    }

    [TestMethod]
    public void Unknown_method_is_told_before_the_prehandler_is_asked()
    {
        RpcBench bench = new RpcBench();
        bench.Router.SetPrehandler(Refuse);
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":404,\"message\":\"No handler for Nope\"}}", bench.Channel.Exchange("{\"id\":1,\"method\":\"Nope\"}"));
    }

    [TestMethod]
    public void Calls_in_the_last_100_ms_before_a_restart_are_refused()
    {
        RpcBench bench = new RpcBench();
        bench.Kit.Device.RestartAfter(250);
        bench.Kit.AdvanceMilliseconds(149);
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":null}", bench.Channel.Exchange("{\"id\":1,\"method\":\"Test.Null\"}"));
        bench.Kit.AdvanceMilliseconds(41);
        Assert.AreEqual("{\"id\":2,\"src\":\"dev1\",\"error\":{\"code\":418,\"message\":\"shutting down in 60 ms\"}}", bench.Channel.Exchange("{\"id\":2,\"method\":\"Test.Null\"}"));
    }

    [TestMethod]
    public void One_handler_too_many_is_logged_and_not_added()
    {
        RpcBench bench = new RpcBench();
        while (bench.Router.HandlerCount < RpcConstants.MaxHandlers)
            bench.Router.AddHandler("Many", "", request => request.RespondNull());
        bench.Router.AddHandler("One.TooMany", "", request => request.RespondNull());
        Assert.AreEqual(RpcConstants.MaxHandlers, bench.Router.HandlerCount);
        Assert.IsTrue(bench.Log.IndexOf("Too many RPC handlers, no One.TooMany") > 0);
    }

    private static bool Refuse(RpcRequest request)
    {
        request.Fail(RpcErrorCode.Forbidden, "unauthorized");
        return false;
    }

    private static void ThrowInResult(RpcRequest request)
    {
        request.BeginResult().BeginObject();
        throw new System.ArgumentException("half");
    }

    private static void AnswerAndThrow(RpcRequest request)
    {
        request.RespondNull();
        throw new System.ArgumentException("late");
    }

    private static void AnswerAfterNestedCall(RpcBench bench, RpcRequest request)
    {
        bench.Channel.Receive("{\"id\":9,\"method\":\"Test.Sum\",\"params\":{\"a\":3,\"b\":4}}");
        request.Respond(request.RawArgs.ToText());
    }
}
