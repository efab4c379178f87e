// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

/// <summary>Bodies that are taken piece by piece.</summary>
[TestClass]
public class HttpBodyTests
{
    private const string Chunked = "POST /body HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n";
    private const string Next = "GET /echo HTTP/1.1\r\nHost: d\r\n\r\n";

    [TestMethod]
    public void Body_arrives_as_it_comes()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed(Head(6) + "ab");
        Assert.AreEqual("ab", server.Receiver.Text);
        transport.Feed("cd");
        Assert.AreEqual("abcd", server.Receiver.Text);
        Assert.AreEqual(0, server.Receiver.EndCount);
        transport.Feed("ef");
        Assert.IsTrue(transport.TakeText().EndsWith("\r\n\r\ngot abcdef"));
        CheckEnded(server.Receiver, 1, 0);
        Assert.IsFalse(transport.IsClosed || transport.IsSendingClosed);
    }

    [TestMethod]
    public void Chunked_body_arrives_without_its_framing()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed(Chunked + "3\r\nabc\r\n2");
        transport.Feed("\r\nde\r\n0\r\n\r\n");
        Assert.IsTrue(transport.TakeText().EndsWith("got abcde"));
        CheckEnded(server.Receiver, 1, 0);
    }

    [TestMethod]
    public void Request_without_body_ends_at_once()
    {
        TestServer server = new TestServer();
        Assert.IsTrue(server.Exchange("GET /body HTTP/1.1\r\nHost: d\r\n\r\n").EndsWith("got "));
        CheckEnded(server.Receiver, 1, 0);
        Assert.AreEqual(0, server.Receiver.PieceCount);
        Assert.AreEqual(-1, server.Receiver.Request.ContentLength);
    }

    [TestMethod]
    public void Large_body_needs_no_more_memory_than_a_piece()
    {
        TestServer server = new TestServer();
        server.NextReceiver = new RecordingReceiver();
        int count = HttpPlatform.BodyPieceBytes * 3 + 17;
        string answer = server.Exchange(Head(count) + new string('x', count));
        Assert.IsTrue(answer.EndsWith("got " + new string('x', count)));
        Assert.IsTrue(server.Receiver.PieceCount >= 3);
    }

    [TestMethod]
    public void What_follows_a_body_is_the_next_request()
    {
        TestServer server = new TestServer();
        string answers = server.Exchange(Head(3) + "abc" + Next);
        Assert.IsTrue(answers.IndexOf("got abcHTTP/1.1 200 OK") > 0 && answers.EndsWith("GET /echo\n"), answers);
        answers = server.Exchange(Chunked + "3\r\nabc\r\n0\r\n\r\n" + Next);
        Assert.IsTrue(answers.IndexOf("got abcHTTP/1.1 200 OK") > 0 && answers.EndsWith("GET /echo\n"), answers);
    }

    [DataRow("")]
    [DataRow(Chunked)]
    [TestMethod]
    public void Receiver_that_takes_less_is_offered_the_rest_when_it_asks(string head)
    {
        TestServer server = new TestServer();
        server.NextReceiver = new RecordingReceiver { Window = 2 };
        MemoryTransport transport = server.Connect();
        transport.Feed((head.Length > 0 ? head + "6\r\nabcdef\r\n0\r\n\r\n" : Head(6) + "abcdef") + Next);
        Assert.AreEqual("ab", server.Receiver.Text);
        Assert.IsFalse(transport.IsArmedForReading);
        server.Kit.AdvanceMilliseconds(5 * HttpConstants.BodyTimeoutMilliseconds);
        Assert.AreEqual("", transport.TakeText());
        server.Receiver.Window = 3;
        server.Receiver.Request.ResumeBody();
        Assert.AreEqual("abcde", server.Receiver.Text);
        server.Receiver.Window = int.MaxValue;
        server.Receiver.Request.ResumeBody();
        transport.Run();
        string answers = transport.TakeText();
        Assert.IsTrue(answers.IndexOf("got abcdefHTTP/1.1 200 OK") > 0 && answers.EndsWith("GET /echo\n"), answers);
        CheckEnded(server.Receiver, 1, 0);
    }

    [TestMethod]
    public void Client_that_vanishes_is_noticed_while_the_receiver_takes_nothing()
    {
        TestServer server = new TestServer();
        server.NextReceiver = new RecordingReceiver { Window = 2 };
        MemoryTransport transport = server.Connect();
        transport.Feed(Head(6) + "abc");
        transport.IsLost = true;
        server.Pass(HttpConstants.CheckIntervalMilliseconds);
        server.Pass(HttpConstants.AbandonedTimeoutMilliseconds);
        Assert.AreEqual(0, server.Server.ConnectionCount);
        CheckEnded(server.Receiver, 0, 1);
    }

    [TestMethod]
    public void Answer_before_the_end_refuses_the_rest()
    {
        TestServer server = new TestServer();
        server.NextReceiver = new RecordingReceiver { RefuseAt = 2 };
        MemoryTransport transport = server.Connect();
        transport.Feed(Head(100000) + "ab");
        transport.Feed("cdef");
        Assert.IsTrue(transport.TakeText().IndexOf("HTTP/1.1 409 ") == 0);
        Assert.IsTrue(transport.IsSendingClosed);
        Assert.AreEqual("ab", server.Receiver.Text);
        CheckEnded(server.Receiver, 0, 1);
    }

    [TestMethod]
    public void Answer_from_outside_refuses_the_rest()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed(Head(10) + "ab");
        server.Receiver.Response.SendError(409, null);
        Assert.IsTrue(transport.TakeText().IndexOf("HTTP/1.1 409 ") == 0);
        CheckEnded(server.Receiver, 0, 1);
    }

    [TestMethod]
    public void Receiver_that_throws_is_aborted_and_answered_for()
    {
        TestServer server = new TestServer();
        server.NextReceiver = new RecordingReceiver { ThrowAt = 2 };
        Assert.AreEqual(500, server.StatusOf(Head(6) + "abcdef"));
        CheckEnded(server.Receiver, 0, 1);
        server.NextReceiver = new RecordingReceiver { ThrowsAtEnd = true };
        Assert.AreEqual(500, server.StatusOf(Head(6) + "abcdef"));
        CheckEnded(server.Receiver, 1, 0);
    }

    [TestMethod]
    public void Lost_client_aborts()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed(Head(6) + "ab");
        transport.IsLost = true;
        transport.Run();
        CheckEnded(server.Receiver, 0, 1);
        Assert.IsTrue(transport.IsClosed);
    }

    [TestMethod]
    public void Client_that_closes_early_aborts()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed(Head(6) + "ab");
        transport.IsPeerClosed = true;
        transport.Run();
        CheckEnded(server.Receiver, 0, 1);
    }

    [TestMethod]
    public void Client_that_stalls_aborts_with_408()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed(Head(6) + "ab");
        server.Kit.AdvanceMilliseconds(HttpConstants.BodyTimeoutMilliseconds + 2 * HttpConstants.CheckIntervalMilliseconds);
        Assert.IsTrue(transport.TakeText().IndexOf("HTTP/1.1 408 ") == 0);
        CheckEnded(server.Receiver, 0, 1);
    }

    [TestMethod]
    public void Wrong_framing_aborts_with_400()
    {
        TestServer server = new TestServer();
        Assert.AreEqual(400, server.StatusOf(Chunked + "3\r\nabc\r\nzz\r\n"));
        CheckEnded(server.Receiver, 0, 1);
    }

    [TestMethod]
    public void Body_above_the_limit_is_refused_with_413()
    {
        TestServer server = new TestServer();
        Assert.AreEqual(413, server.StatusOf("POST /little HTTP/1.1\r\nHost: d\r\nContent-Length: 9\r\n\r\n"));
        Assert.IsNull(server.Receiver);
    }

    [TestMethod]
    public void Chunks_above_the_limit_abort_with_413()
    {
        TestServer server = new TestServer();
        Assert.AreEqual(413, server.StatusOf("POST /little HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n4\r\nfghi\r\n0\r\n\r\n"));
        CheckEnded(server.Receiver, 0, 1);
    }

    [TestMethod]
    public void Chunks_may_add_up_to_the_limit()
    {
        Assert.AreEqual(200, new TestServer().StatusOf("POST /little HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n3\r\nfgh\r\n0\r\n\r\n"));
    }

    [TestMethod]
    public void Client_that_expects_it_is_told_to_go_on()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("POST /body HTTP/1.1\r\nHost: d\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        Assert.AreEqual("HTTP/1.1 100 Continue\r\n\r\n", transport.TakeText());
        transport.Feed("ab");
        Assert.IsTrue(transport.TakeText().EndsWith("got ab"));
    }

    [TestMethod]
    public void Handler_that_names_no_receiver_refuses()
    {
        TestServer server = new TestServer();
        server.Server.AddBodyEndpoint("/no", (request, response) => null);
        Assert.AreEqual(403, server.StatusOf("POST /no HTTP/1.1\r\nHost: d\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"));
    }

    [TestMethod]
    public void Device_that_ends_aborts()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed(Head(6) + "ab");
        server.Server.Dispose();
        CheckEnded(server.Receiver, 0, 1);
    }

    private static string Head(int length) => "POST /body HTTP/1.1\r\nHost: d\r\nContent-Length: " + length.ToString() + "\r\n\r\n";

    private static void CheckEnded(RecordingReceiver receiver, int ends, int aborts)
    {
        Assert.AreEqual(ends, receiver.EndCount, "ends");
        Assert.AreEqual(aborts, receiver.AbortCount, "aborts");
    }
}
