// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

/// <summary>The code of the README, so that it compiles and does what it says.</summary>
[TestClass]
public class HttpReadmeTests
{
    [TestMethod]
    public void Example_answers_as_shown()
    {
        TestServer test = new TestServer();
        HttpServer server = test.Server;

        server.AddEndpoint("/temperature$", (request, response) =>
        {
            response.ContentType = "application/json";
            response.SendText("{\"celsius\":21.5}");
        });

        server.AddWebSocketEndpoint("/echo$", (request, response) => new EchoListener());

        server.AddEndpoint("/setup$", (request, response) =>
        {
            if (request.GetHeader("X-Setup-Key") == null)
            {
                response.Redirect(302, "/login page");                  // Location: /login%20page
                return;
            }

            response.Status = HttpStatus.Created;
            response.ContentType = "text/plain";
            response.AddHeader("Cache-Control", "no-store");
            response.SendText("done");
        });

        server.AddBodyEndpoint("/sum$", (request, response) => new SumReceiver(response));

        Assert.IsTrue(test.Exchange("GET /setup HTTP/1.1\r\nHost: d\r\n\r\n").IndexOf("HTTP/1.1 302 Found\r\nServer: Mongoose/6.18\r\nContent-Type: text/plain\r\nLocation: /login%20page\r\n") == 0);
        Assert.IsTrue(test.Exchange("GET /setup HTTP/1.1\r\nHost: d\r\nX-Setup-Key: 1\r\n\r\n").IndexOf("HTTP/1.1 201 Created\r\nServer: Mongoose/6.18\r\nContent-Type: text/plain\r\nCache-Control: no-store\r\n") == 0);
        Assert.IsTrue(test.Exchange("POST /sum HTTP/1.1\r\nHost: d\r\nContent-Length: 3\r\n\r\nabc").EndsWith("\r\n\r\n294"));
        Assert.IsTrue(test.Exchange("GET /temperature HTTP/1.1\r\nHost: d\r\n\r\n").EndsWith("\r\n\r\n{\"celsius\":21.5}"));
        MemoryTransport transport = test.Connect();
        transport.Feed("GET /echo HTTP/1.1\r\nHost: d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        transport.TakeText();
        transport.Feed(WebSocketConnectionTests.Frame(0x81, "hi"));
        Assert.IsTrue(transport.TakeText().EndsWith("hi"));
    }

    internal sealed class SumReceiver : IHttpBodyReceiver
    {
        private readonly HttpResponse _response;
        private int _sum;

        public SumReceiver(HttpResponse response) => _response = response;

        public int Receive(byte[] data, int offset, int count)
        {
            for (int i = 0; i < count; i++)
                _sum += data[offset + i];
            return count;                                           // fewer: the client waits until request.ResumeBody()
        }

        public void End() => _response.SendText(_sum.ToString());

        public void Abort()
        {
        }
    }

    internal sealed class EchoListener : IWebSocketListener
    {
        private WebSocketConnection _socket;

        public void OnOpen(WebSocketConnection socket) => _socket = socket;

        public void OnMessage(byte[] data, int count, bool isText) => _socket.SendText(data, 0, count);

        public void OnSent()
        {
        }

        public void OnClosed(int code)
        {
        }
    }
}
