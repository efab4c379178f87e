// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mgos.Net;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;

namespace Mgos.Mqtt;

/// <summary>What differs on a board.</summary>
internal static class MqttPlatform
{
    internal const int MaxHeldMessages = 8;
    internal const int MaxUnsentBytes = 16384;
    internal const int MaxInboxBytes = 8192;
    internal const MqttSslProtocols TlsVersion = MqttSslProtocols.TLSv1_2;

    private const int CertificateRefused = (int)SslError.HandshakeCertVerifyFailed;

    internal static X509Certificate ReadAuthorities(byte[] data) => new X509Certificate(PemText.Of(data));

    internal static X509Certificate ReadCertificate(byte[] certificate, byte[] key) => new X509Certificate2(PemText.Of(certificate), PemText.Of(key), "");

    /// <summary>Says what TLS has agreed on: the only version that is offered; the runtime tells neither cipher nor certificate.</summary>
    internal static string TlsFacts(MqttClient client) => "TLS 1.2";

    /// <summary>Says why there is no connection.</summary>
    internal static string Explain(Exception failure, HostAddress address, MqttOptions options)
    {
        if (failure is MqttCommunicationException)
            return MqttFailure.ClosedEarly(address, options);
        for (Exception e = failure; e != null; e = e.InnerException)
        {
            SocketException socket = e as SocketException;
            if (socket != null)
                return OfSocket(socket, address, options);
            CryptographicException tls = e as CryptographicException;
            if (tls != null)
                return MqttFailure.NoTls(address, OfTls(tls.ErrorCode, options));
        }

        return MqttFailure.Other(address, failure.Message);
    }

    private static string OfTls(int code, MqttOptions options) =>
        code == CertificateRefused
            ? "the certificate of the broker is of another authority, for another name or out of date; check " + options.KeyNames.Authorities
            : "error " + code.ToString() + "; check " + MqttFailure.TlsKeys(options);

    private static string OfSocket(SocketException e, HostAddress address, MqttOptions options)
    {
        switch ((SocketError)e.ErrorCode)
        {
            case SocketError.HostNotFound:
            case SocketError.TryAgain:
            case SocketError.NoData:
            case SocketError.NoRecovery:
                return MqttFailure.NoSuchHost(address, options);
            case SocketError.ConnectionRefused:
                return MqttFailure.NobodyThere(address, options);
            case SocketError.TimedOut:
            case SocketError.HostUnreachable:
            case SocketError.NetworkUnreachable:
                return MqttFailure.NoAnswer(address, options);
            default:
                return MqttFailure.Other(address, "socket error " + e.ErrorCode.ToString());
        }
    }
}
