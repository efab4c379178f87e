// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Sockets;
using Mgos.Core;
using Mgos.Net;
using Mgos.Vfs;

namespace Mgos.Http;

/// <summary>The HTTP server of a device: endpoints, WebSockets and files on one port.</summary>
/// <remarks>
/// Mirrors the http-server library. Differs: see the README of the package. Thread: loop. Cost on a board: one thread, about 4 KB, and about 1.5 KB for each
/// open connection.
/// </remarks>
public sealed class HttpServer : IConnectionAcceptor, IDisposable
{
    private readonly ConnectionTable _connections = new ConnectionTable();
    private readonly LaterCalls _later;
    private readonly HttpServerOptions _options;
    private readonly FileEndpoint _files;
    private readonly SocketListener _listener;
    private int _timer;
    private int _uses;
    private bool _isWaitingForRoom;

    /// <summary>Makes a server that does not listen yet. Apps get theirs with <see cref="From"/>.</summary>
    /// <param name="device">The device.</param>
    /// <param name="options">Settings.</param>
    public HttpServer(Device device, HttpServerOptions options)
    {
        Device = device;
        _options = options;
        _later = new LaterCalls(device);
        _listener = new SocketListener(device, this);
        Access = new RequestAccess(device);
        Calls = new HandlerCalls(device);
        CrossOrigin = new CrossOrigin(options.CrossOrigins);
        _files = new FileEndpoint(device, options);
        FileHandler = _files.Serve;
    }

    /// <summary>The device.</summary>
    public Device Device { get; }

    /// <summary>Port that is listened on; 0 if none.</summary>
    public int Port => _listener.Port;

    /// <summary>Number of open connections.</summary>
    public int ConnectionCount => _connections.Count;

    /// <summary>One more check for files and for endpoints that are not open, after that of <c>http.auth_*</c>; null for none.</summary>
    public IHttpAuthorizer Authorizer
    {
        get => Access.Authorizer;
        set => Access.Authorizer = value;
    }

    internal KnownTexts Texts { get; } = new KnownTexts();

    internal RecentPath RecentPath { get; } = new RecentPath();

    /// <summary>Where heads and short answers are put together; valid until the next write.</summary>
    internal ByteWriter Scratch { get; } = new ByteWriter(HttpPlatform.ScratchBytes);

    /// <summary>Buffer for pieces of body sources.</summary>
    internal byte[] Piece { get; } = new byte[HttpPlatform.PieceBytes];

    /// <summary>Buffer for received WebSocket data.</summary>
    internal byte[] Input { get; } = new byte[HttpPlatform.InputBytes];

    internal RequestAccess Access { get; }

    internal HandlerCalls Calls { get; }

    internal CrossOrigin CrossOrigin { get; }

    internal EndpointTable Endpoints { get; } = new EndpointTable();

    internal HttpHandler FileHandler { get; }

    internal bool IsStopping { get; private set; }

    internal long Now => Device.Clock.UptimeMicroseconds;

    /// <summary>Finds the server of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if <c>http.enable</c> is false or the library is not part of the firmware.</returns>
    /// <remarks>Mirrors <c>mgos_get_sys_http_server</c>.</remarks>
    public static HttpServer From(Device device) => (HttpServer)device.Parts.Find(typeof(HttpServer));

    /// <summary>Has a handler answer the requests of a path.</summary>
    /// <param name="path">Pattern that is matched with the beginning of the path, see <see cref="Pattern"/>; the longest match wins. <c>/x$</c> for exactly <c>/x</c>.</param>
    /// <param name="handler">Answers; replaces an earlier one of the same path.</param>
    /// <returns>False if there are too many endpoints.</returns>
    /// <remarks>Mirrors <c>mgos_register_http_endpoint</c>.</remarks>
    public bool AddEndpoint(string path, HttpHandler handler) => AddEndpoint(path, handler, new HttpEndpointOptions());

