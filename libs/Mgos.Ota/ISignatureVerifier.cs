// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Checks ECDSA P-256 signatures.</summary>
public interface ISignatureVerifier
{
    /// <summary>Tells whether a signature is valid.</summary>
    /// <param name="publicKey">Base64 of a DER SubjectPublicKeyInfo.</param>
    /// <param name="hash">SHA-256 of what was signed.</param>
    /// <param name="signature">ASN.1 DER.</param>
    /// <returns>False also if key or signature are malformed, or if the platform cannot check any.</returns>
    bool IsValid(string publicKey, byte[] hash, byte[] signature);
}
