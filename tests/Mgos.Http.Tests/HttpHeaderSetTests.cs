// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

/// <summary>Headers that were prepared go out as those that were added one by one.</summary>
[TestClass]
public class HttpHeaderSetTests
{
    private const string Start = "HTTP/1.1 200 OK\r\nServer: Mongoose/6.18\r\n";
    private const string End = "Content-Length: 2\r\nConnection: keep-alive\r\n\r\nok";

    [TestMethod]
    public void Set_goes_out_where_added_headers_go()
    {
        HttpHeaderSet set = SetOf("A", "1");
        set.Add("B", "2");
        Assert.AreEqual(Start + "Content-Type: text/plain\r\nA: 1\r\nB: 2\r\n" + End, Answer(set, "text/plain", 200, null));
        Assert.AreEqual(Start + "A: 1\r\nB: 2\r\n" + End, Answer(set, null, 200, null));
    }

    [TestMethod]
    public void Set_is_the_same_for_the_second_answer()
    {
        HttpHeaderSet set = SetOf("A", "1");
        Assert.AreEqual(Answer(set, "text/plain", 200, null), Answer(set, "text/plain", 200, null));
        Assert.AreEqual(Start + "Content-Type: text/html\r\nA: 1\r\n" + End, Answer(set, "text/html", 200, null));
    }

    [TestMethod]
    public void Status_and_reason_are_those_of_the_answer()
    {
        HttpHeaderSet set = SetOf("A", "1");
        Answer(set, null, 200, null);
        Assert.AreEqual("HTTP/1.1 404 Not Found\r\nServer: Mongoose/6.18\r\nA: 1\r\n" + End, Answer(set, null, 404, null));
        Assert.AreEqual("HTTP/1.1 200 Fine\r\nServer: Mongoose/6.18\r\nA: 1\r\n" + End, Answer(set, null, 200, "Fine"));
    }

    [TestMethod]
    public void Header_added_later_counts_for_later_answers()
    {
        HttpHeaderSet set = SetOf("A", "1");
        Answer(set, null, 200, null);
        TestServer server = new TestServer();
        MemoryTransport transport = Ask(server);
        server.LaterResponse.AddHeaders(set);
        set.Add("B", "2");
        server.LaterResponse.SendText("ok");
        Assert.AreEqual(Start + "A: 1\r\n" + End, transport.TakeText());
        Assert.AreEqual(Start + "A: 1\r\nB: 2\r\n" + End, Answer(set, null, 200, null));
    }

    [TestMethod]
    public void Set_and_other_headers_go_out_in_their_order()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Ask(server);
        server.LaterResponse.AddHeader("Z", "0");
        server.LaterResponse.AddHeaders(SetOf("A", "1"));
        server.LaterResponse.AddHeader("B", "2");
        server.LaterResponse.SendText("ok");
        Assert.AreEqual(Start + "Z: 0\r\nA: 1\r\nB: 2\r\n" + End, transport.TakeText());
    }

    [TestMethod]
    public void Cleared_headers_are_gone()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Ask(server);
        server.LaterResponse.AddHeaders(SetOf("A", "1"));
        server.LaterResponse.ClearHeaders();
        server.LaterResponse.SendText("ok");
        Assert.AreEqual(Start + End, transport.TakeText());
    }

    [TestMethod]
    public void Header_that_would_break_an_answer_is_not_taken()
    {
        Assert.ThrowsException(typeof(ArgumentException), () => SetOf("X", "a\r\nSet-Cookie: b"));
        Assert.ThrowsException(typeof(ArgumentException), () => SetOf("X Y", "a"));
    }

    private static HttpHeaderSet SetOf(string name, string value)
    {
        HttpHeaderSet set = new HttpHeaderSet();
        set.Add(name, value);
        return set;
    }

    private static string Answer(HttpHeaderSet set, string contentType, int status, string reason)
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Ask(server);
        server.LaterResponse.ContentType = contentType;
        server.LaterResponse.Status = status;
        server.LaterResponse.Reason = reason;
        server.LaterResponse.AddHeaders(set);
        server.LaterResponse.SendText("ok");
        return transport.TakeText();
    }

    private static MemoryTransport Ask(TestServer server)
    {
        MemoryTransport transport = server.Connect();
        transport.Feed("GET /later HTTP/1.1\r\nHost: d\r\n\r\n");
        return transport;
    }
}
