// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mgos.Cli.Cloud;

/// <summary>A key of P-256 and the request for its certificate.</summary>
internal static class AwsKey
{
    /// <summary>Writes both; the key for this user alone.</summary>
    internal static void Write(string keyFile, string requestFile, string commonName)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        X500DistinguishedNameBuilder name = new();
        name.AddCommonName(commonName);
        File.WriteAllText(requestFile, new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256).CreateSigningRequestPem() + "\n");
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using StreamWriter writer = new(keyFile, options);
        writer.Write(key.ExportECPrivateKeyPem() + "\n");
    }
}
