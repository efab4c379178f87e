// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

[TestClass]
public class HttpConnectionTests
{
    private const string Host = " HTTP/1.1\r\nHost: d\r\n";

    [TestMethod]
    public void Answer_has_its_headers_in_the_documented_order()
    {
        Assert.AreEqual(
            "HTTP/1.1 200 OK\r\nServer: Mongoose/6.18\r\nContent-Type: text/plain\r\nContent-Length: 10\r\nConnection: keep-alive\r\n\r\nGET /echo\n",
            new TestServer().Exchange("GET /echo" + Host + "\r\n"));
    }

    [TestMethod]
    public void Body_arrives_whole_when_it_comes_byte_by_byte()
    {
        MemoryTransport transport = new TestServer().Connect();
        byte[] request = Encoding.UTF8.GetBytes("POST /echo?x=1" + Host + "Content-Length: 5\r\n\r\nhello");
        for (int i = 0; i < request.Length; i++)
            transport.Feed(new byte[] { request[i] });
        Assert.IsTrue(transport.OutputText.EndsWith("\r\n\r\nPOST /echo?x=1\nhello"), transport.OutputText);
    }

    [TestMethod]
    public void Chunked_body_is_put_together()
    {
        string answer = new TestServer().Exchange("POST /echo" + Host + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nhel\r\n002\r\nlo\r\n0\r\nT: v\r\n\r\n");
        Assert.IsTrue(answer.EndsWith("POST /echo\nhello"), answer);
    }

    [TestMethod]
    public void Pipelined_requests_are_answered_in_order()
    {
        string answer = new TestServer().Exchange("GET /echo/1" + Host + "\r\nPOST /echo/2" + Host + "Content-Length: 1\r\n\r\nxGET /echo/3" + Host + "Connection: close\r\n\r\n");
        int first = answer.IndexOf("GET /echo/1\n");
        int second = answer.IndexOf("POST /echo/2\nx");
        int third = answer.IndexOf("GET /echo/3\n");
        Assert.IsTrue(first > 0 && second > first && third > second, answer);
    }

    [TestMethod]
    public void Handler_may_answer_later_and_the_next_request_waits()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("POST /later" + Host + "Content-Length: 2\r\n\r\nhiGET /echo" + Host + "\r\n");
        Assert.AreEqual("", transport.OutputText);
        Assert.AreEqual("hi", Encoding.UTF8.GetString(server.LaterRequest.BodyData, server.LaterRequest.BodyOffset, server.LaterRequest.BodyLength));
        Assert.IsTrue(server.LaterResponse.SendText("done"));
        Assert.IsTrue(transport.OutputText.IndexOf("\r\n\r\ndoneHTTP/1.1 200 OK") > 0, transport.OutputText);
        Assert.IsFalse(server.LaterResponse.SendText("twice"));
    }

