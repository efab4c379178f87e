// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>Puts TLS on connections: one for all connections of a server, or of a client.</summary>
public sealed class TlsEndpoint
{
    private const string AnyName = "*";

    private readonly TlsFiles _files;
    private readonly bool _isServer;
    private readonly X509Certificate2Collection _authorities = new();
    private readonly X509Certificate2Collection _between = new();
    private X509Certificate2 _own;
    private SslStreamCertificateContext _certificate;

    private TlsEndpoint(TlsFiles files, bool isServer)
    {
        _files = files;
        _isServer = isServer;
    }

    /// <summary>Prepares one end.</summary>
    /// <param name="files">Certificates; a server must have one, with its key.</param>
    /// <param name="isServer">True for the end that accepts connections.</param>
    /// <param name="failure">Why there is none; null if there is.</param>
    /// <returns>Null if the files are of no use.</returns>
    public static TlsEndpoint Create(TlsFiles files, bool isServer, out string failure)
    {
        TlsEndpoint endpoint = new(files, isServer);
        try
        {
            endpoint.Read();
            failure = null;
            return endpoint;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            failure = e.Message;
            return null;
        }
    }

    /// <summary>Puts TLS on a connection; the handshake goes on by itself.</summary>
    /// <param name="device">The device.</param>
    /// <param name="transport">A connection without an owner.</param>
    /// <returns>What is used in its place.</returns>
    public IByteTransport Wrap(Device device, IByteTransport transport)
    {
        TlsTransport wrapped = new(device, transport, this);
        wrapped.Start();
        return wrapped;
    }

    internal System.Threading.Tasks.Task Authenticate(SslStream stream, TlsLog log) =>
        _isServer ? stream.AuthenticateAsServerAsync(ServerOptions(log)) : stream.AuthenticateAsClientAsync(ClientOptions(log));

    private void Read()
    {
        if (_files.Authorities != null)
            _authorities.ImportFromPem(TextOf(_files.Authorities));
        if (_files.Certificate == null)
        {
            if (_isServer)
                throw new ArgumentException("a server needs a certificate");
            return;
        }

        string certificate = TextOf(_files.Certificate);
        using X509Certificate2 read = X509Certificate2.CreateFromPem(certificate, _files.Key == null ? certificate : TextOf(_files.Key));
        // Some systems only take a key that has been through a file format.
        _own = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
        _between.ImportFromPem(certificate);
        _certificate = SslStreamCertificateContext.Create(_own, _between, true);
    }

    private SslServerAuthenticationOptions ServerOptions(TlsLog log) => new()
    {
        ServerCertificateContext = _certificate,
        ClientCertificateRequired = _authorities.Count > 0,
        AllowRenegotiation = false,
        RemoteCertificateValidationCallback = (_, certificate, given, errors) => IsTrusted(certificate, given, errors, log),
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
    };

    private SslClientAuthenticationOptions ClientOptions(TlsLog log) => new()
    {
        TargetHost = _files.ServerName == AnyName ? "" : _files.ServerName,
        ClientCertificateContext = _certificate,
        RemoteCertificateValidationCallback = (_, certificate, given, errors) => IsTrusted(certificate, given, errors, log),
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
    };

    private bool IsTrusted(X509Certificate certificate, X509Chain given, SslPolicyErrors errors, TlsLog log)
    {
        log.Sent(certificate, given);
        if (_authorities.Count == 0)
            return true;
        if (certificate == null)
            return log.Refuse("the peer has no certificate");
        if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0 && _files.ServerName != AnyName)
            return log.Refuse("the certificate " + TlsLog.TextOf(certificate) + " is not for " + _files.ServerName);
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        if (given != null)
            chain.ChainPolicy.ExtraStore.AddRange(given.ChainPolicy.ExtraStore);
        return chain.Build((X509Certificate2)certificate) || log.Refuse("the certificate " + TlsLog.TextOf(certificate) + " is refused: " + WhyNot(chain));
    }

    private static string WhyNot(X509Chain chain)
    {
        foreach (X509ChainStatus status in chain.ChainStatus)
        {
            if (status.Status == X509ChainStatusFlags.NotTimeValid)
                return "one of its chain is out of date";
        }

        return "it is of another authority";
    }

    private static string TextOf(byte[] pem) => Encoding.Latin1.GetString(pem);
}
