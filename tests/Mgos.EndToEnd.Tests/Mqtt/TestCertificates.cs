// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mgos.TestKit;

namespace Mgos.EndToEnd.Tests.Mqtt;

/// <summary>An authority with certificates for a broker on 127.0.0.1 and for a device, as PEM files.</summary>
internal sealed class TestCertificates : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgos-certificates-").FullName;
    private readonly X509Certificate2 _authority;
    private readonly bool _isEcdsa;

    public TestCertificates(bool isEcdsa, bool isBrokerExpired = false)
    {
        _isEcdsa = isEcdsa;
        DateTimeOffset now = DateTimeOffset.UtcNow;
        CertificateRequest request = Request("CN=Test authority", out _);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _authority = request.CreateSelfSigned(now.AddYears(-2), now.AddYears(2));
        Write("ca.pem", _authority.ExportCertificatePem());
        Issue("broker", isBrokerExpired ? now.AddDays(-1) : now.AddYears(1));
        Issue("device", now.AddYears(1));
    }

    public string[] BrokerSettings =>
        [$"cafile {PathOf("ca.pem")}", $"certfile {PathOf("broker.pem")}", $"keyfile {PathOf("broker.key")}", "require_certificate true", "use_identity_as_username true"];

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>The files as a device has them.</summary>
    public RamStorage ToStorage()
    {
        RamStorage storage = new();
        foreach (string name in new[] { "ca.pem", "device.pem", "device.key" })
        {
            byte[] data = File.ReadAllBytes(PathOf(name));
            storage.WriteFile(name, data, data.Length);
        }

        return storage;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Issue(string name, DateTimeOffset end)
    {
        CertificateRequest request = Request("CN=" + name, out AsymmetricAlgorithm key);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        byte[] serial = RandomNumberGenerator.GetBytes(8);
        using X509Certificate2 certificate = request.Create(_authority, DateTimeOffset.UtcNow.AddYears(-1), end, serial);
        Write(name + ".pem", certificate.ExportCertificatePem());
        Write(name + ".key", key.ExportPkcs8PrivateKeyPem());
    }

    private CertificateRequest Request(string name, out AsymmetricAlgorithm key)
    {
        if (_isEcdsa)
        {
            ECDsa ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            key = ecdsa;
            return new CertificateRequest(name, ecdsa, HashAlgorithmName.SHA256);
        }

        RSA rsa = RSA.Create(2048);
        key = rsa;
        return new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text + "\n", Encoding.ASCII);
}
