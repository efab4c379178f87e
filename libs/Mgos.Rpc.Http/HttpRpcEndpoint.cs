// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Auth;
using Mgos.Http;
using Mgos.Json;

namespace Mgos.Rpc.Http;

/// <summary>Takes calls from HTTP requests and from WebSockets at <c>/rpc</c>.</summary>
/// <remarks>
/// Wire:
/// <code>
/// request                           | taken as
/// ----------------------------------|------------------------------------------------------------------------
/// any method, /rpc or /rpc/         | the body is a frame; without a body 400, or 401 if there is rpc.acl and no Authorization
/// any method, /rpc/METHOD           | call; arguments are the body, or ?name=JSON if there is no body; METHOD is not decoded
/// OPTIONS /rpc/METHOD               | preflight: 200, no call
/// WebSocket upgrade, /rpc or /rpc/  | each message is a frame; 503 "WS is disabled" if rpc.ws.enable is false
///
/// answer                | status                                     | body
/// ----------------------|--------------------------------------------|--------------------------
/// frame                 | 200, errors too                            | frame CR LF
/// frame without id      | 200                                        | none
/// no frame, wrong dst   | 400 text/plain, Connection: close          | Invalid request
/// call, result          | 200                                        | result CR LF
/// call, error           | 403, 404 as they are, all other codes 500  | error object CR LF
/// caller must be known  | 401, Connection: close, WWW-Authenticate   | none, for frames too
///
/// headers: Server, Content-Type: application/json, Access-Control-Allow-Origin: *, Access-Control-Allow-Headers: *, Content-Length, Connection
/// </code>
/// The connection is kept only if the request says exactly <c>Connection: keep-alive</c>. Thread: loop.
/// </remarks>
public sealed class HttpRpcEndpoint
{
    private readonly RpcRouter _router;
    private readonly HttpRpcOptions _options;
    private readonly RpcFrame _frame = new RpcFrame();
    private readonly RestArguments _arguments = new RestArguments();
    private readonly RestAnswer _restAnswer = new RestAnswer();
    private readonly HttpHeaderSet _headers = new HttpHeaderSet();
    private JsonWriter _writer;

    /// <summary>Makes an endpoint; <see cref="AddTo"/> opens it.</summary>
    /// <param name="router">Where calls go.</param>
    /// <param name="options">Settings.</param>
    public HttpRpcEndpoint(RpcRouter router, HttpRpcOptions options)
    {
        _router = router;
        _options = options;
        _headers.Add("Access-Control-Allow-Origin", "*");
        _headers.Add("Access-Control-Allow-Headers", "*");
    }

    /// <summary>Opens the endpoint.</summary>
    /// <param name="server">The server.</param>
    /// <returns>False if the server takes no more endpoints.</returns>
    public bool AddTo(HttpServer server)
    {
        HttpEndpointOptions options = new HttpEndpointOptions { IsOpen = true, MaxBodyBytes = _options.MaxFrameBytes, MaxMessageBytes = _options.MaxFrameBytes };
        return server.AddEndpoint(HttpRpcConstants.ExactPathPattern, Handle, options)
            && server.AddEndpoint(HttpRpcConstants.MethodPathPrefix, Handle, options)
            && server.AddWebSocketEndpoint(HttpRpcConstants.ExactPathPattern, Accept, options)
            && server.AddWebSocketEndpoint(HttpRpcConstants.ExactPathWithSlashPattern, Accept, options);
    }

    private static bool IsFramePath(string path) => path == HttpRpcConstants.Path || path == HttpRpcConstants.MethodPathPrefix;

    private void SetHeaders(HttpResponse response)
    {
        response.ContentType = HttpRpcConstants.ContentType;
        response.AddHeaders(_headers);
    }

    private void SendEmpty(HttpResponse response)
    {
        SetHeaders(response);
        response.Send();
    }

    private static void RefuseFrame(HttpResponse response)
    {
        response.KeepAlive = false;
        response.SendError(HttpStatus.BadRequest, HttpRpcConstants.InvalidRequest);
    }

    private void Handle(HttpRequest request, HttpResponse response)
    {
        string path = request.Path;
        int prefix = HttpRpcConstants.MethodPathPrefix.Length;
        response.KeepAlive = request.IsKeepAliveRequested;
        if (IsFramePath(path))
            ServeFrame(request, response);
        else if (path.Length <= prefix || path.Substring(0, prefix) != HttpRpcConstants.MethodPathPrefix)
            response.SendError(HttpStatus.NotFound, null);
        else if (request.Method == HttpMethods.Options)
            SendEmpty(response);
        else
            ServeCall(request, response, path.Substring(prefix));
    }

