// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.TestKit;
using Mgos.Vfs;

namespace Mgos.Http.Tests;

/// <summary>A server with some endpoints and files, on a stepped device.</summary>
/// <remarks>
/// /echo answers "METHOD path?query" LF body; /small takes 8 bytes; /later answers when the test says so; /stream sends "one", "two", "three" in
/// pieces; /body takes its body piece by piece, see <see cref="RecordingReceiver"/>; /upload writes to Uploads; /none 204; /fail throws; /half throws after it has answered; /open needs no credentials; WebSockets: /ws, /ws?echo, /refuse.
/// </remarks>
internal sealed class TestServer
{
    public TestServer()
        : this(new HttpServerOptions())
    {
    }

    public TestServer(HttpServerOptions options)
        : this(Booted(), options)
    {
    }

    public TestServer(TestDevice kit, HttpServerOptions options)
    {
        Kit = kit;
        Server = new HttpServer(Kit.Device, options);
        AddTo(Server);
        Files = FilesOf();
        Server.UseFiles(Files);
        Uploads.Mount("/", VfsConstants.RamDeviceType, "{\"size\": 65536}", VfsConstants.LfsType, null);
        new UploadEndpoint(Kit.Device, Uploads, options).AddTo(Server);
        Server.AddBodyEndpoint("/body", OnBody);
        Server.AddBodyEndpoint("/little", OnBody, new HttpEndpointOptions { MaxBodyBytes = 8 });
        Server.AddEndpoint("/later", OnLater);
        Server.AddWebSocketEndpoint("/ws", OnWebSocket, new HttpEndpointOptions { MaxMessageBytes = 1000 });
        Server.AddWebSocketEndpoint("/refuse", OnRefuse);
    }

    public TestDevice Kit { get; }

    public HttpServer Server { get; }

    public MemoryFileTree Files { get; }

    public VirtualFileSystem Uploads { get; } = new VirtualFileSystem(null);

    /// <summary>Takes the next body at /body; null for one that echoes.</summary>
    public RecordingReceiver NextReceiver { get; set; }

    public RecordingReceiver Receiver { get; private set; }

    public HttpRequest LaterRequest { get; private set; }

    public HttpResponse LaterResponse { get; private set; }

    public RecordingListener Listener { get; private set; }

    private static void AddTo(HttpServer server)
    {
        server.AddEndpoint("/echo", OnEcho);
        server.AddEndpoint("/small", OnEcho, new HttpEndpointOptions { MaxBodyBytes = 8 });
        server.AddEndpoint("/stream", OnStream);
        server.AddEndpoint("/none", OnNone);
        server.AddEndpoint("/fail", OnFail);
        server.AddEndpoint("/half", OnHalf);
        server.AddEndpoint("/open", OnEcho, new HttpEndpointOptions { IsOpen = true });
        server.AddEndpoint("/keep", OnKeep);
        server.AddEndpoint("/exact$", OnEcho);
    }

    private static MemoryFileTree FilesOf()
    {
        MemoryFileTree files = new MemoryFileTree();
        files.Add("/index.html", "<h1>hi</h1>");
        files.Add("/a.txt", "text");
        files.Add("/empty.css", "");
        files.Add("/conf9.json", "{}");
        files.Add("/with space.txt", "blank");
        files.Add("/app.js.gz", "zipped");
        files.Add("/ten.bin", "0123456789");
        files.Add("/sub/b.json", "{\"b\":1}");
        files.Add("/sub/<c>.txt", "c");
        files.Add("/deep/index.htm", "deep");
        return files;
    }

    /// <summary>Opens a connection.</summary>
    public MemoryTransport Connect()
    {
        MemoryTransport transport = new MemoryTransport();
        Server.AddConnection(transport);
        return transport;
    }

    /// <summary>Lets time pass, and the server check its connections.</summary>
    public void Pass(int milliseconds)
    {
        Kit.Platform.FakeClock.Advance(milliseconds + HttpConstants.CheckIntervalMilliseconds);
        Kit.Step();
    }

    /// <summary>Sends text on a new connection and gives the answer.</summary>
    public string Exchange(string request)
    {
        MemoryTransport transport = Connect();
        transport.Feed(request);
        return transport.TakeText();
    }

    /// <summary>Status of the answer to a request on a connection of its own; 0 without an answer.</summary>
    public int StatusOf(string request)
    {
        string answer = Exchange(request);
        return answer.Length < 12 ? 0 : int.Parse(answer.Substring(9, 3));
    }

    private static TestDevice Booted()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        return kit;
    }

    private static void OnEcho(HttpRequest request, HttpResponse response)
    {
        response.ContentType = "text/plain";
        string body = request.BodyLength == 0 ? "" : Encoding.UTF8.GetString(request.BodyData, request.BodyOffset, request.BodyLength);
        response.SendText(request.Method + " " + request.Path + (request.Query.Length > 0 ? "?" + request.Query : "") + "\n" + body);
    }

    private static void OnStream(HttpRequest request, HttpResponse response) =>
        response.SendStream(new MemorySource(Encoding.UTF8.GetBytes("onetwothr"), 3), -1);

    private static void OnNone(HttpRequest request, HttpResponse response)
    {
        response.Status = HttpStatus.NoContent;
        response.Send();
    }

    private static void OnFail(HttpRequest request, HttpResponse response) => throw new InvalidOperationException();

    private static void OnHalf(HttpRequest request, HttpResponse response)
    {
        response.SendText("half");
        throw new InvalidOperationException();
    }

    private static void OnKeep(HttpRequest request, HttpResponse response)
    {
        response.KeepAlive = request.IsKeepAliveRequested;
        response.SendText("kept");
    }

    private IHttpBodyReceiver OnBody(HttpRequest request, HttpResponse response)
    {
        Receiver = NextReceiver ?? new RecordingReceiver();
        NextReceiver = null;
        Receiver.Begin(request, response);
        return Receiver;
    }

    private void OnLater(HttpRequest request, HttpResponse response)
    {
        LaterRequest = request;
        LaterResponse = response;
    }

    private IWebSocketListener OnWebSocket(HttpRequest request, HttpResponse response)
    {
        Listener = new RecordingListener { IsEchoing = request.Query == "echo" };
        return Listener;
    }

    private IWebSocketListener OnRefuse(HttpRequest request, HttpResponse response)
    {
        response.SendError(HttpStatus.ServiceUnavailable, "not now");
        return null;
    }
}
