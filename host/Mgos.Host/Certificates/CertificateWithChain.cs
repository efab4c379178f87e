// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Mgos.Host.Certificates;

/// <summary>An own certificate with its key and the certificates between it and the authority, where the API takes one certificate.</summary>
public sealed class CertificateWithChain : X509Certificate
{
    private CertificateWithChain(X509Certificate2 own, X509Certificate2Collection between) : base(own)
    {
        Own = own;
        Between = between;
    }

    /// <summary>Gets the certificate with its key.</summary>
    public X509Certificate2 Own { get; }

    /// <summary>Gets all certificates of the file.</summary>
    public X509Certificate2Collection Between { get; }

    /// <summary>Reads two PEM texts.</summary>
    /// <param name="certificate">The certificate, and those between after it.</param>
    /// <param name="key">The key, RSA or ECDSA; may be the same bytes.</param>
    /// <returns>The certificate.</returns>
    /// <exception cref="CryptographicException">One of them is missing, or they do not belong together.</exception>
    public static CertificateWithChain Read(byte[] certificate, byte[] key)
    {
        var text = Encoding.Latin1.GetString(certificate);
        using var read = X509Certificate2.CreateFromPem(text, Encoding.Latin1.GetString(key));
        X509Certificate2Collection between = [];
        between.ImportFromPem(text);
        // Some systems only take a key that has been through a file format.
        return new CertificateWithChain(X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null), between);
    }
}
