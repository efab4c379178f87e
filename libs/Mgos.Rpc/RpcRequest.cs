// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>A call from a peer; wants exactly one answer, now or later.</summary>
/// <remarks>
/// Mirrors <c>struct mg_rpc_request_info</c>. Arguments and credentials are there until the handler returns; the rest stays until the call is
/// answered, so the request may be kept and answered when the work is done. Answers to notifications (calls without id) go nowhere. Thread: loop.
/// </remarks>
public sealed class RpcRequest
{
    private readonly RpcRouter _router;
    private RpcInbox _inbox;
    private RpcKeptCall _kept;
    private JsonMembers _args;
    private JsonWriter _result;
    private bool _isAuthenticated;

    internal RpcRequest(RpcRouter router, RpcChannel channel, string method, RpcInbox inbox)
    {
        _router = router;
        _inbox = inbox;
        Channel = channel;
        Method = method;
        UserName = channel.UserName;
        IsNotification = !inbox.Frame.HasId;
    }

    /// <summary>Method, as the caller wrote it.</summary>
    public string Method { get; }

    /// <summary>Format string the handler was added with.</summary>
    public string ArgsFormat { get; internal set; }

    /// <summary>Channel the call came in on.</summary>
    public RpcChannel Channel { get; }

    /// <summary>Type of the channel, for example <c>HTTP</c>.</summary>
    public string ChannelType => Channel.Type;

    /// <summary>Id of the caller with its escapes as they came; empty if it did not name itself, or once the call is answered and the handler has returned.</summary>
    public string Source => _inbox != null ? RpcFrame.TextOf(_inbox.Frame.Source) : _kept == null ? "" : TextOf(_kept.Source);

    /// <summary>Tag with its escapes as they came; empty if there is none, or once the call is answered and the handler has returned.</summary>
    public string Tag => _inbox != null ? RpcFrame.TextOf(_inbox.Frame.Tag) : _kept == null ? "" : TextOf(_kept.Tag);

    /// <summary>Name of the caller if it has been authenticated, by the channel or by a prehandler; otherwise null.</summary>
    public string UserName { get; set; }

    /// <summary>True if nobody waits for an answer.</summary>
    public bool IsNotification { get; }

    /// <summary>True once the answer has been given.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>The device.</summary>
    public Device Device => _router.Device;

    /// <summary>Arguments by name.</summary>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public JsonMembers Args => _args ?? (_args = Inbox.Frame.ReadMembers());

    /// <summary>Arguments as raw JSON; absent if the call has none.</summary>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public JsonSpan RawArgs => Inbox.Frame.Params;

    /// <summary>Member <c>auth</c> of the frame as raw JSON; absent if there is none.</summary>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public JsonSpan RawAuth => Inbox.Frame.Auth;

    private RpcInbox Inbox
    {
        get
        {
            if (_inbox == null)
                throw new InvalidOperationException();
            return _inbox;
        }
    }

    /// <summary>Tells whether the caller is on a list of users; finds out who it is if the list wants a name.</summary>
    /// <param name="users">Patterns of user names as in <c>rpc.acl</c>: <c>*</c> for everybody, <c>admin,-guest,ops*</c>; null or empty for nobody.</param>
    /// <returns>Allow, Deny or AuthenticationRequired. The call has been answered if its credentials are malformed or cannot be checked; then it is Deny.</returns>
    /// <exception cref="InvalidOperationException">The handler has returned, and a name is wanted.</exception>
    /// <remarks>Mirrors <c>mgos_rpc_check_authz</c>. Differs: says what is missing instead of answering; see <see cref="AskForCredentials"/>.</remarks>
    public RpcAccess CheckAccess(string users)
    {
        RpcAccess access = RpcAcl.Decide(users, _isAuthenticated ? UserName : null);
        if (access != RpcAccess.AuthenticationRequired || _isAuthenticated)
            return access;
        _isAuthenticated = true;
        if (_router.Authorization != null)
            _router.Authorization.Authenticate(this);
        return IsAnswered ? RpcAccess.Deny : RpcAcl.Decide(users, UserName);
    }

