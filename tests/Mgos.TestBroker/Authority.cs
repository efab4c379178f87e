// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mgos.TestBroker;

/// <summary>Makes certificates for a broker and its clients.</summary>
public sealed class Authority : IDisposable
{
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _to;

    /// <summary>Makes an authority.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">Begin of validity of all that it signs; null for yesterday.</param>
    /// <param name="to">End; null for ten years from now.</param>
    public Authority(string name, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        _from = from ?? DateTimeOffset.UtcNow.AddDays(-1);
        _to = to ?? DateTimeOffset.UtcNow.AddYears(10);
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=" + name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        Certificate = request.CreateSelfSigned(_from, _to);
    }

    /// <summary>Its certificate, with the key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Its certificate in PEM.</summary>
    public string Pem => Certificate.ExportCertificatePem() + "\n";

    /// <summary>Signs a certificate with an ECDSA or RSA key.</summary>
    /// <param name="name">Common name; host names for a broker are added.</param>
    /// <param name="isRsa">True for RSA 2048, false for P-256.</param>
    /// <returns>Certificate and key in PEM.</returns>
    public (string Certificate, string Key) Sign(string name, bool isRsa = false)
    {
        if (isRsa)
        {
            using RSA rsa = RSA.Create(2048);
            return (Sign(new CertificateRequest("CN=" + name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)), rsa.ExportRSAPrivateKeyPem() + "\n");
        }

        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (Sign(new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256)), key.ExportECPrivateKeyPem() + "\n");
    }

    /// <summary>Makes a certificate for a client on this PC.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Certificate with key.</returns>
    public X509Certificate2 Client(string name)
    {
        (string certificate, string key) = Sign(name);
        using X509Certificate2 pem = X509Certificate2.CreateFromPem(certificate, key);
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Forgets the key.</summary>
    public void Dispose() => Certificate.Dispose();

    private string Sign(CertificateRequest request)
    {
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        X509SignatureGenerator generator = X509SignatureGenerator.CreateForECDsa(Certificate.GetECDsaPrivateKey()!);
        using X509Certificate2 signed = request.Create(Certificate.SubjectName, generator, _from, _to, RandomNumberGenerator.GetBytes(8));
        return signed.ExportCertificatePem() + "\n";
    }
}
