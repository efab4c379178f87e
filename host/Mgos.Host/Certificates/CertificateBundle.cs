// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Mgos.Host.Certificates;

/// <summary>Several certificates of authorities where the API takes one, as a board reads them from one PEM text.</summary>
public sealed class CertificateBundle : X509Certificate
{
    private CertificateBundle(X509Certificate2Collection certificates) : base(certificates[0])
    {
        Certificates = certificates;
    }

    /// <summary>Gets the certificates; at least one.</summary>
    public X509Certificate2Collection Certificates { get; }

    /// <summary>Reads a PEM text, or one certificate in DER.</summary>
    /// <param name="data">The bytes of the file.</param>
    /// <returns>The certificates.</returns>
    /// <exception cref="CryptographicException">There is no certificate in it.</exception>
    public static CertificateBundle Read(byte[] data)
    {
        X509Certificate2Collection certificates = [];
        certificates.ImportFromPem(Encoding.Latin1.GetString(data));
        if (certificates.Count == 0)
            certificates.Add(X509CertificateLoader.LoadCertificate(data));
        return new CertificateBundle(certificates);
    }
}
