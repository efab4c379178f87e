// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Http;
using Mgos.Http.Tests;
using Mgos.Json;
using Mgos.TestKit;

namespace Mgos.Rpc.Http.Tests;

/// <summary>A device "d1" that can be called over HTTP. Methods: Echo (its arguments), Later (answered by the test), Zero, Forbidden, Teapot, Throw.</summary>
internal sealed class RpcTestServer
{
    public const string Headers =
        "Server: Mongoose/6.18\r\nContent-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n";

    public RpcTestServer()
        : this(new HttpRpcOptions())
    {
    }

    public RpcTestServer(HttpRpcOptions options)
    {
        Kit = new TestDevice(null);
        Kit.Boot();
        Kit.Device.Info.Id = "d1";
        Router = new RpcRouter(Kit.Device, new RpcOptions());
        AddHandlers();
        Server = new HttpServer(Kit.Device, new HttpServerOptions());
        new HttpRpcEndpoint(Router, options).AddTo(Server);
    }

    public TestDevice Kit { get; }

    public RpcRouter Router { get; }

    public HttpServer Server { get; }

    public RpcRequest LaterRequest { get; private set; }

    public int EchoCount { get; private set; }

    public MemoryTransport Connect()
    {
        MemoryTransport transport = new MemoryTransport();
        transport.Owner = Server.AddConnection(transport);
        return transport;
    }

    public string Exchange(string request)
    {
        MemoryTransport transport = Connect();
        transport.Feed(request);
        return transport.TakeText();
    }

    /// <summary>Posts a body on a connection of its own.</summary>
    public string Post(string path, string body) =>
        Exchange("POST " + path + " HTTP/1.1\r\nHost: d\r\nContent-Length: " + Encoding.UTF8.GetBytes(body).Length.ToString() + "\r\n\r\n" + body);

    /// <summary>Opens a WebSocket; what the server has sent so far is taken.</summary>
    public MemoryTransport Upgrade()
    {
        MemoryTransport transport = Connect();
        transport.Feed(UpgradeRequest("/rpc"));
        transport.TakeText();
        return transport;
    }

    public static string UpgradeRequest(string path) =>
        "GET " + path + " HTTP/1.1\r\nHost: d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: clubby.cesanta.com\r\n\r\n";

    /// <summary>A frame as a client sends it, with a mask of zeros.</summary>
    public static byte[] ClientFrame(int opcode, string text)
    {
        byte[] payload = Encoding.UTF8.GetBytes(text);
        ByteWriter writer = new ByteWriter(payload.Length + 8);
        writer.Byte(0x80 | opcode);
        writer.Byte(0x80 | (payload.Length < 126 ? payload.Length : 126));
        if (payload.Length >= 126)
        {
            writer.Byte(payload.Length >> 8);
            writer.Byte(payload.Length);
        }

        for (int i = 0; i < 4; i++)
            writer.Byte(0);
        writer.Bytes(payload, 0, payload.Length);
        return writer.ToArray();
    }

    private void AddHandlers()
    {
        Router.AddHandler("Echo", "", Echo);
        Router.AddHandler("Later", "", request => LaterRequest = request);
        Router.AddHandler("Zero", "", request => request.Fail(0, null));
        Router.AddHandler("Forbidden", "", request => request.Fail(403, "no"));
        Router.AddHandler("Teapot", "", request => request.Fail(418, "tea"));
    }

    private void Echo(RpcRequest request)
    {
        EchoCount++;
        JsonSpan args = request.RawArgs;
        if (args.IsPresent)
        {
            request.BeginResult().Raw(args.Data, args.Offset, args.Count);
            request.EndResult();
        }
        else
        {
            request.RespondNull();
        }
    }
}
