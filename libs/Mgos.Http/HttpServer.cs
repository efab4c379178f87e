// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Net.Sockets;
using Mgos.Core;

namespace Mgos.Http;

/// <summary>The HTTP server of a device: endpoints, WebSockets and files on one port.</summary>
/// <remarks>
/// Mirrors the http-server library. Differs: see the README of the package. Thread: loop. Cost on a board: one thread, about 4 KB, and about 1.5 KB for each
/// open connection.
/// </remarks>
public sealed class HttpServer : IDisposable
{
    private readonly HttpConnection[] _connections = new HttpConnection[HttpPlatform.MaxConnections];
    private readonly ArrayList _later = new ArrayList();
    private readonly LoopCallback _runLater;
    private readonly HttpServerOptions _options;
    private SocketWatcher _watcher;
    private SocketListener _listener;
    private HttpFiles _files;
    private int _count;
    private int _timer;
    private int _uses;
    private bool _isLaterPosted;
    private bool _isWaitingForRoom;

    /// <summary>Makes a server that does not listen yet. Apps get theirs with <see cref="From"/>.</summary>
    /// <param name="device">The device.</param>
    /// <param name="options">Settings.</param>
    public HttpServer(Device device, HttpServerOptions options)
    {
        Device = device;
        _options = options;
        _runLater = RunLater;
        FileHandler = ServeFile;
    }

    /// <summary>The device.</summary>
    public Device Device { get; }

    /// <summary>Port that is listened on; 0 if none.</summary>
    public int Port => _listener == null ? 0 : _listener.Port;

    /// <summary>Number of open connections.</summary>
    public int ConnectionCount => _count;

    /// <summary>Checks credentials for files and for endpoints that are not open; null for none.</summary>
    public IHttpAuthorizer Authorizer { get; set; }

    internal KnownTexts Texts { get; } = new KnownTexts();

    /// <summary>Where heads and short answers are put together; valid until the next write.</summary>
    internal ByteWriter Scratch { get; } = new ByteWriter(HttpPlatform.ScratchBytes);

    /// <summary>Buffer for pieces of body sources.</summary>
    internal byte[] Piece { get; } = new byte[HttpPlatform.PieceBytes];

    /// <summary>Buffer for received WebSocket data.</summary>
    internal byte[] Input { get; } = new byte[HttpPlatform.InputBytes];

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
        return Endpoints.Add(new HttpEndpoint(path, handler, null, options));
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
        return Endpoints.Add(new HttpEndpoint(path, null, accept, options));
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

        _watcher = new SocketWatcher(Device, new SocketPoller(), HttpPlatform.MaxConnections + 1);
        _listener = new SocketListener(this, _watcher);
        if (!Listen(address) || !_watcher.Start())
        {
            Dispose();
            return false;
        }

