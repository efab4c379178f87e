// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Mgos.Host;
using Mgos.Host.Certificates;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>How a client checks a broker: as on a board, there is no system store, and the clock is the device's.</summary>
internal sealed class MqttTls(HostMachine machine, string host, X509Certificate authority, X509Certificate certificate, SslProtocols protocol, bool isChecked)
{
    internal SslClientAuthenticationOptions ToOptions() => new()
    {
        TargetHost = host,
        EnabledSslProtocols = protocol,
        ClientCertificateContext = OwnCertificate(),
        RemoteCertificateValidationCallback = IsTrusted,
    };

    private SslStreamCertificateContext OwnCertificate() => certificate switch
    {
        CertificateWithChain chain => SslStreamCertificateContext.Create(chain.Own, chain.Between, offline: true),
        X509Certificate2 own => SslStreamCertificateContext.Create(own, [], offline: true),
        _ => null,
    };

    private bool IsTrusted(object sender, X509Certificate given, X509Chain sent, SslPolicyErrors errors)
    {
        if (!isChecked)
            return true;
        if (given == null)
            throw new AuthenticationException("the broker has no certificate");
        if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0)
            throw new AuthenticationException("the certificate of the broker is not for " + host);
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Authorities());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = machine.UtcNow.ToLocalTime();
        if (sent != null)
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
        return chain.Build((X509Certificate2)given) ? true : throw new AuthenticationException(WhyNot(chain));
    }

    private X509Certificate2Collection Authorities() => authority switch
    {
        null => [],
        CertificateBundle bundle => bundle.Certificates,
        X509Certificate2 one => [one],
        _ => [X509CertificateLoader.LoadCertificate(authority.GetRawCertData())],
    };

    private static string WhyNot(X509Chain chain)
    {
        foreach (var status in chain.ChainStatus)
        {
            if (status.Status == X509ChainStatusFlags.NotTimeValid)
                return "a certificate has expired or is not valid yet";
        }

        return "the certificate of the broker is of another authority";
    }
}
