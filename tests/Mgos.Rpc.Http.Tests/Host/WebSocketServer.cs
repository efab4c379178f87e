// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Mgos.Rpc.Http.Tests;

/// <summary>A WebSocket server of the platform; keeps what it gets and answers what it is told to.</summary>
internal sealed class WebSocketServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private WebSocket _socket;

    public WebSocketServer()
        : this(FreePort())
    {
    }

    public WebSocketServer(int port)
    {
        Port = port;
        _listener.Prefixes.Add("http://127.0.0.1:" + port + "/");
        _listener.Start();
        _ = Serve();
    }

    public int Port { get; }

    public string Url => "ws://127.0.0.1:" + Port + "/rpc";

    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>Number of WebSockets so far.</summary>
    public int Accepted { get; private set; }

    /// <summary>Path, sub-protocol and origin of the last handshake.</summary>
    public string Handshake { get; private set; }

    public WebSocketCloseStatus? CloseStatus { get; private set; }

    /// <summary>Gives the answer to a message; null for none.</summary>
    public Func<string, string> Answer { get; set; }

    public static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Send(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None).Wait();

    /// <summary>Ends the connection without a goodbye.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose() => _listener.Abort();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                Handshake = context.Request.RawUrl + " " + context.Request.Headers["Sec-WebSocket-Protocol"] + " " + context.Request.Headers["Origin"];
                _socket = (await context.AcceptWebSocketAsync("json-rpc")).WebSocket;
                Accepted++;
                _ = Receive(_socket);
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task Receive(WebSocket socket)
    {
        byte[] buffer = new byte[1000];
        try
        {
            while (true)
            {
                MemoryStream message = new();
                WebSocketReceiveResult result;
                do
                {
                    result = await socket.ReceiveAsync(buffer, CancellationToken.None);
                    message.Write(buffer, 0, result.Count);
                }
                while (!result.EndOfMessage);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    CloseStatus = result.CloseStatus;
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    return;
                }

                string text = Encoding.UTF8.GetString(message.ToArray());
                Messages.Enqueue(text);
                string answer = Answer?.Invoke(text);
                if (answer != null)
                    await socket.SendAsync(Encoding.UTF8.GetBytes(answer), WebSocketMessageType.Text, true, CancellationToken.None);
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection is gone.
        }
    }
}
