// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Security.Cryptography;

namespace Mgos.Ota;

/// <summary>Checks signatures with the cryptography of .NET.</summary>
public sealed class PlatformSignatureVerifier : ISignatureVerifier
{
    private const int KeyBits = 256;

    /// <inheritdoc/>
    public bool IsValid(string publicKey, byte[] hash, byte[] signature)
    {
        try
        {
            using ECDsa key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            return key.KeySize == KeyBits && key.VerifyHash(hash, signature, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception e) when (e is CryptographicException || e is FormatException)
        {
            return false;
        }
    }
}