        Device.Endpoints.Add("http://" + address.HostText + ":" + Port.ToString() + "/");
        Device.Log.Info(nameof(HttpServer), "HTTP server started on [" + _options.ListenAddress + "]");
        return true;
    }

    /// <summary>Closes all connections and the port. Called when the device ends.</summary>
    public void Dispose()
    {
        IsStopping = true;
        for (int i = 0; i < _connections.Length; i++)
        {
            if (_connections[i] != null)
                _connections[i].GoAway();
        }

        SocketWatcher watcher = _watcher;
        _watcher = null;
        if (watcher != null)
            watcher.Stop();
        _listener = null;
        Device.Timers.Clear(_timer);
    }

    /// <summary>Has files served from a tree.</summary>
    internal void UseFiles(IFileTree tree) => _files = new HttpFiles(tree, _options);

    /// <summary>Takes a connection in; there must be room for it.</summary>
    internal HttpConnection AddConnection(IByteTransport transport)
    {
        HttpConnection connection = new HttpConnection(this, transport);
        for (int i = 0; i < _connections.Length; i++)
        {
            if (_connections[i] != null)
                continue;
            _connections[i] = connection;
            if (_count++ == 0)
                _timer = Device.Timers.Set(HttpConstants.CheckIntervalMilliseconds, TimerOptions.Repeat, CheckTimes);
            return connection;
        }

        transport.Close();
        return connection;
    }

    internal void Remove(HttpConnection connection)
    {
        for (int i = 0; i < _connections.Length; i++)
        {
            if (_connections[i] != connection)
                continue;
            _connections[i] = null;
            if (--_count == 0)
                Device.Timers.Clear(_timer);
        }

        ResumeListener();
    }

    /// <summary>Numbers the answers, so that idle connections have an order.</summary>
    internal int NextUse() => ++_uses;

    /// <summary>Sees to it that one more connection can be taken in; closes an idle one if it must.</summary>
    /// <returns>False if there is no room; the listener is told to go on when there is.</returns>
    internal bool MakeRoom()
    {
        if (IsStopping)
            return false;
        if (_count < _connections.Length)
            return true;
        HttpConnection idle = FindIdle();
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

    /// <summary>Checks whether a request may be served; if not, it has been or will be answered.</summary>
    internal bool IsAllowed(HttpEndpoint endpoint, HttpRequest request, HttpResponse response)
    {
        if (endpoint != null && endpoint.Options.IsOpen)
            return true;
        if (Authorizer != null)
            return IsAuthorized(request, response);
        if (!_options.IsProtected)
            return true;
        Device.Log.Error(nameof(HttpServer), "http.auth_domain and http.auth_file are set, but nothing in this firmware can check passwords: request refused");
        return false;
    }

    /// <summary>Has a call made from the loop, outside of any call of the user.</summary>
    internal void CallLater(ILaterCall call)
    {
        _later.Add(call);
        PostLater();
    }

    private bool IsAuthorized(HttpRequest request, HttpResponse response)
    {
        try
        {
            return Authorizer.Authorize(request, response);
        }
        catch (Exception e)
        {
            Device.Log.Error(nameof(HttpServer), Authorizer.GetType().FullName + " threw " + e.GetType().FullName + ": " + e.Message);
            response.SendError(HttpStatus.InternalServerError, null);
            return false;
        }
    }

    private bool Listen(ListenAddress address)
    {
        try
        {
            _listener.Start(address.Address, address.Port);
            return true;
        }
        catch (SocketException e)
        {
            _listener.Abandon();
            Device.Log.Error(nameof(HttpServer), "Cannot listen on " + _options.ListenAddress + " (error " + e.ErrorCode.ToString() + "), check http.listen_addr: " + e.Message);
            return false;
        }
    }

    private void ResumeListener()
    {
        if (!_isWaitingForRoom || IsStopping || _listener == null)
            return;
        _isWaitingForRoom = false;
        _listener.Resume();
    }

    private HttpConnection FindIdle()
    {
        HttpConnection found = null;
        for (int i = 0; i < _connections.Length; i++)
        {
            HttpConnection connection = _connections[i];
            if (connection != null && connection.IsIdle && (found == null || connection.LastUse < found.LastUse))
                found = connection;
        }

        return found;
    }

    private void CheckTimes()
    {
        long now = Now;
        for (int i = 0; i < _connections.Length; i++)
        {
            if (_connections[i] != null)
                _connections[i].CheckTime(now);
        }

        PostLater();
        ResumeListener();
    }

    // If the loop's queue is full the next check of the times tries again.
    private void PostLater()
    {
        if (!_isLaterPosted && _later.Count > 0)
            _isLaterPosted = Device.Loop.Post(_runLater);
    }

    private void RunLater()
    {
        _isLaterPosted = false;
        for (int left = _later.Count; left > 0; left--)
        {
            ILaterCall call = (ILaterCall)_later[0];
            _later.RemoveAt(0);
            RunLater(call);
        }
    }

    private void RunLater(ILaterCall call)
    {
        try
        {
            call.RunLater();
        }
        catch (Exception e)
        {
            Device.Log.Error(nameof(HttpServer), "handler of a sent answer threw " + e.GetType().FullName + ": " + e.Message);
        }
    }

    private void ServeFile(HttpRequest request, HttpResponse response)
    {
        if (request.Method == HttpMethods.Options)
        {
            response.AddHeader("Allow", HttpFiles.AllowedMethods);
            response.Status = HttpStatus.NoContent;
            response.Send();
        }
        else if (_files == null || _options.DocumentRoot.Length == 0)
        {
            response.SendError(HttpStatus.NotFound, null);
        }
        else
        {
            _files.Serve(request, response, Device.Clock.UnixSeconds);
        }
    }
}
