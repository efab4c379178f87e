// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Mgos.Host.Certificates;
using Mgos.Net;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;

namespace Mgos.Mqtt;

/// <summary>What differs on a PC.</summary>
internal static class MqttPlatform
{
    internal const int MaxHeldMessages = 256;
    internal const int MaxUnsentBytes = 8 * 1024 * 1024;
    internal const int MaxInboxBytes = 1024 * 1024;
    internal const MqttSslProtocols TlsVersion = MqttSslProtocols.None;

    internal static X509Certificate ReadAuthorities(byte[] data) => CertificateBundle.Read(data);

    internal static X509Certificate ReadCertificate(byte[] certificate, byte[] key) => CertificateWithChain.Read(certificate, key);

    /// <summary>Says what TLS has agreed on.</summary>
    internal static string TlsFacts(MqttClient client) => client.TlsFacts;

    /// <summary>Says why there is no connection.</summary>
    internal static string Explain(Exception failure, HostAddress address, MqttOptions options)
    {
        if (failure is MqttCommunicationException)
            return MqttFailure.ClosedEarly(address, options);
        for (Exception e = failure; e != null; e = e.InnerException)
        {
            if (e is SocketException socket)
                return OfSocket(socket, address, options);
            if (e is AuthenticationException)
                return MqttFailure.NoTls(address, Innermost(e).Message.TrimEnd('.') + "; check " + MqttFailure.TlsKeys(options));
        }

        return options.IsSecure ? MqttFailure.NoTls(address, Innermost(failure).Message + " Check whether the port in " + options.KeyNames.Server + " is one for TLS, and " + options.KeyNames.Certificate)
            : MqttFailure.Other(address, Innermost(failure).Message);
    }

    private static string OfSocket(SocketException e, HostAddress address, MqttOptions options)
    {
        switch (e.SocketErrorCode)
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
                return MqttFailure.Other(address, e.Message);
        }
    }

    private static Exception Innermost(Exception e)
    {
        while (e.InnerException != null)
            e = e.InnerException;
        return e;
    }
}
