// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Mgos.Ota.Http;

/// <summary>A request of nanoFramework's HTTP client.</summary>
internal sealed class HttpDownload : IDownload
{
    internal const int PieceBytes = 1024;

    private HttpClient _client;
    private HttpResponseMessage _response;
    private Stream _body;

    public long ContentLength => _response == null ? -1 : _response.Content.Headers.ContentLength;

    public int Open(DownloadRequest request, int offset)
    {
        try
        {
            _client = new HttpClient();
            if (request.Authorities != null)
            {
                _client.SslProtocols = SslProtocols.Tls12;
                _client.HttpsAuthentCert = new X509Certificate(Encoding.UTF8.GetString(request.Authorities, 0, request.Authorities.Length));
            }

            HttpRequestMessage message = new HttpRequestMessage(HttpMethod.Get, request.Url);
            for (int i = 0; i < request.HeaderNames.Length; i++)
                message.Headers.Add(request.HeaderNames[i], request.HeaderValues[i]);
            if (offset > 0)
                TryAddRange(message, offset);
            _response = _client.Send(message, HttpCompletionOption.ResponseHeadersRead);
            _body = _response.Content.ReadAsStream();
            return (int)_response.StatusCode;
        }
        catch (Exception)
        {
            // Sockets, names, TLS and the client itself all throw something else.
            return OtaHttpConstants.NotConnected;
        }
    }

    public int Read(byte[] buffer)
    {
        try
        {
            return _body.Read(buffer, 0, buffer.Length);
        }
        catch (Exception)
        {
            return -1;
        }
    }

    public void Close()
    {
        if (_body != null)
            _body.Dispose();
        if (_response != null)
            _response.Dispose();
        if (_client != null)
            _client.Dispose();
    }

    // A client that does not let it through fetches from the start again, which is allowed for.
    private static void TryAddRange(HttpRequestMessage message, int offset)
    {
        try
        {
            message.Headers.Add("Range", "bytes=" + offset.ToString() + "-");
        }
        catch (ArgumentException)
        {
        }
    }
}