    [TestMethod]
    public void Sent_handler_is_told_when_the_answer_has_left()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        string told = "";
        transport.Feed("GET /later" + Host + "\r\n");
        transport.Window = 10;
        server.LaterResponse.SentHandler = succeeded => told += succeeded ? "sent" : "lost";
        server.LaterResponse.SendText("done");
        server.Kit.Step();
        Assert.AreEqual("", told);
        transport.Window = int.MaxValue;
        transport.Run();
        server.Kit.Step();
        Assert.AreEqual("sent", told);
    }

    [TestMethod]
    public void Sent_handler_is_told_when_the_client_is_gone()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        string told = "";
        transport.Feed("GET /later" + Host + "\r\n");
        transport.IsLost = true;
        server.LaterResponse.SentHandler = succeeded => told += succeeded ? "sent" : "lost";
        server.LaterResponse.SendText("done");
        Assert.AreEqual("", told);
        server.Kit.Step();
        Assert.AreEqual("lost", told);
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual(0, server.Server.ConnectionCount);
    }

    [TestMethod]
    public void Nothing_is_read_while_the_client_does_not_read()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Window = 5;
        transport.Feed("GET /echo" + Host + "\r\n");
        Assert.IsFalse(transport.IsArmedForReading);
        Assert.IsTrue(transport.IsArmedForWriting);
        transport.Window = int.MaxValue;
        transport.Run();
        Assert.IsTrue(transport.OutputText.EndsWith("GET /echo\n"), transport.OutputText);
        Assert.IsTrue(transport.IsArmedForReading);
    }

    [TestMethod]
    public void Client_that_does_not_read_is_dropped()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Window = 5;
        transport.Feed("GET /echo" + Host + "\r\n");
        server.Kit.Platform.FakeClock.Advance(HttpConstants.SendTimeoutMilliseconds + 1);
        server.Kit.Step();
        Assert.IsTrue(transport.IsClosed);
    }

    [TestMethod]
    public void Slow_headers_are_answered_with_408()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("GET /echo HTTP/1.1\r\nHo");
        server.Kit.Platform.FakeClock.Advance(HttpConstants.HeadTimeoutMilliseconds - 100);
        transport.Feed("st: d");
        server.Kit.Platform.FakeClock.Advance(1200);
        server.Kit.Step();
        Assert.AreEqual("HTTP/1.1 408 Request Timeout", FirstLine(transport.OutputText));
        server.Kit.Platform.FakeClock.Advance(HttpConstants.LingerTimeoutMilliseconds + 1000);
        server.Kit.Step();
        Assert.IsTrue(transport.IsClosed);
    }

    [TestMethod]
    public void Slow_body_is_answered_with_408()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("POST /echo" + Host + "Content-Length: 5\r\n\r\nhel");
        server.Kit.Platform.FakeClock.Advance(HttpConstants.BodyTimeoutMilliseconds + 1000);
        server.Kit.Step();
        Assert.AreEqual("HTTP/1.1 408 Request Timeout", FirstLine(transport.OutputText));
    }

    [TestMethod]
    public void Idle_connection_is_closed_without_a_word()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        server.Kit.Platform.FakeClock.Advance(HttpConstants.IdleTimeoutMilliseconds + 1000);
        server.Kit.Step();
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual("", transport.OutputText);
    }

    [TestMethod]
    public void Client_that_closes_is_noticed_while_its_bytes_fill_the_input_buffer()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("GET /later" + Host + "\r\n" + new string('x', 3 * HttpConstants.InputBufferBytes));
        server.Pass(HttpConstants.AbandonedTimeoutMilliseconds);
        Assert.IsFalse(transport.IsClosed);
        transport.IsPeerClosed = true;
        transport.Run();
        server.Pass(HttpConstants.CheckIntervalMilliseconds);
        Assert.IsFalse(transport.IsClosed);
        server.Pass(HttpConstants.AbandonedTimeoutMilliseconds);
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual(0, server.Server.ConnectionCount);
    }

    [TestMethod]
    public void Half_closed_client_whose_bytes_fill_the_input_buffer_still_gets_its_answers()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        string more = "";
        for (int i = 0; i < 100; i++)
            more += "GET /echo/" + i.ToString() + Host + "\r\n";
        transport.Feed("GET /later" + Host + "\r\n" + more);
        transport.IsPeerClosed = true;
        server.Pass(HttpConstants.CheckIntervalMilliseconds);
        Assert.IsTrue(server.LaterResponse.SendText("done"));
        transport.Run();
        Assert.IsTrue(transport.OutputText.IndexOf("done") > 0 && transport.OutputText.EndsWith("GET /echo/99\n"), transport.OutputText);
        Assert.IsTrue(transport.IsClosed);
    }

    [TestMethod]
    public void Half_closed_client_still_gets_its_answers()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.IsPeerClosed = true;
        transport.Feed("GET /echo/1" + Host + "\r\nGET /echo/2" + Host + "\r\n");
        Assert.IsTrue(transport.OutputText.IndexOf("GET /echo/1\n") > 0 && transport.OutputText.EndsWith("GET /echo/2\n"), transport.OutputText);
        Assert.IsTrue(transport.IsClosed);
    }

    [TestMethod]
    public void Refused_client_may_finish_sending_so_that_it_sees_the_answer()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("POST /small" + Host + "Content-Length: 9\r\n\r\n1234");
        Assert.AreEqual("HTTP/1.1 413 Payload Too Large", FirstLine(transport.OutputText));
        Assert.IsTrue(transport.IsSendingClosed);
        Assert.IsFalse(transport.IsClosed);
        transport.Feed("56789");
        Assert.IsFalse(transport.IsClosed);
        transport.IsPeerClosed = true;
        transport.Run();
        Assert.IsTrue(transport.IsClosed);
    }

    [TestMethod]
    public void Expect_100_continue_gets_its_go_ahead_first()
    {
        MemoryTransport transport = new TestServer().Connect();
        transport.Feed("POST /echo" + Host + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        Assert.AreEqual("HTTP/1.1 100 Continue\r\n\r\n", transport.TakeText());
        transport.Feed("ok");
        Assert.IsTrue(transport.OutputText.EndsWith("POST /echo\nok"), transport.OutputText);
    }

    [TestMethod]
    public void Expect_100_continue_with_too_large_a_body_is_refused_at_once()
    {
        Assert.AreEqual(413, new TestServer().StatusOf("POST /small" + Host + "Expect: 100-continue\r\nContent-Length: 9\r\n\r\n"));
    }

    [TestMethod]
    public void Handler_that_throws_gives_500_and_the_connection_lives()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("GET /fail" + Host + "\r\n");
        Assert.AreEqual("HTTP/1.1 500 Internal Server Error", FirstLine(transport.TakeText()));
        transport.Feed("GET /echo" + Host + "\r\n");
        Assert.AreEqual("HTTP/1.1 200 OK", FirstLine(transport.TakeText()));
        Assert.IsTrue(server.Kit.Platform.HasLogged("HTTP handler"));
    }

    [TestMethod]
    public void Handler_that_throws_after_its_answer_loses_the_connection()
    {
        MemoryTransport transport = new TestServer().Connect();
        transport.Feed("GET /half" + Host + "\r\n");
        Assert.IsTrue(transport.IsClosed);
    }

    [TestMethod]
    public void Stream_of_unknown_length_goes_out_in_chunks()
    {
        string answer = new TestServer().Exchange("GET /stream" + Host + "\r\n");
        Assert.AreEqual(
            "HTTP/1.1 200 OK\r\nServer: Mongoose/6.18\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n0003\r\none\r\n0003\r\ntwo\r\n0003\r\nthr\r\n0000\r\n\r\n",
            answer);
    }

    [TestMethod]
    public void Stream_of_unknown_length_ends_with_the_connection_for_an_old_client()
    {
        MemoryTransport transport = new TestServer().Connect();
        transport.Feed("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        Assert.IsTrue(transport.OutputText.EndsWith("Connection: close\r\n\r\nonetwothr"), transport.OutputText);
        Assert.IsTrue(transport.IsClosed);
    }

    [TestMethod]
    public void Stream_is_read_only_as_far_as_the_client_takes_it()
    {
        TestServer server = new TestServer();
        MemorySource source = new MemorySource(new byte[HttpPlatform.PieceBytes * 20]);
        MemoryTransport transport = server.Connect();
        transport.Feed("GET /later" + Host + "\r\n");
        transport.Window = HttpPlatform.PieceBytes * 2;
        server.LaterResponse.SendStream(source, HttpPlatform.PieceBytes * 20);
        int reads = source.ReadCount;
        Assert.IsTrue(reads <= 4, reads.ToString());
        Assert.AreEqual(0, source.CloseCount);
        transport.Window = int.MaxValue;
        transport.Run();
        Assert.AreEqual(1, source.CloseCount);
        Assert.IsTrue(transport.Output.Length > HttpPlatform.PieceBytes * 20);
    }

    [TestMethod]
    public void Stream_that_breaks_off_ends_the_connection()
    {
        TestServer server = new TestServer();
        MemorySource source = new MemorySource(new byte[100], 10) { FailAt = 50 };
        MemoryTransport transport = server.Connect();
        transport.Feed("GET /later" + Host + "\r\n");
        server.LaterResponse.SendStream(source, 100);
        server.Kit.Step();
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual(1, source.CloseCount);
    }

    [TestMethod]
    public void Stream_for_nobody_is_closed()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("GET /later" + Host + "\r\n");
        transport.IsPeerClosed = true;
        ((HttpConnection)transport.Owner).Close();
        MemorySource source = new MemorySource(new byte[100]);
        Assert.IsFalse(server.LaterResponse.SendStream(source, 100));
        Assert.AreEqual(1, source.CloseCount);
    }

    [DataRow("GET /keep HTTP/1.1\r\nHost: d\r\n\r\n", "close")]
    [DataRow("GET /keep HTTP/1.1\r\nHost: d\r\nConnection: Keep-Alive\r\n\r\n", "keep-alive")]
    [DataRow("GET /keep HTTP/1.1\r\nHost: d\r\nConnection: keep-alive, x\r\n\r\n", "close")]
    [DataRow("GET /echo HTTP/1.1\r\nHost: d\r\n\r\n", "keep-alive")]
    [DataRow("GET /echo HTTP/1.1\r\nHost: d\r\nConnection: x, Close\r\n\r\n", "close")]
    [DataRow("GET /echo HTTP/1.0\r\n\r\n", "close")]
    [DataRow("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "keep-alive")]
    [TestMethod]
    public void Connection_is_kept_as_asked(string request, string expected)
    {
        MemoryTransport transport = new TestServer().Connect();
        transport.Feed(request);
        Assert.IsTrue(transport.OutputText.IndexOf("Connection: " + expected + "\r\n") > 0, transport.OutputText);
        Assert.AreEqual(expected == "close", transport.IsClosed);
    }

    [TestMethod]
    public void Head_has_the_length_of_the_body_but_no_body()
    {
        string answer = new TestServer().Exchange("HEAD /a.txt" + Host + "\r\n");
        Assert.IsTrue(answer.IndexOf("Content-Length: 4\r\n") > 0, answer);
        Assert.IsTrue(answer.EndsWith("\r\n\r\n"), answer);
    }

    [TestMethod]
    public void Status_204_has_neither_length_nor_body()
    {
        Assert.AreEqual(
            "HTTP/1.1 204 No Content\r\nServer: Mongoose/6.18\r\nConnection: keep-alive\r\n\r\n",
            new TestServer().Exchange("GET /none" + Host + "\r\n"));
    }

    [TestMethod]
    public void Longest_endpoint_wins_and_a_dollar_ends_the_path()
    {
        TestServer server = new TestServer();
        server.Server.AddEndpoint("/echo/special", (request, response) => response.SendText("special"));
        Assert.IsTrue(server.Exchange("GET /echo/special/x" + Host + "\r\n").EndsWith("special"));
        Assert.AreEqual(200, server.StatusOf("GET /exact" + Host + "\r\n"));
        Assert.AreEqual(404, server.StatusOf("GET /exactly" + Host + "\r\n"));
    }

    [TestMethod]
    public void Authorizer_is_asked_before_the_body_is_read()
    {
        TestServer server = new TestServer();
        server.Server.Authorizer = new RefusingAuthorizer();
        Assert.AreEqual(401, server.StatusOf("POST /echo" + Host + "Content-Length: 4000\r\n\r\n"));
        Assert.AreEqual(200, server.StatusOf("POST /open" + Host + "Content-Length: 0\r\n\r\n"));
    }

    [TestMethod]
    public void Full_server_makes_room_by_closing_an_idle_connection()
    {
        TestServer server = new TestServer();
        MemoryTransport used = server.Connect();
        used.Feed("GET /echo" + Host + "\r\n");
        MemoryTransport oldest = server.Connect();
        oldest.Feed("GET /echo" + Host + "\r\n");
        used.Feed("GET /echo" + Host + "\r\n");
        for (int i = 2; i < HttpPlatform.MaxConnections; i++)
            server.Connect();
        Assert.IsTrue(server.Server.MakeRoom());
        Assert.IsTrue(oldest.IsClosed);
        Assert.IsFalse(used.IsClosed);
    }

    [TestMethod]
    public void Full_server_does_not_close_a_connection_that_works()
    {
        TestServer server = new TestServer();
        for (int i = 0; i < HttpPlatform.MaxConnections; i++)
            server.Connect().Feed("GET /later" + Host + "\r\n");
        Assert.IsFalse(server.Server.MakeRoom());
        Assert.AreEqual(HttpPlatform.MaxConnections, server.Server.ConnectionCount);
    }

    [TestMethod]
    public void Full_server_gives_a_new_connection_a_second_for_its_first_request()
    {
        TestServer server = new TestServer();
        for (int i = 0; i < HttpPlatform.MaxConnections; i++)
            server.Connect();
        Assert.IsFalse(server.Server.MakeRoom());
        server.Kit.Platform.FakeClock.Advance(HttpConstants.FirstRequestPatienceMilliseconds);
        Assert.IsTrue(server.Server.MakeRoom());
    }

    [TestMethod]
    public void Endpoint_that_comes_or_goes_counts_for_the_next_request_of_the_same_path()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("GET /echo/x" + Host + "\r\n");
        transport.TakeText();
        server.Server.AddEndpoint("/echo/x$", (request, response) => response.SendText("newer"));
        transport.Feed("GET /echo/x" + Host + "\r\n");
        Assert.IsTrue(transport.TakeText().EndsWith("newer"));
        server.Server.RemoveEndpoint("/echo/x$");
        transport.Feed("GET /echo/x" + Host + "\r\nGET /echo/y" + Host + "\r\nGET /echo/x" + Host + "\r\n");
        string answer = transport.TakeText();
        Assert.IsTrue(answer.IndexOf("GET /echo/x\n") < answer.IndexOf("GET /echo/y\n"), answer);
        Assert.IsTrue(answer.EndsWith("GET /echo/x\n"), answer);
    }

    [TestMethod]
    public void Header_with_a_line_break_is_not_taken()
    {
        TestServer server = new TestServer();
        server.Connect().Feed("GET /later" + Host + "\r\n");
        Assert.ThrowsException(typeof(System.ArgumentException), () => server.LaterResponse.AddHeader("X", "a\r\nSet-Cookie: b"));
    }

    internal static string FirstLine(string text) => text.Split('\r')[0];
}