    /// <summary>Has a handler answer the requests of a path.</summary>
    /// <param name="path">Pattern that is matched with the beginning of the path; the longest match wins.</param>
    /// <param name="handler">Answers; replaces an earlier one of the same path.</param>
    /// <param name="options">Limits and protection.</param>
    /// <returns>False if there are too many endpoints.</returns>
    /// <remarks>Mirrors <c>mgos_register_http_endpoint_opt</c>.</remarks>
    public bool AddEndpoint(string path, HttpHandler handler, HttpEndpointOptions options)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        return Endpoints.Add(new HttpEndpoint(path, handler, null, null, options));
    }

    /// <summary>Has the requests of a path handled while their bodies come in, piece by piece and of any size.</summary>
    /// <param name="path">Pattern that is matched with the beginning of the path; the longest match wins.</param>
    /// <param name="handler">Names the receiver of each body; replaces an earlier handler of the same path.</param>
    /// <returns>False if there are too many endpoints.</returns>
    public bool AddBodyEndpoint(string path, HttpBodyHandler handler) =>
        AddBodyEndpoint(path, handler, new HttpEndpointOptions { MaxBodyBytes = int.MaxValue });

    /// <summary>Has the requests of a path handled while their bodies come in, piece by piece.</summary>
    /// <param name="path">Pattern that is matched with the beginning of the path; the longest match wins.</param>
    /// <param name="handler">Names the receiver of each body; replaces an earlier handler of the same path.</param>
    /// <param name="options">Limits and protection; the body is not held in memory here.</param>
    /// <returns>False if there are too many endpoints.</returns>
    public bool AddBodyEndpoint(string path, HttpBodyHandler handler, HttpEndpointOptions options)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        return Endpoints.Add(new HttpEndpoint(path, null, handler, null, options));
    }

    /// <summary>Has a path accept WebSockets. Requests that ask for none go to the other endpoints.</summary>
    /// <param name="path">Pattern that is matched with the beginning of the path; the longest match wins.</param>
    /// <param name="accept">Decides about each client; replaces an earlier one of the same path.</param>
    /// <returns>False if there are too many endpoints.</returns>
    public bool AddWebSocketEndpoint(string path, WebSocketAcceptHandler accept) => AddWebSocketEndpoint(path, accept, new HttpEndpointOptions());

    /// <summary>Has a path accept WebSockets. Requests that ask for none go to the other endpoints.</summary>
    /// <param name="path">Pattern that is matched with the beginning of the path; the longest match wins.</param>
    /// <param name="accept">Decides about each client; replaces an earlier one of the same path.</param>
    /// <param name="options">Limits and protection.</param>
    /// <returns>False if there are too many endpoints.</returns>
    public bool AddWebSocketEndpoint(string path, WebSocketAcceptHandler accept, HttpEndpointOptions options)
    {
        if (accept == null)
            throw new ArgumentNullException(nameof(accept));
        return Endpoints.Add(new HttpEndpoint(path, null, null, accept, options));
    }

    /// <summary>Removes an endpoint.</summary>
    /// <param name="path">The same text as when it was added.</param>
    /// <returns>False if there is none.</returns>
    public bool RemoveEndpoint(string path) => Endpoints.Remove(path, false) | Endpoints.Remove(path, true);

    /// <summary>Serves the files of another directory.</summary>
    /// <param name="documentRoot">Directory; empty for none.</param>
    /// <remarks>Mirrors <c>mgos_http_server_set_document_root</c>.</remarks>
    public void SetDocumentRoot(string documentRoot) => _options.DocumentRoot = documentRoot ?? "";

    /// <summary>Starts to listen.</summary>
    /// <returns>False if the address cannot be used; the log tells why.</returns>
    public bool Start()
    {
        ListenAddress address = ListenAddress.Parse(_options.ListenAddress);
        if (address == null)
        {
            Device.Log.Error(nameof(HttpServer), "http.listen_addr is not [ip:]port: " + _options.ListenAddress);
            return false;
        }

        if (!Listen(address))
            return false;
        Device.Endpoints.Add((_options.Tls == null ? "http://" : "https://") + address.HostText + ":" + Port.ToString() + "/");
        Device.Log.Info(nameof(HttpServer), "HTTP server started on [" + _options.ListenAddress + "]" + (_options.Tls == null ? "" : " (SSL)"));
        return true;
    }

    /// <summary>Closes all connections and the port. Called when the device ends.</summary>
    public void Dispose()
    {
        IsStopping = true;
        _listener.Close();
        _connections.GoAway();
        Device.Timers.Clear(_timer);
    }

    /// <summary>Called by the listener.</summary>
    /// <param name="transport">A new connection.</param>
    public void Accept(IByteTransport transport) => AddConnection(_options.Tls == null ? transport : _options.Tls.Wrap(Device, transport));

    /// <summary>Called by the listener: sees to it that one more connection can be taken in; closes an idle one if it must.</summary>
    /// <returns>False if there is no room; the listener is told to go on when there is.</returns>
    public bool MakeRoom()
    {
        if (IsStopping)
            return false;
        if (!_connections.IsFull)
            return true;
        HttpConnection idle = _connections.FindIdle();
        _isWaitingForRoom = idle == null;
        if (idle == null)
            return false;
        // It may have a request that nobody has looked at yet.
        idle.OnReady();
        if (!idle.IsIdle)
            return MakeRoom();
        idle.Close();
        return true;
    }

    /// <summary>Serves files and takes uploads.</summary>
    /// <returns>False if there are too many endpoints.</returns>
    internal bool UseFiles(VirtualFileSystem files)
    {
        UseFiles(new VfsFileTree(files));
        return new UploadEndpoint(Device, files, _options).AddTo(this);
    }

    /// <summary>Has files served from a tree.</summary>
    internal void UseFiles(IFileTree tree) => _files.Use(tree);

    /// <summary>Takes a connection in; there must be room for it.</summary>
    internal HttpConnection AddConnection(IByteTransport transport)
    {
        HttpConnection connection = new HttpConnection(this, transport);
        if (!_connections.Add(connection))
            transport.Close();
        else if (_connections.Count == 1)
            _timer = Device.Timers.Set(HttpConstants.CheckIntervalMilliseconds, TimerOptions.Repeat, CheckTimes);
        return connection;
    }

    internal void Remove(HttpConnection connection)
    {
        if (_connections.Remove(connection) && _connections.Count == 0)
            Device.Timers.Clear(_timer);
        ResumeListener();
    }

    /// <summary>Numbers the answers, so that idle connections have an order.</summary>
    internal int NextUse() => ++_uses;

    /// <summary>Has a call made from the loop, outside of any call of the user.</summary>
    internal void CallLater(ILaterCall call) => _later.Add(call);

    private bool Listen(ListenAddress address)
    {
        try
        {
            _listener.Start(address);
            return true;
        }
        catch (SocketException e)
        {
            Device.Log.Error(nameof(HttpServer), "Cannot listen on " + _options.ListenAddress + " (error " + e.ErrorCode.ToString() + "), check http.listen_addr: " + e.Message);
            return false;
        }
    }

    private void ResumeListener()
    {
        if (!_isWaitingForRoom || IsStopping)
            return;
        _isWaitingForRoom = false;
        _listener.Resume();
    }

    private void CheckTimes()
    {
        _connections.CheckTime(Now);
        _later.Post();
        ResumeListener();
    }
}