    private void ServeFrame(HttpRequest request, HttpResponse response)
    {
        if (request.BodyLength == 0)
        {
            ServeEmpty(request, response);
            return;
        }

        HttpRpcChannel channel = ChannelOf(request);
        SetHeaders(response);
        channel.Expect(response, false);
        bool isTaken = _router.OnFrame(channel, request.BodyData, request.BodyOffset, request.BodyLength);
        if (response.IsSent)
            return;
        if (!isTaken)
            Forget(channel, response);
        else if (!WantsAnswer(request))
            channel.AnswerEmpty();
    }

    // Clients that expect to be asked for credentials keep the body back at first.
    private void ServeEmpty(HttpRequest request, HttpResponse response)
    {
        RpcAuthorization authorization = RpcAuthorization.From(_router.Device);
        bool isAsked = authorization != null && authorization.Settings.IsComplete && authorization.IsActive && request.GetHeader("Authorization") == null;
        if (!isAsked)
        {
            RefuseFrame(response);
            return;
        }

        SetHeaders(response);
        response.SendChallenge(authorization.Settings, false);
    }

    private void Forget(HttpRpcChannel channel, HttpResponse response)
    {
        channel.Expect(null, false);
        response.ClearHeaders();
        RefuseFrame(response);
    }

    private bool WantsAnswer(HttpRequest request) =>
        _frame.Parse(request.BodyData, request.BodyOffset, request.BodyLength) && _frame.HasId && _frame.IsRequest;

    private void ServeCall(HttpRequest request, HttpResponse response, string method)
    {
        SetHeaders(response);
        if (!_arguments.Read(request.BodyData, request.BodyOffset, request.BodyLength, request.Query))
        {
            SendInvalidArguments(response);
            return;
        }

        HttpRpcChannel channel = ChannelOf(request);
        channel.Expect(response, true);
        // A handler may answer another connection, whose next call is then served before this one returns: that one gets a writer of its own.
        JsonWriter frame = _writer ?? new JsonWriter(RpcConstants.InitialFrameBytes, RpcConstants.MaxFrameBytes);
        _writer = null;
        WriteFrame(frame, method);
        if (!_router.OnFrame(channel, frame.Data, 0, frame.Length) && !response.IsSent)
            Forget(channel, response);
        if (frame.Data.Length <= RpcConstants.MaxKeptFrameBytes)
            _writer = frame;
    }

    private void WriteFrame(JsonWriter writer, string method)
    {
        writer.Clear();
        writer.BeginObject();
        writer.Name("id");
        writer.UInt(_router.Device.Random.NextUInt32());
        writer.Name("method");
        writer.String(method);
        if (_arguments.Json.IsPresent)
        {
            writer.Name("params");
            writer.Raw(_arguments.Json.Data, _arguments.Json.Offset, _arguments.Json.Count);
        }

        writer.EndObject();
    }

    private static void SendInvalidArguments(HttpResponse response)
    {
        response.Status = HttpStatus.InternalServerError;
        response.SendText("{\"code\":400,\"message\":\"" + HttpRpcConstants.InvalidJson + "\"}\r\n");
    }

    private HttpRpcChannel ChannelOf(HttpRequest request)
    {
        HttpRpcChannel channel = request.Session as HttpRpcChannel;
        if (channel != null && channel.IsOpen)
            return channel;
        channel = new HttpRpcChannel(_router, _restAnswer, request);
        request.Session = channel;
        _router.AddChannel(channel);
        _router.OnOpen(channel);
        return channel;
    }

    private IWebSocketListener Accept(HttpRequest request, HttpResponse response)
    {
        if (!IsFramePath(request.Path))
            response.SendError(HttpStatus.NotFound, null);
        else if (!_options.IsWebSocketEnabled)
            response.SendError(HttpStatus.ServiceUnavailable, HttpRpcConstants.WebSocketDisabled);
        else
            return new WebSocketRpcChannel(_router, UserOf(request));
        return null;
    }

    // Wrong credentials do not refuse the handshake: the client can still put them into its frames.
    private string UserOf(HttpRequest request)
    {
        RpcAuthorization authorization = RpcAuthorization.From(_router.Device);
        if (authorization == null || !authorization.Settings.IsComplete)
            return null;
        string userName;
        request.Authenticate(authorization.Settings, out userName);
        return userName;
    }
}
