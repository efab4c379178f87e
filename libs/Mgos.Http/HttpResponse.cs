// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Auth;

namespace Mgos.Http;

/// <summary>The answer to one request: set what differs from the defaults, then send once. Thread: loop.</summary>
/// <remarks>
/// Wire: status line, Server, Content-Type, added headers in their order, Content-Length or Transfer-Encoding, Connection, last headers, empty line, body.
/// Files: see the package page.
/// Mirrors <c>mg_send_head</c> and <c>mg_http_send_error</c>. Differs: HEAD, 204 and 304 never get a body.
/// </remarks>
public sealed class HttpResponse : ILaterCall
{
    private const int FirstRedirect = 300;
    private const int LastRedirect = 399;

    private readonly AnswerDelivery _delivery;
    private string _headers = "";
    private string _lastHeaders = "";
    private HttpHeaderSet _headerSet;
    private string _reason;

    internal HttpResponse(AnswerDelivery delivery, bool keepAlive)
    {
        _delivery = delivery;
        KeepAlive = keepAlive;
    }

    /// <summary>Status code; default 200.</summary>
    public int Status { get; set; } = HttpStatus.Ok;

    /// <summary>Text behind the status code; null for the usual one.</summary>
    /// <exception cref="ArgumentException">The text has control characters.</exception>
    public string Reason
    {
        get => _reason;
        set
        {
            if (value != null && !HeaderLines.IsValue(value))
                throw new ArgumentException(nameof(value));
            _reason = value;
        }
    }

    /// <summary>Media type of the body; default null: no such header.</summary>
    public string ContentType { get; set; }

    /// <summary>True if the connection stays open; default as HTTP says. It closes all the same if the request was not read to its end.</summary>
    public bool KeepAlive { get; set; }

    /// <summary>Told when the answer has left or was lost; may be null.</summary>
    public HttpSentHandler SentHandler { get; set; }

    /// <summary>True once something was sent. Sending again does nothing.</summary>
    public bool IsSent { get; internal set; }

    /// <summary>False once the client is gone: an answer would not reach anybody.</summary>
    public bool IsConnected => _delivery.IsConnected;

    internal string Headers => _headers;

    /// <summary>The set that all of <see cref="Headers"/> come from; null if there are others, or none.</summary>
    internal HttpHeaderSet HeaderSet => _headerSet != null && (object)_headers == (object)_headerSet.Lines ? _headerSet : null;

    internal string LastHeaders => _lastHeaders;

    /// <summary>Complete lines that go before Content-Type; null for none.</summary>
    internal string LeadingLines { get; set; }

    /// <summary>Complete lines that go last; not null for files, whose Connection goes before Content-Length.</summary>
    internal string FinalLines { get; set; }

    internal bool HasArrived { get; set; }

    /// <summary>Adds a header.</summary>
    /// <param name="name">Name.</param>
    /// <param name="value">Value.</param>
    /// <exception cref="ArgumentException">The name is no token, or the value has control characters.</exception>
    public void AddHeader(string name, string value) => _headers += HeaderLines.Make(name, value);

    /// <summary>Adds headers that were prepared.</summary>
    /// <param name="headers">The headers; what is added to them later does not count here.</param>
    /// <remarks>Costs next to nothing where they are the only ones.</remarks>
    public void AddHeaders(HttpHeaderSet headers)
    {
        if (headers == null)
            throw new ArgumentNullException(nameof(headers));
        _headers = _headers.Length == 0 ? headers.Lines : _headers + headers.Lines;
        _headerSet = headers;
    }

    /// <summary>Adds a header that goes out behind all others, <c>Connection</c> included, where some clients expect it.</summary>
    /// <param name="name">Name.</param>
    /// <param name="value">Value.</param>
    /// <exception cref="ArgumentException">The name is no token, or the value has control characters.</exception>
    public void AddLastHeader(string name, string value) => _lastHeaders += HeaderLines.Make(name, value);

    /// <summary>Forgets what <see cref="AddHeader"/> and <see cref="AddLastHeader"/> have added.</summary>
    public void ClearHeaders()
    {
        _headers = "";
        _lastHeaders = "";
    }

    /// <summary>Sends the demand for credentials: 401, <c>WWW-Authenticate</c> as the last header, no body; then the connection closes.</summary>
    /// <param name="settings">Realm and hash.</param>
    /// <param name="isStale">True if the credentials of the request were right, but used up.</param>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    /// <remarks>Wire: see <see cref="DigestAuthenticator.MakeChallenge"/>. Headers that were added before go out too.</remarks>
    public bool SendChallenge(DigestSettings settings, bool isStale)
    {
        Status = HttpStatus.Unauthorized;
        KeepAlive = false;
        AddLastHeader("WWW-Authenticate", DigestAuthenticator.From(_delivery.Device).MakeChallenge(settings, isStale));
        return Send();
    }

    /// <summary>Sends the answer without a body.</summary>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    public bool Send() => Send(null, 0, 0);

    /// <summary>Sends the answer with bytes as body.</summary>
    /// <param name="data">Holds the body; not used after the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    public bool Send(byte[] data, int offset, int count) => _delivery.Send(this, data, offset, count, false);

    /// <summary>Sends the answer with bytes and a line end (CR LF, counted in Content-Length) as body.</summary>
    /// <param name="data">Holds the body; not used after the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes without the line end.</param>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    public bool SendLine(byte[] data, int offset, int count) => _delivery.Send(this, data, offset, count, true);

    /// <summary>Sends the answer with a text as body.</summary>
    /// <param name="text">Text; goes out as UTF-8.</param>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    public bool SendText(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return Send(data, 0, data.Length);
    }

    /// <summary>Sends an error with a text as body.</summary>
    /// <param name="status">Status code.</param>
    /// <param name="message">Body; null for the reason phrase of the status.</param>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    public bool SendError(int status, string message)
    {
        Status = status;
        ContentType = ContentTypes.PlainText;
        return SendText(message ?? HttpStatus.ReasonOf(status));
    }

    /// <summary>Sends the client elsewhere.</summary>
    /// <param name="status">Status code, for example 302 for now, 301 for ever, 303 to GET the result of a POST.</param>
    /// <param name="location">URL or path; characters that no URL may hold are escaped.</param>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    /// <exception cref="ArgumentException">The status is not 300 to 399.</exception>
    /// <remarks>Mirrors <c>mg_http_send_redirect</c>.</remarks>
    public bool Redirect(int status, string location)
    {
        if (status < FirstRedirect || status > LastRedirect)
            throw new ArgumentException(nameof(status));
        AddHeader("Location", UrlEscape.Location(location));
        return SendError(status, null);
    }

    /// <summary>Sends the answer with a body that is asked for piece by piece.</summary>
    /// <param name="source">The body; closed in any case.</param>
    /// <param name="length">Its length in bytes; -1 if it is not known, then it goes out in chunks.</param>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    public bool SendStream(IHttpBodySource source, long length) => _delivery.SendStream(this, source, length);

    void ILaterCall.RunLater()
    {
        HttpSentHandler handler = SentHandler;
        SentHandler = null;
        if (handler != null)
            handler(HasArrived);
    }
}
