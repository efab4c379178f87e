// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

[TestClass]
public class CrossOriginTests
{
    private const string Rest = " HTTP/1.1\r\nHost: d\r\nOrigin: http://a.example\r\n";
    private const string Preflight = "OPTIONS /echo" + Rest + "Access-Control-Request-Method: PUT\r\nAccess-Control-Request-Headers: x-one, x-two\r\n\r\n";

    [TestMethod]
    public void Nothing_is_added_unless_configured()
    {
        TestServer server = new TestServer();
        Assert.IsTrue(server.Exchange("GET /echo" + Rest + "\r\n").IndexOf("Access-Control") < 0);
        Assert.IsTrue(server.Exchange(Preflight).IndexOf("Access-Control") < 0);
    }

    [DataRow("GET /echo")]
    [DataRow("GET /a.txt")]
    [DataRow("GET /nothing")]
    [DataRow("GET /fail")]
    [DataRow("PUT /upload/a")]
    [TestMethod]
    public void Any_origin_may_be_allowed(string request)
    {
        string answer = New("*").Exchange(request + Rest + "\r\n");
        Assert.IsTrue(answer.IndexOf("\r\nServer: Mongoose/6.18\r\nAccess-Control-Allow-Origin: *\r\n") > 0, answer);
        Assert.IsTrue(answer.IndexOf("Vary: Origin") < 0, answer);
    }

    [TestMethod]
    public void Listed_origin_is_allowed()
    {
        string answer = New("http://b.example, http://a.example").Exchange("GET /echo" + Rest + "\r\n");
        Assert.IsTrue(answer.IndexOf("\r\nAccess-Control-Allow-Origin: http://a.example\r\nVary: Origin\r\n") > 0, answer);
    }

    [TestMethod]
    public void Other_origin_is_not_allowed()
    {
        TestServer server = New("http://b.example");
        string answer = server.Exchange("GET /echo" + Rest + "\r\n");
        Assert.IsTrue(answer.IndexOf("Access-Control") < 0 && answer.IndexOf("\r\nVary: Origin\r\n") > 0, answer);
        Assert.IsTrue(server.Exchange("GET /echo HTTP/1.1\r\nHost: d\r\n\r\n").IndexOf("Access-Control") < 0);
    }

    [TestMethod]
    public void Preflight_is_answered_without_the_endpoint_and_without_credentials()
    {
        TestServer server = New("*");
        server.Server.Authorizer = new RefusingAuthorizer();
        string answer = server.Exchange(Preflight);
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 204 No Content\r\n") == 0, answer);
        Assert.IsTrue(answer.IndexOf("\r\nAccess-Control-Allow-Methods: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\nAccess-Control-Allow-Headers: x-one, x-two\r\n") > 0, answer);
    }

    [TestMethod]
    public void Open_endpoints_are_left_alone()
    {
        string answer = New("*").Exchange("OPTIONS /open" + Preflight.Substring("OPTIONS /echo".Length));
        Assert.IsTrue(answer.IndexOf("Access-Control") < 0 && answer.EndsWith("OPTIONS /open\n"), answer);
    }

    [TestMethod]
    public void Lines_do_not_stay_for_the_next_request_of_a_connection()
    {
        MemoryTransport transport = New("*").Connect();
        transport.Feed("GET /echo" + Rest + "\r\n");
        transport.TakeText();
        transport.Feed("GET /open" + Rest + "\r\n");
        Assert.IsTrue(transport.TakeText().IndexOf("Access-Control") < 0);
    }

    private static TestServer New(string origins) => new TestServer(new HttpServerOptions { CrossOrigins = origins });
}
