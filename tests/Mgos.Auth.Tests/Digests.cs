// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Auth.Tests;

/// <summary>What a client does: makes lines of password files and credentials.</summary>
internal static class Digests
{
    internal static string SecretOf(string user, string realm, string password, DigestAlgorithm algorithm)
    {
        DigestCalculator calculator = new DigestCalculator(algorithm);
        byte[] hex = new byte[calculator.HexBytes];
        calculator.HashPassword(Encoding.UTF8.GetBytes(user), Encoding.UTF8.GetBytes(realm), Encoding.UTF8.GetBytes(password), hex);
        return Encoding.UTF8.GetString(hex, 0, hex.Length);
    }

    internal static string LineOf(string user, string realm, string password, DigestAlgorithm algorithm) =>
        user + ":" + realm + ":" + SecretOf(user, realm, password, algorithm) + "\n";

    internal static void Fill(DigestCredentials credentials, string user, string realm, string nonce, string count, string clientNonce)
    {
        credentials.Clear();
        credentials.Set(DigestField.UserName, user);
        credentials.Set(DigestField.Realm, realm);
        credentials.Set(DigestField.Nonce, nonce);
        credentials.Set(DigestField.NonceCount, count);
        credentials.Set(DigestField.ClientNonce, clientNonce);
        credentials.Set(DigestField.Qop, "auth");
    }

    /// <summary>Sets method, target, response and algorithm as one who knows the password does.</summary>
    internal static void Sign(DigestCredentials credentials, string password, string method, string target, DigestAlgorithm algorithm)
    {
        credentials.Set(DigestField.Method, method);
        credentials.Set(DigestField.Target, target);
        if (algorithm != DigestAlgorithm.Md5)
            credentials.Set(DigestField.Algorithm, DigestAlgorithms.NameOf(algorithm));
        credentials.Set(DigestField.Response, ResponseOf(credentials, password, algorithm));
    }

    internal static string ResponseOf(DigestCredentials credentials, string password, DigestAlgorithm algorithm)
    {
        string secret = SecretOf(credentials.TextOf(DigestField.UserName), credentials.TextOf(DigestField.Realm), password, algorithm);
        DigestCalculator calculator = new DigestCalculator(algorithm);
        byte[] hex = new byte[calculator.HexBytes];
        calculator.Compute(credentials, Encoding.UTF8.GetBytes(secret), hex);
        return Encoding.UTF8.GetString(hex, 0, hex.Length);
    }

    /// <summary>Makes the header that the mos tool sends, with CR LF.</summary>
    internal static string HeaderOf(string user, string realm, string password, string nonce, string count, string clientNonce, string method, string target, DigestAlgorithm algorithm)
    {
        DigestCredentials credentials = new DigestCredentials();
        Fill(credentials, user, realm, nonce, count, clientNonce);
        Sign(credentials, password, method, target, algorithm);
        return "Authorization: Digest username=\"" + user + "\", realm=\"" + realm + "\", uri=\"" + target + "\", algorithm=" + DigestAlgorithms.NameOf(algorithm)
            + ", nonce=\"" + nonce + "\", nc=" + count + ", cnonce=\"" + clientNonce + "\", qop=auth, response=\"" + credentials.TextOf(DigestField.Response) + "\"\r\n";
    }
}
