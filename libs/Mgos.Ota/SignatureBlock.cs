// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Auth;
using Mgos.Json;

namespace Mgos.Ota;

/// <summary>Signatures of a bundle, in the extra field of its manifest's entry.</summary>
/// <remarks>
/// <code>
/// field   id 2 (3a 29), length 2, {"sig0": base64 of an ASN.1 DER ECDSA P-256 signature of the SHA-256 of manifest.json, "sig1": ...}
/// </code>
/// Fields with other ids are passed over. Pure.
/// </remarks>
public static class SignatureBlock
{
    private const int FieldHeaderBytes = 4;

    /// <summary>Checks the signatures of a manifest.</summary>
    /// <param name="manifest">Exact bytes of the manifest.</param>
    /// <param name="extra">Extra field of its entry.</param>
    /// <param name="keys">Public keys, base64 of SubjectPublicKeyInfo; an empty text for a key that is not set.</param>
    /// <param name="verifier">Checks one signature.</param>
    /// <returns>Bit n is set if <c>sigN</c> is a valid signature of key n.</returns>
    public static int Check(byte[] manifest, byte[] extra, string[] keys, ISignatureVerifier verifier)
    {
        JsonMembers signatures = Find(extra);
        if (signatures == null)
            return 0;
        byte[] hash = HashOf(manifest);
        int result = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            byte[] signature;
            if (keys[i].Length > 0 && signatures.TryGetBase64("sig" + i.ToString(), out signature) && verifier.IsValid(keys[i], hash, signature))
                result |= 1 << i;
        }

        return result;
    }

    private static JsonMembers Find(byte[] extra)
    {
        int offset = 0;
        while (offset + FieldHeaderBytes <= extra.Length)
        {
            int count = LittleEndian.ReadUInt16(extra, offset + 2);
            int start = offset + FieldHeaderBytes;
            if (count > extra.Length - start)
                return null;
            if (LittleEndian.ReadUInt16(extra, offset) == OtaConstants.SignatureExtraId)
                return Read(extra, start, count);
            offset = start + count;
        }

        return null;
    }

    private static JsonMembers Read(byte[] extra, int offset, int count)
    {
        JsonMembers members = new JsonMembers();
        members.Reset(extra, offset, count);
        return members.IsBroken ? null : members;
    }

    private static byte[] HashOf(byte[] manifest)
    {
        Sha256 function = new Sha256();
        byte[] hash = new byte[function.DigestBytes];
        function.Update(manifest, 0, manifest.Length);
        function.Finish(hash, 0);
        return hash;
    }
}
