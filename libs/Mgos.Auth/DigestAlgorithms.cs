// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>Names of the algorithms on the wire, and their hash functions.</summary>
public static class DigestAlgorithms
{
    private const string Md5Name = "MD5";
    private const string Sha256Name = "SHA-256";

    /// <summary>Gives the name of an algorithm.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <returns><c>MD5</c> or <c>SHA-256</c>.</returns>
    public static string NameOf(DigestAlgorithm algorithm) => algorithm == DigestAlgorithm.Sha256 ? Sha256Name : Md5Name;

    /// <summary>Makes the hash function of an algorithm.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <returns>A new one.</returns>
    public static HashFunction Create(DigestAlgorithm algorithm)
    {
        if (algorithm == DigestAlgorithm.Sha256)
            return new Sha256();
        return new Md5();
    }

    /// <summary>Reads a name.</summary>
    /// <param name="name">Name, in any case.</param>
    /// <param name="algorithm">The algorithm.</param>
    /// <returns>False if there is no such algorithm here.</returns>
    public static bool TryParse(string name, out DigestAlgorithm algorithm)
    {
        string upper = name.ToUpper();
        algorithm = upper == Sha256Name ? DigestAlgorithm.Sha256 : DigestAlgorithm.Md5;
        return upper == Sha256Name || upper == Md5Name;
    }
}
