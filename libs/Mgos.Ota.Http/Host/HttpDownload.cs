// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Mgos.Ota.Http;

/// <summary>A request of .NET's HTTP client.</summary>
internal sealed class HttpDownload : IDownload
{
    internal const int PieceBytes = 16 * 1024;

    private const int LastStatus = 599;

    private HttpClient _client;
    private HttpResponseMessage _response;
    private Stream _body;

    public long ContentLength => _response?.Content.Headers.ContentLength ?? -1;

    public int Open(DownloadRequest request, int offset)
    {
        try
        {
            _client = new HttpClient(CreateHandler(request));
            HttpRequestMessage message = new HttpRequestMessage(HttpMethod.Get, request.Url);
            for (int i = 0; i < request.HeaderNames.Length; i++)
                message.Headers.TryAddWithoutValidation(request.HeaderNames[i], request.HeaderValues[i]);
            if (offset > 0)
                message.Headers.TryAddWithoutValidation("Range", "bytes=" + offset + "-");
            _response = _client.Send(message, HttpCompletionOption.ResponseHeadersRead);
            _body = _response.Content.ReadAsStream();
            int status = (int)_response.StatusCode;
            return status <= LastStatus ? status : OtaHttpConstants.NotConnected;
        }
        catch (Exception e) when (IsNetworkError(e))
        {
            return OtaHttpConstants.NotConnected;
        }
    }

    public int Read(byte[] buffer)
    {
        try
        {
            return _body.Read(buffer, 0, buffer.Length);
        }
        catch (Exception e) when (IsNetworkError(e))
        {
            return -1;
        }
    }

    public void Close()
    {
        _body?.Dispose();
        _response?.Dispose();
        _client?.Dispose();
    }

    private static bool IsNetworkError(Exception e) =>
        e is HttpRequestException || e is IOException || e is OperationCanceledException || e is ObjectDisposedException
        || e is UriFormatException || e is InvalidOperationException || e is NotSupportedException || e is CryptographicException || e is ArgumentException;

    private static SocketsHttpHandler CreateHandler(DownloadRequest request)
    {
        SocketsHttpHandler handler = new SocketsHttpHandler { UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(30) };
        SslClientAuthenticationOptions tls = handler.SslOptions;
        if (request.ServerName.Length > 0)
            tls.TargetHost = request.ServerName;
        if (request.ClientCertificate != null)
        {
            string pem = Encoding.UTF8.GetString(request.ClientCertificate);
            tls.ClientCertificates = new X509CertificateCollection { X509Certificate2.CreateFromPem(pem, pem) };
        }

        if (request.Authorities != null)
        {
            X509ChainPolicy policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.ImportFromPem(Encoding.UTF8.GetString(request.Authorities));
            tls.CertificateChainPolicy = policy;
        }

        return handler;
    }
}
