// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mgos.Client.Security;

/// <summary>Makes the settings of TLS: certificates are verified unless the options say otherwise.</summary>
internal static class ClientTls
{
    /// <exception cref="DevicePortException">A file cannot be used.</exception>
    internal static SslClientAuthenticationOptions Create(string host, DeviceClientOptions options)
    {
        SslClientAuthenticationOptions tls = new() { TargetHost = host };
        if (options.IsInsecure)
            tls.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        else if (options.AuthorityFile != null)
            tls.CertificateChainPolicy = PolicyOf(options.AuthorityFile);
        if (options.ClientCertificateFile != null)
            tls.ClientCertificateContext = SslStreamCertificateContext.Create(ReadCertificate(options.ClientCertificateFile, options.ClientKeyFile), null, offline: true);
        return tls;
    }

    private static X509ChainPolicy PolicyOf(string file)
    {
        X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        Read(file, () =>
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
            return policy.CustomTrustStore.Count > 0 ? policy : throw new CryptographicException("it holds no certificate in PEM");
        });
        return policy;
    }

    private static X509Certificate2 ReadCertificate(string file, string? keyFile) => Read(file, () =>
    {
        using X509Certificate2 pem = X509Certificate2.CreateFromPemFile(file, keyFile);

        // Windows cannot use a key that lives in memory alone.
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    });

    private static T Read<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new DevicePortException(DeviceFailure.NoConnection, $"cannot use {file}: {e.Message}", "Certificates and keys are files in PEM; a key of its own is given with --key-file.", e);
        }
    }
}
