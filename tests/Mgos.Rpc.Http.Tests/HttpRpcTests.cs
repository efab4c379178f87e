// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Http;
using Mgos.Http.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Http.Tests;

[TestClass]
public class HttpRpcTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n" + RpcTestServer.Headers;

    [TestMethod]
    public void Frame_is_answered_byte_for_byte_as_by_the_original()
    {
        string frame = "{\"id\":1600000000001,\"src\":\"d1\",\"dst\":\"mos\",\"result\":{\"a\":1}}";
        Assert.AreEqual(
            Ok + "Content-Length: " + (frame.Length + 2).ToString() + "\r\nConnection: close\r\n\r\n" + frame + "\r\n",
            new RpcTestServer().Post("/rpc", "{\"src\":\"mos\",\"id\":1600000000001,\"method\":\"Echo\",\"params\":{\"a\":1}}\n"));
    }

    [TestMethod]
    public void Frame_error_has_status_200()
    {
        string answer = new RpcTestServer().Post("/rpc/", "{\"id\":\"x\",\"method\":\"Nope\"}");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 200 OK") == 0, answer);
        Assert.IsTrue(answer.EndsWith("{\"id\":\"x\",\"src\":\"d1\",\"error\":{\"code\":404,\"message\":\"No handler for Nope\"}}\r\n"), answer);
    }

    [DataRow("junk")]
    [DataRow("{}")]
    [DataRow("[]")]
    [DataRow("{\"id\":null,\"method\":\"Echo\"}")]
    [DataRow("{\"id\":1,\"method\":\"Echo\",\"dst\":\"other\"}")]
    [DataRow("{\"result\":1}")]
    [TestMethod]
    public void What_is_no_frame_for_us_is_answered_with_400(string body)
    {
        Assert.AreEqual(
            "HTTP/1.1 400 Bad Request\r\nServer: Mongoose/6.18\r\nContent-Type: text/plain\r\nContent-Length: 15\r\nConnection: close\r\n\r\nInvalid request",
            new RpcTestServer().Post("/rpc", body));
    }

    [DataRow("POST")]
    [DataRow("GET")]
    [DataRow("OPTIONS")]
    [TestMethod]
    public void Rpc_without_a_body_is_answered_with_400(string method)
    {
        string answer = new RpcTestServer().Exchange(method + " /rpc HTTP/1.1\r\nHost: d\r\n\r\n");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 400 ") == 0 && answer.EndsWith("\r\n\r\nInvalid request"), answer);
    }

    [TestMethod]
    public void Any_method_may_carry_a_frame()
    {
        string answer = new RpcTestServer().Exchange("PUT /rpc HTTP/1.1\r\nHost: d\r\nContent-Length: 24\r\n\r\n{\"id\":1,\"method\":\"Echo\"}");
        Assert.IsTrue(answer.EndsWith("{\"id\":1,\"src\":\"d1\",\"result\":null}\r\n"), answer);
    }

    [DataRow("{\"method\":\"Echo\"}")]
    [DataRow("{\"id\":\"\",\"method\":\"Echo\"}")]
    [TestMethod]
    public void Notification_is_run_and_answered_with_200_and_no_body(string body)
    {
        RpcTestServer server = new RpcTestServer();
        Assert.AreEqual(Ok + "Content-Length: 0\r\nConnection: close\r\n\r\n", server.Post("/rpc", body));
        Assert.AreEqual(1, server.EchoCount);
    }

    [TestMethod]
    public void Call_in_rest_form_gives_the_bare_result()
    {
        string answer = new RpcTestServer().Post("/rpc/Echo", "{\"value\": 1}\n");
        Assert.AreEqual(Ok + "Content-Length: 14\r\nConnection: close\r\n\r\n{\"value\": 1}\r\n", answer);
    }

    [DataRow("/rpc/Echo", "null")]
    [DataRow("/rpc/Echo?a=1&b=%22x+y%22", "{\"a\":1,\"b\":\"x y\"}")]
    [DataRow("/rpc/Echo?a%20b=%7B%22c%22:[1,2]%7D", "{\"a b\":{\"c\":[1,2]}}")]
    [DataRow("/rpc/Echo?&a=true&", "{\"a\":true}")]
    [DataRow("/rpc/Echo?", "null")]
    [TestMethod]
    public void Query_becomes_arguments(string path, string expected)
    {
        string answer = new RpcTestServer().Exchange("GET " + path + " HTTP/1.1\r\nHost: d\r\n\r\n");
        Assert.IsTrue(answer.EndsWith("\r\n\r\n" + expected + "\r\n"), answer);
    }

    [DataRow("a=x y")]
    [DataRow("a")]
    [DataRow("a=")]
    [DataRow("a=1}")]
    [DataRow("a={%22b%22:1")]
    [DataRow("a={b:1}")]
    [DataRow("a=1,\"b\":2")]
    [DataRow("a=%zz")]
    [DataRow("a=\"")]
    [TestMethod]
    public void Query_that_is_no_json_is_refused(string query)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(query);
        string escaped = "";
        for (int i = 0; i < bytes.Length; i++)
            escaped += bytes[i] == ' ' ? "+" : Encoding.UTF8.GetString(bytes, i, 1);
        string answer = new RpcTestServer().Exchange("GET /rpc/Echo?" + escaped + " HTTP/1.1\r\nHost: d\r\n\r\n");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 500 ") == 0 && answer.EndsWith("{\"code\":400,\"message\":\"Invalid JSON\"}\r\n"), answer);
    }

    [DataRow("{\"a\":")]
    [DataRow("[1")]
    [DataRow("}")]
    [DataRow("\"x")]
    [TestMethod]
    public void Body_that_is_no_json_is_refused(string body)
    {
        RpcTestServer server = new RpcTestServer();
        string answer = server.Post("/rpc/Echo", body);
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 500 ") == 0 && answer.EndsWith("{\"code\":400,\"message\":\"Invalid JSON\"}\r\n"), answer);
        Assert.AreEqual(0, server.EchoCount);
    }

    [TestMethod]
    public void Body_cannot_reach_into_the_frame_around_it()
    {
        string answer = new RpcTestServer().Post("/rpc/Echo", "{\"a\":1},\"method\":\"Teapot\",\"x\":{}");
        Assert.IsTrue(answer.EndsWith("\r\n\r\n{\"a\":1}\r\n"), answer);
    }

    [DataRow("Forbidden", "403 Forbidden", "{\"code\":403,\"message\":\"no\"}")]
    [DataRow("Foo.Bar", "404 Not Found", "{\"code\":404,\"message\":\"No handler for Foo.Bar\"}")]
    [DataRow("Teapot", "500 Internal Server Error", "{\"code\":418,\"message\":\"tea\"}")]
    [DataRow("Zero", "500 Internal Server Error", "{\"code\":0}")]
    [TestMethod]
    public void Errors_in_rest_form_have_their_status(string method, string status, string body)
    {
        Assert.AreEqual(
            "HTTP/1.1 " + status + "\r\n" + RpcTestServer.Headers + "Content-Length: " + (body.Length + 2).ToString() + "\r\nConnection: close\r\n\r\n" + body + "\r\n",
            new RpcTestServer().Post("/rpc/" + method, ""));
    }

    [TestMethod]
    public void Preflight_calls_nothing()
    {
        RpcTestServer server = new RpcTestServer();
        Assert.AreEqual(
            Ok + "Content-Length: 0\r\nConnection: close\r\n\r\n",
            server.Exchange("OPTIONS /rpc/Echo HTTP/1.1\r\nHost: d\r\nOrigin: http://x\r\n\r\n"));
        Assert.AreEqual(0, server.EchoCount);
    }

    [DataRow("/rpcx")]
    [DataRow("/RPC")]
    [DataRow("/RPC/Echo")]
    [DataRow("/rpx/Echo")]
    [TestMethod]
    public void Other_paths_are_not_rpc(string path)
    {
        string answer = new RpcTestServer().Post(path, "{\"id\":1,\"method\":\"Echo\"}");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 404 ") == 0, answer);
    }

    [DataRow("", "close")]
    [DataRow("Connection: keep-alive\r\n", "keep-alive")]
    [DataRow("connection: Keep-Alive\r\n", "keep-alive")]
    [DataRow("Connection: keep-alive, Upgrade\r\n", "close")]
    [DataRow("Connection: close\r\n", "close")]
    [TestMethod]
    public void Connection_is_kept_only_on_exact_request(string header, string expected)
    {
        string answer = new RpcTestServer().Exchange("POST /rpc/Echo HTTP/1.1\r\nHost: d\r\n" + header + "Content-Length: 0\r\n\r\n");
        Assert.IsTrue(answer.IndexOf("\r\nConnection: " + expected + "\r\n\r\nnull\r\n") > 0, answer);
    }

    [TestMethod]
    public void Calls_on_one_connection_share_a_channel()
    {
        RpcTestServer server = new RpcTestServer();
        MemoryTransport transport = server.Connect();
        for (int i = 0; i < 3; i++)
        {
            transport.Feed("POST /rpc/Echo HTTP/1.1\r\nHost: d\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n");
            Assert.AreEqual(1, server.Router.GetChannels().Length);
        }

        Assert.AreEqual("HTTP", server.Router.GetChannels()[0].Type);
        Assert.AreEqual("192.168.4.2:51234", server.Router.GetChannels()[0].Info);
        transport.IsPeerClosed = true;
        transport.Run();
        Assert.AreEqual(0, server.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Pipelined_calls_are_answered_in_order()
    {
        RpcTestServer server = new RpcTestServer();
        string call = " HTTP/1.1\r\nHost: d\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\n";
        MemoryTransport transport = server.Connect();
        transport.Feed("POST /rpc/Later" + call + "1POST /rpc/Echo" + call + "2POST /rpc/Echo" + call + "3");
        Assert.AreEqual("", transport.OutputText);
        server.LaterRequest.Respond("1");
        string answer = transport.OutputText;
        int first = answer.IndexOf("\r\n\r\n1\r\n");
        int second = answer.IndexOf("\r\n\r\n2\r\n");
        Assert.IsTrue(first > 0 && second > first && answer.EndsWith("\r\n\r\n3\r\n"), answer);
    }

    [TestMethod]
    public void Handler_may_answer_another_connection_that_has_its_next_call_ready()
    {
        RpcTestServer server = new RpcTestServer();
        string call = " HTTP/1.1\r\nHost: d\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\n";
        MemoryTransport waiting = server.Connect();
        waiting.Feed("POST /rpc/Later" + call + "1POST /rpc/Echo" + call + "2");
        server.Router.AddHandler("Release", "", request =>
        {
            server.LaterRequest.Respond("1");
            request.Respond(request.RawArgs.ToText());
        });
        MemoryTransport releasing = server.Connect();
        releasing.Feed("POST /rpc/Release" + call + "3");
        Assert.IsTrue(releasing.OutputText.EndsWith("\r\n\r\n3\r\n"), releasing.OutputText);
        Assert.IsTrue(waiting.OutputText.EndsWith("\r\n\r\n2\r\n"), waiting.OutputText);
    }

    [TestMethod]
    public void Answer_for_a_client_that_is_gone_is_dropped()
    {
        RpcTestServer server = new RpcTestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("POST /rpc/Later HTTP/1.1\r\nHost: d\r\nContent-Length: 0\r\n\r\n");
        ((HttpConnection)transport.Owner).Close();
        server.LaterRequest.RespondNull();
        Assert.AreEqual("", transport.OutputText);
        Assert.AreEqual(0, server.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Call_of_the_device_does_not_go_out_as_an_answer()
    {
        RpcTestServer server = new RpcTestServer();
        MemoryTransport transport = server.Connect();
        transport.Feed("POST /rpc HTTP/1.1\r\nHost: d\r\nContent-Length: 38\r\n\r\n{\"src\":\"peer\",\"id\":1,\"method\":\"Later\"}");
        server.Router.Notify("peer", "Their.Method", null, null);
        Assert.AreEqual("", transport.OutputText);
        server.LaterRequest.RespondNull();
        Assert.IsTrue(transport.OutputText.IndexOf("\"result\":null") > 0, transport.OutputText);
        Assert.IsTrue(transport.OutputText.IndexOf("Their.Method") < 0, transport.OutputText);
    }

    [TestMethod]
    public void Body_above_the_limit_is_refused_with_413()
    {
        RpcTestServer server = new RpcTestServer(new HttpRpcOptions { MaxFrameBytes = 30 });
        Assert.IsTrue(server.Post("/rpc", "{\"id\":1,\"method\":\"Echo\"}").IndexOf("HTTP/1.1 200") == 0);
        Assert.IsTrue(server.Post("/rpc", "{\"id\":1,\"method\":\"Echo\",\"x\":10}").IndexOf("HTTP/1.1 413") == 0);
    }

    [TestMethod]
    public void Result_larger_than_a_packet_arrives_whole()
    {
        string value = "\"" + new string('x', 5000) + "\"";
        string answer = new RpcTestServer(new HttpRpcOptions { MaxFrameBytes = 6000 }).Post("/rpc/Echo", value);
        Assert.IsTrue(answer.EndsWith("\r\n\r\n" + value + "\r\n"));
        Assert.IsTrue(answer.IndexOf("Content-Length: 5004\r\n") > 0);
    }
}
