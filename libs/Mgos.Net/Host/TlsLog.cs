// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>Tells of one TLS connection what <c>debug.mbedtls_level</c> asks for at that moment.</summary>
/// <remarks>
/// <code>
/// level | line                                                                          | level of the log
/// ------|-------------------------------------------------------------------------------|-----------------
///   1   | PEER: handshake failed: WHY                                                   | error
///   2   | PEER: PROTOCOL CIPHER, peer is SUBJECT by ISSUER until DATE | nobody          | info
///   3   | PEER: certificate SUBJECT by ISSUER until DATE, serial NUMBER                 | debug
/// </code>
/// </remarks>
internal sealed class TlsLog
{
    private readonly DeviceLog _log;
    private readonly string _peer;
    private string _refusal;

    internal TlsLog(Device device, string peer)
    {
        _log = device.Log;
        _peer = peer + ": ";
    }

    /// <summary>Keeps why the certificate of the peer is not taken, for the failure that follows.</summary>
    internal bool Refuse(string why)
    {
        _refusal = why;
        return false;
    }

    internal void Failed(Exception failure)
    {
        if (_log.TlsLevel < TlsLogLevel.Errors)
            return;
        while (_refusal == null && failure.InnerException != null)
            failure = failure.InnerException;
        _log.Error(nameof(TlsTransport), _peer + "handshake failed: " + (_refusal ?? failure.Message));
    }

    internal void Opened(SslStream stream)
    {
        if (_log.TlsLevel >= TlsLogLevel.States)
            _log.Info(nameof(TlsTransport), _peer + stream.SslProtocol + " " + stream.NegotiatedCipherSuite + ", peer is " + TextOf(stream.RemoteCertificate));
    }

    internal void Sent(X509Certificate own, X509Chain chain)
    {
        if (_log.TlsLevel < TlsLogLevel.Details)
            return;
        Sent(own);
        if (chain == null)
            return;
        foreach (X509Certificate2 other in chain.ChainPolicy.ExtraStore)
        {
            if (!other.Equals(own))
                Sent(other);
        }
    }

    internal static string TextOf(X509Certificate certificate) =>
        certificate == null ? "nobody" : certificate.Subject + " by " + certificate.Issuer + " until "
            + ((X509Certificate2)certificate).NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Sent(X509Certificate certificate)
    {
        if (certificate != null)
            _log.Debug(nameof(TlsTransport), _peer + "certificate " + TextOf(certificate) + ", serial " + certificate.GetSerialNumberString());
    }
}
