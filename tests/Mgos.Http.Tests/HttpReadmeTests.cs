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

        Assert.IsTrue(test.Exchange("GET /temperature HTTP/1.1\r\nHost: d\r\n\r\n").EndsWith("\r\n\r\n{\"celsius\":21.5}"));
        MemoryTransport transport = test.Connect();
        transport.Feed("GET /echo HTTP/1.1\r\nHost: d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        transport.TakeText();
        transport.Feed(WebSocketConnectionTests.Frame(0x81, "hi"));
        Assert.IsTrue(transport.TakeText().EndsWith("hi"));
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
