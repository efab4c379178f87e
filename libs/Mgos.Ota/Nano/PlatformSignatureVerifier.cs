// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Takes no signature for valid: the firmware of boards has no elliptic curves.</summary>
/// <remarks>So a board that is told to ask for a signature takes no update at all. That is the safe side of two wrong answers.</remarks>
public sealed class PlatformSignatureVerifier : ISignatureVerifier
{
    /// <inheritdoc/>
    public bool IsValid(string publicKey, byte[] hash, byte[] signature) => false;
}
