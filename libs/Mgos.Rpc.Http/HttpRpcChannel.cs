// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Auth;
using Mgos.Http;

namespace Mgos.Rpc.Http;

/// <summary>The channel of one TCP connection that sends calls as HTTP requests, one after the other.</summary>
/// <remarks>Carries answers only: a call to the peer of such a channel cannot be sent. Thread: loop.</remarks>
public sealed class HttpRpcChannel : RpcChannel, IHttpSession
{
    private readonly RpcRouter _router;
    private readonly RestAnswer _restAnswer;
    private HttpResponse _response;
    private bool _isRest;
    private bool _isStale;

    internal HttpRpcChannel(RpcRouter router, RestAnswer restAnswer, HttpRequest request)
    {
        _router = router;
        _restAnswer = restAnswer;
        Request = request;
        Info = request.PeerAddress;
    }

    /// <summary>The request that is being answered; for those who check credentials.</summary>
    public HttpRequest Request { get; }

    /// <inheritdoc/>
    public override string Type => HttpRpcConstants.HttpChannelType;

    /// <summary>Address and port of the client.</summary>
    public override string Info { get; }

    /// <inheritdoc/>
    public override bool IsPersistent => false;

    /// <inheritdoc/>
    public override bool CanPush => false;

    /// <summary>Checks the header <c>Authorization</c> of the request.</summary>
    /// <param name="settings">Realm, password file, hash.</param>
    /// <param name="userName">Name of the user, or null.</param>
    /// <returns>What came out.</returns>
    public override DigestResult Authenticate(DigestSettings settings, out string userName)
    {
        userName = null;
        if (_response == null || !settings.IsComplete)
            return DigestResult.Missing;
        DigestResult result = Request.Authenticate(settings, out userName);
        _isStale = result == DigestResult.Stale;
        return result;
    }

    /// <summary>Answers with status 401.</summary>
    /// <param name="settings">Realm and hash.</param>
    /// <returns>False if the request has been answered.</returns>
    public override bool TrySendChallenge(DigestSettings settings)
    {
        HttpResponse response = _response;
        _response = null;
        if (response == null)
            return false;
        response.SendChallenge(settings, _isStale);
        return true;
    }

    /// <summary>Does nothing: the client has connected.</summary>
    public override void Connect()
    {
    }

    /// <inheritdoc/>
    public override bool Send(byte[] frame, int offset, int count)
    {
        HttpResponse response = _response;
        if (response == null || !RestAnswer.IsResponse(frame, offset, count))
            return false;
        _response = null;
        if (_isRest)
            _restAnswer.Send(response, frame, offset, count);
        else
            response.SendLine(frame, offset, count);
        _router.OnSent(this, response.IsConnected);
        return true;
    }

    /// <inheritdoc/>
    public override void Close() => Request.Disconnect();

    /// <summary>The connection is gone.</summary>
    public void OnClosed() => _router.OnClosed(this);

    /// <summary>Names the answer that the next frame goes into; null for none.</summary>
    internal void Expect(HttpResponse response, bool isRest)
    {
        _response = response;
        _isRest = isRest;
        _isStale = false;
    }

    /// <summary>Answers a frame that wants no answer.</summary>
    internal void AnswerEmpty()
    {
        HttpResponse response = _response;
        _response = null;
        if (response != null)
            response.Send();
    }
}
