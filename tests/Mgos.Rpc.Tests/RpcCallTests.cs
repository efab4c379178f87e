// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests;

[TestClass]
public class RpcCallTests
{
    [TestMethod]
    public void Call_carries_everything_in_order()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel server = bench.AddOpenChannel("server1", true);
        RpcCallOptions options = new RpcCallOptions();
        options.Source = "me";
        options.Tag = "t\"1";
        options.Key = "k";
        Assert.IsTrue(bench.Router.Call("server1", "Data.Push", "{\"t\":21.5}", bench.Note, options));
        string id = IdOf(server.LastSent);
        Assert.AreEqual("{\"src\":\"me\",\"dst\":\"server1\",\"tag\":\"t\\\"1\",\"key\":\"k\",\"id\":" + id + ",\"method\":\"Data.Push\",\"params\":{\"t\":21.5}}", server.LastSent);
    }

    [TestMethod]
    public void Ids_grow()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel server = bench.AddOpenChannel("s", true);
        bench.Router.Call("s", "A", null, bench.Note, null);
        uint first = uint.Parse(IdOf(server.LastSent));
        bench.Router.Call("s", "A", null, bench.Note, null);
        uint second = uint.Parse(IdOf(server.LastSent));
        Assert.IsTrue(first > 0 && second > first && second - first <= 0x10000);
    }

    [TestMethod]
    [DataRow("{\"id\":ID,\"src\":\"s\",\"result\":{\"a\":1}}", "s ok {\"a\":1}")]
    [DataRow("{\"id\":\"ID\",\"result\":\"text\"}", " ok \"text\"")]
    [DataRow("{\"id\":ID}", " ok ")]
    [DataRow("{\"id\":ID,\"result\":null,\"error\":null}", " ok null")]
    [DataRow("{\"id\":ID,\"error\":{\"code\":0}}", " ok ")]
    [DataRow("{\"id\":ID,\"error\":{\"code\":-5,\"message\":\"a\\\"b\"}}", " -5 a\"b")]
    [DataRow("{\"id\":ID,\"error\":{\"code\":7,\"message\":{\"x\":1}}}", " 7 {\"x\":1}")]
    [DataRow("{\"id\":ID,\"error\":\"odd\"}", " 500 ")]
    [DataRow("{\"id\":ID,\"result\":{\"a\":@", " 400 Invalid JSON")]
    public void Answer_reaches_the_caller(string frame, string expected)
    {
        RpcBench bench = new RpcBench();
        RecordingChannel server = bench.AddOpenChannel("s", true);
        bench.Router.Call("s", "A", null, bench.Note, null);
        string id = IdOf(server.LastSent);
        int at = frame.IndexOf("ID");
        Assert.IsTrue(server.Receive(frame.Substring(0, at) + id + frame.Substring(at + 2)));
        Assert.AreEqual(expected, bench.Answer);
        Assert.AreEqual(0, bench.Router.PendingCallCount);
    }

    [TestMethod]
    public void Answer_with_an_unknown_id_is_ignored()
    {
        RpcBench bench = new RpcBench();
        Assert.IsTrue(bench.Channel.Receive("{\"id\":12345,\"result\":1}"));
        Assert.IsTrue(bench.Channel.Receive("{\"id\":\"abc\",\"result\":1}"));
        Assert.AreEqual(0, bench.Channel.SentCount);
    }

    [TestMethod]
    public void Answer_without_id_is_no_frame()
    {
        RpcBench bench = new RpcBench();
        Assert.IsFalse(bench.Channel.Receive("{\"result\":1}"));
    }

    [TestMethod]
    public void Id_with_leading_zero_is_another_id()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel server = bench.AddOpenChannel("s", true);
        bench.Router.Call("s", "A", null, bench.Note, null);
        server.Receive("{\"id\":0" + IdOf(server.LastSent) + ",\"result\":1}");
        Assert.AreEqual(1, bench.Router.PendingCallCount);
    }

    [TestMethod]
    public void One_call_too_many_ends_the_oldest_with_429()
    {
        RpcOptions options = new RpcOptions();
        options.MaxQueueLength = 2;
        RpcBench bench = new RpcBench(options);
        bench.AddOpenChannel("s", true);
        bench.Router.Call("s", "A", null, bench.Note, null);
        bench.Router.Call("s", "B", null, response => { }, null);
        Assert.AreEqual("none", bench.Answer);
        bench.Router.Call("s", "C", null, response => { }, null);
        Assert.AreEqual(" 429 Request queue overflow", bench.Answer);
        Assert.AreEqual(2, bench.Router.PendingCallCount);
    }

    [TestMethod]
    public void Call_that_cannot_leave_is_reported_at_once_and_not_pending()
    {
        RpcBench bench = new RpcBench();
        RpcCallOptions options = new RpcCallOptions();
        options.IsNotQueued = true;
        Assert.IsFalse(bench.Router.Call("nobody", "A", null, bench.Note, options));
        Assert.AreEqual(0, bench.Router.PendingCallCount);
        Assert.AreEqual("none", bench.Answer);
    }

    [TestMethod]
    public void Call_that_is_too_large_is_refused()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel server = bench.AddOpenChannel("s", true);
        Assert.IsFalse(bench.Router.Call("s", "A", "\"" + new string('x', 66000) + "\"", bench.Note, null));
        Assert.AreEqual(0, server.SentCount);
        Assert.AreEqual(0, bench.Router.PendingCallCount);
    }

    [TestMethod]
    public void Result_handler_that_throws_is_logged()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel server = bench.AddOpenChannel("s", true);
        bench.Router.Call("s", "A", null, response => throw new System.ArgumentException("oops"), null);
        Assert.IsTrue(server.Receive("{\"id\":" + IdOf(server.LastSent) + ",\"result\":1}"));
        Assert.IsTrue(bench.Log.IndexOf("oops") > 0);
    }

    private static string IdOf(string frame)
    {
        int start = frame.IndexOf("\"id\":") + 5;
        return frame.Substring(start, frame.IndexOf(',', start) - start);
    }
}
