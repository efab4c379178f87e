// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;

namespace Mgos.Http;

/// <summary>A request that has arrived. Valid until its answer is sent. Thread: loop.</summary>
/// <remarks>Mirrors <c>struct http_message</c>. Texts are made when asked for; the body stays in the buffer that received it.</remarks>
public sealed class HttpRequest
{
    private readonly HttpConnection _connection;
    private readonly HttpExchange _exchange;
    private readonly RequestReader _reader;
    private string _path;

    internal HttpRequest(HttpConnection connection, HttpExchange exchange, RequestReader reader)
    {
        _connection = connection;
        _exchange = exchange;
        _reader = reader;
    }

    /// <summary>Method as received, for example <c>GET</c>.</summary>
    public string Method => _reader.Head.Method;

    /// <summary>Path as received, still with its percent escapes; starts with a slash, or is <c>*</c>.</summary>
    public string Path
    {
        get
        {
            if (_path == null)
                _path = Head.PathStart == Head.PathEnd ? "/" : _connection.Server.RecentPath.TextOf(Head.Data, Head.PathStart, Head.PathEnd);
            return _path;
        }
    }

    /// <summary>What stands behind the question mark, still escaped; empty if there is none.</summary>
    public string Query => AsciiBytes.ToText(Head.Data, Head.QueryStart, Head.QueryEnd);

    /// <summary>True for HTTP/1.1, false for HTTP/1.0.</summary>
    public bool IsHttp11 => Head.IsHttp11;

    /// <summary>True if the request says <c>Connection: keep-alive</c> and nothing else there, which is what the original asks for.</summary>
    public bool IsKeepAliveRequested => Head.IsConnectionExactlyKeepAlive;

    /// <summary>Array that holds the body. Do not change it.</summary>
    public byte[] BodyData => _reader.Buffer;

    /// <summary>Index of the first byte of the body in <see cref="BodyData"/>.</summary>
    public int BodyOffset => _reader.BodyStart;

    /// <summary>Length of the body in bytes; 0 without one, and for an <see cref="IHttpBodyReceiver"/>.</summary>
    public int BodyLength => _reader.BodyLength;

    /// <summary>Length of the body in bytes as the client has announced it; -1 if it has not, for example with a chunked body.</summary>
    public int ContentLength => Head.ContentLength;

    /// <summary>Address and port of the client, for example <c>192.168.4.2:51234</c>.</summary>
    public string PeerAddress => _connection.PeerAddress;

    /// <summary>What an endpoint keeps for the TCP connection; null at first. It is told when the connection ends; one that is replaced is told then.</summary>
    public IHttpSession Session
    {
        get => _connection.Session;
        set => _connection.Session = value;
    }

    /// <summary>Name of the user if <c>http.auth_*</c> has asked for it; otherwise null.</summary>
    public string UserName { get; internal set; }

    internal RequestHead Head => _reader.Head;

    /// <summary>Finds a header.</summary>
    /// <param name="name">Name, in any case.</param>
    /// <returns>Value of the first header of this name without blanks around it; null if there is none.</returns>
    public string GetHeader(string name)
    {
        int header = Head.FindHeader(Encoding.UTF8.GetBytes(name.ToLower()));
        return header < 0 ? null : Head.ValueText(header);
    }

    /// <summary>Checks the credentials in the header <c>Authorization</c>.</summary>
    /// <param name="settings">Realm, password file, hash.</param>
    /// <param name="userName">Name of the user; null unless the result is Valid.</param>
    /// <returns>What came out; Missing without the header, and if it cannot be read.</returns>
    /// <remarks>
    /// Ask once for a request: credentials count once, the second time they are Stale. Method, path and query are those of the request itself.
    /// Mirrors <c>mg_http_check_digest_auth</c>.
    /// </remarks>
    public DigestResult Authenticate(DigestSettings settings, out string userName)
    {
        userName = null;
        int header = Head.FindHeader(_connection.Server.Texts.Authorization);
        if (header < 0)
            return DigestResult.Missing;
        DigestAuthenticator authenticator = DigestAuthenticator.From(_connection.Server.Device);
        DigestCredentials credentials = authenticator.Credentials;
        bool isRead = authenticator.Header.TryRead(Head.Data, Head.ValueStart(header), Head.ValueEnd(header), credentials)
            && credentials.Set(DigestField.Method, Method)
            && credentials.Set(DigestField.Target, Head.Data, Head.PathStart, Head.QueryEnd - Head.PathStart);
        if (!isRead)
            return DigestResult.Missing;
        DigestResult result = authenticator.Check(settings);
        if (result == DigestResult.Valid)
            userName = credentials.TextOf(DigestField.UserName);
        return result;
    }

    /// <summary>Ends the TCP connection at once, also after the answer.</summary>
    public void Disconnect() => _connection.Close();

    /// <summary>Has the rest of a body offered again that an <see cref="IHttpBodyReceiver"/> could not take at once. Thread: loop.</summary>
    public void ResumeBody() => _exchange.ResumeBody();

    internal void Renew()
    {
        _path = null;
        UserName = null;
    }
}
