// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

/// <summary>Requests of scripts to a server of the test.</summary>
[TestClass]
public class HttpTests
{
    private const string Callbacks = "success: function(body, full) { log.push(body); log.push(full.slice(0, 12)); }, error: function(data, reason, opts) { log.push('error ' + reason); }";

    [TestMethod]
    [DataRow("", "GET /path?q=1 HTTP/1.0\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n")]
    [DataRow("data: 'text', ", "POST /path?q=1 HTTP/1.0\r\nHost: HOST\r\nContent-Length: 4\r\n\r\ntext")]
    [DataRow("data: {a: 1}, ", "POST /path?q=1 HTTP/1.0\r\nHost: HOST\r\nContent-Length: 7\r\n\r\n{\"a\":1}")]
    [DataRow("headers: {A: 'b', 'C-D': 'e'}, ", "GET /path?q=1 HTTP/1.0\r\nHost: HOST\r\nContent-Length: 0\r\nC-D: e\r\nA: b\r\n\r\n")]
    public void Request_is_what_a_server_expects(string options, string expected)
    {
        using TcpListener listener = NetTests.Listen();
        ScriptBench bench = new("http");
        string host = "127.0.0.1:" + NetTests.PortOf(listener);
        bench.Run($"let log = []; HTTP.query({{url: 'http://{host}/path?q=1', {options}{Callbacks}}});");
        expected = expected.Replace("HOST", host);
        using Socket peer = NetTests.Accept(bench, listener);
        Assert.AreEqual(expected, NetTests.Receive(bench, peer, expected.Length));
        peer.Send("HTTP/1.0 201 Created\r\nContent-Length: 2\r\n\r\nok"u8);
        NetTests.Until(bench, "log.length === 2");
        bench.Check("log", "[\"ok\",\"HTTP/1.0 201\"]");
        Assert.AreEqual("", NetTests.Receive(bench, peer, 1));
    }

    [TestMethod]
    [DataRow("HTTP/1.0 200 OK\r\n\r\nuntil the end", "[\"until the end\",\"HTTP/1.0 200\"]")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n", "[\"ab\",\"HTTP/1.1 200\"]")]
    [DataRow("", "[\"error Request failed\"]")]
    [DataRow("HTTP/1.0 200 OK\r\nContent-Length: 10\r\n\r\nshort", "[\"error Request failed\"]")]
    public void Reply_before_the_server_closes(string reply, string expected)
    {
        using TcpListener listener = NetTests.Listen();
        ScriptBench bench = new("http");
        bench.Run($"let log = []; HTTP.query({{url: 'http://127.0.0.1:{NetTests.PortOf(listener)}', {Callbacks}}});");
        using (Socket peer = NetTests.Accept(bench, listener))
        {
            NetTests.Receive(bench, peer, 10);
            peer.Send(Encoding.ASCII.GetBytes(reply));
            peer.Shutdown(SocketShutdown.Send);
            NetTests.Until(bench, "log.length > 0");
        }

        bench.Check("log", expected);
    }

    [TestMethod]
    [DataRow("http://127.0.0.1:1/")]
    [DataRow("https://127.0.0.1:1/")]
    [DataRow("http://:80/")]
    public void Server_that_is_not_there_is_an_error(string url)
    {
        ScriptBench bench = new("http");
        bench.Run($"let log = []; HTTP.query({{url: '{url}', {Callbacks}}});");
        NetTests.Until(bench, "log.length > 0");
        bench.Check("log", "[\"error Request failed\"]");
    }

    [TestMethod]
    public void Callbacks_may_be_left_out()
    {
        ScriptBench bench = new("http");
        bench.Run("HTTP.query({url: 'http://127.0.0.1:1/'}); HTTP.query({url: 'http://:1/'});");
        bench.Kit.Step();
    }

    [TestMethod]
    [DataRow("http://host", "[false,\"host:80\",\"/\"]")]
    [DataRow("https://host/a/b", "[true,\"host:443\",\"/a/b\"]")]
    [DataRow("http://h:81", "[false,\"h:81\",\"/\"]")]
    [DataRow("http://h:81/x?y=z:1", "[false,\"h:81\",\"/x?y=z:1\"]")]
    [DataRow("http://h/x:1", "[false,\"h:80\",\"/x:1\"]")]
    [DataRow("host/x", "[false,\"host:80\",\"/x\"]")]
    public void Url_has_parts(string url, string expected) =>
        new ScriptBench("http").Check($"let u = URL.parse('{url}'); [u.ssl, u.addr, u.uri]", expected);
}