    /// <summary>Answers that the caller has to name itself: error 401, over HTTP the status 401.</summary>
    /// <exception cref="InvalidOperationException">The call has been answered.</exception>
    public void AskForCredentials()
    {
        if (IsAnswered)
            throw new InvalidOperationException();
        Abandon();
        if (_router.Authorization != null)
            _router.Authorization.AskForCredentials(this);
        else
            Fail(RpcErrorCode.Unauthenticated, null);
    }

    /// <summary>Starts the answer: write one JSON value, then call <see cref="EndResult"/>.</summary>
    /// <returns>A buffer of the router that stands at the place of the result; do not keep it.</returns>
    /// <exception cref="InvalidOperationException">The call has been answered.</exception>
    public JsonWriter BeginResult()
    {
        JsonWriter writer = BeginAnswer();
        writer.Name(RpcFrameWriter.ResultName);
        return writer;
    }

    /// <summary>Sends the answer.</summary>
    /// <remarks>One that is larger than <see cref="RpcConstants.MaxFrameBytes"/> is replaced by error 500.</remarks>
    /// <exception cref="InvalidOperationException">No result was begun, or it is no complete JSON value.</exception>
    public void EndResult()
    {
        if (_result == null)
            throw new InvalidOperationException();
        _result.EndObject();
        if (_result.IsTruncated)
            Fail(RpcErrorCode.InternalError, "Response too large (max " + RpcConstants.MaxFrameBytes.ToString() + " bytes)");
        else
            SendAnswer();
    }

    /// <summary>Answers with a result that is JSON already.</summary>
    /// <param name="json">JSON text, not checked; null or empty gives null.</param>
    /// <exception cref="InvalidOperationException">The call has been answered.</exception>
    /// <remarks>Mirrors <c>mgos_rpc_send_response</c>.</remarks>
    public void Respond(string json)
    {
        BeginResult().Raw(json);
        EndResult();
    }

    /// <summary>Answers with the result null.</summary>
    /// <exception cref="InvalidOperationException">The call has been answered.</exception>
    public void RespondNull()
    {
        BeginResult().Null();
        EndResult();
    }

    /// <summary>Answers with an error.</summary>
    /// <param name="code">One of <see cref="RpcErrorCode"/> or another number.</param>
    /// <param name="message">What is wrong; null for no message.</param>
    /// <exception cref="InvalidOperationException">The call has been answered.</exception>
    /// <remarks>Mirrors <c>mg_rpc_send_errorf</c>. A result that was begun is thrown away.</remarks>
    public void Fail(int code, string message)
    {
        Abandon();
        RpcFrameWriter.Error(BeginAnswer(), code, message);
        _result.EndObject();
        SendAnswer();
    }

    /// <summary>The handler has returned: the frame is reused, and what a late answer needs of it is kept.</summary>
    internal void LeaveInbox()
    {
        if (!IsAnswered)
            _kept = new RpcKeptCall(_inbox.Frame);
        _inbox = null;
        _args = null;
    }

    internal void MarkAnswered() => IsAnswered = true;

    internal void Abandon()
    {
        JsonWriter writer = _result;
        _result = null;
        if (writer != null)
            _router.ReturnWriter(writer);
    }

    private static string TextOf(byte[] json) => json == null ? "" : Encoding.UTF8.GetString(json, 1, json.Length - 2);

    private JsonWriter BeginAnswer()
    {
        if (IsAnswered || _result != null)
            throw new InvalidOperationException();
        _result = _router.RentWriter();
        if (_inbox != null)
            RpcFrameWriter.BeginResponse(_result, _inbox.Frame, _router.LocalSource);
        else
            RpcFrameWriter.BeginResponse(_result, _kept, _router.LocalSource);
        return _result;
    }

    // A frame that is too large even as an error, because of the caller's id or tag, is not sent.
    private void SendAnswer()
    {
        JsonWriter writer = _result;
        IsAnswered = true;
        if (!IsNotification && !writer.IsTruncated)
            _router.SendResponse(Channel, writer.Data, writer.Length);
        Abandon();
    }
}
