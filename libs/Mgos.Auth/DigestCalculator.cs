// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>Computes what a client that knows the password answers to a nonce.</summary>
/// <remarks>
/// Wire, all hashes in lower-case hexadecimal digits:
/// <code>
/// HA1      = H(user ":" realm ":" password)              this is what a password file holds
/// HA2      = H(method ":" target)                        in frames dummy_method:dummy_uri
/// response = H(HA1 ":" nonce ":" nc ":" cnonce ":" qop ":" HA2)
/// </code>
/// Pure. Cost: allocates nothing after construction. Thread: one at a time.
/// </remarks>
public sealed class DigestCalculator
{
    private readonly HashFunction _hash;
    private readonly byte[] _digest;
    private readonly byte[] _target;
    private readonly byte[] _colon = { (byte)':' };

    /// <summary>Makes a calculator.</summary>
    /// <param name="algorithm">Its hash.</param>
    public DigestCalculator(DigestAlgorithm algorithm)
    {
        _hash = DigestAlgorithms.Create(algorithm);
        _digest = new byte[_hash.DigestBytes];
        _target = new byte[HexBytes];
    }

    /// <summary>Length of a hash in hexadecimal digits: 32 or 64.</summary>
    public int HexBytes => 2 * _hash.DigestBytes;

    /// <summary>Number of hashes computed since the calculator was made.</summary>
    public int HashCount { get; private set; }

    /// <summary>Computes HA1, the third field of a line of a password file.</summary>
    /// <param name="user">Name of the user, UTF-8.</param>
    /// <param name="realm">Realm, UTF-8.</param>
    /// <param name="password">Password, UTF-8.</param>
    /// <param name="hex">Gets <see cref="HexBytes"/> digits.</param>
    public void HashPassword(byte[] user, byte[] realm, byte[] password, byte[] hex)
    {
        _hash.Reset();
        _hash.Update(user, 0, user.Length);
        AddColon();
        _hash.Update(realm, 0, realm.Length);
        AddColon();
        _hash.Update(password, 0, password.Length);
        Finish(hex);
    }

    /// <summary>Computes the response.</summary>
    /// <param name="credentials">Has nonce, count, client nonce, qop, method and target.</param>
    /// <param name="secret">HA1, <see cref="HexBytes"/> digits.</param>
    /// <param name="hex">Gets <see cref="HexBytes"/> digits.</param>
    public void Compute(DigestCredentials credentials, byte[] secret, byte[] hex)
    {
        _hash.Reset();
        Add(credentials, DigestField.Method);
        AddColon();
        Add(credentials, DigestField.Target);
        Finish(_target);
        _hash.Update(secret, 0, HexBytes);
        for (DigestField field = DigestField.Nonce; field <= DigestField.Qop; field++)
        {
            AddColon();
            Add(credentials, field);
        }

        AddColon();
        _hash.Update(_target, 0, HexBytes);
        Finish(hex);
    }

    private void Add(DigestCredentials credentials, DigestField field) =>
        _hash.Update(credentials.Data, credentials.StartOf(field), credentials.CountOf(field));

    private void AddColon() => _hash.Update(_colon, 0, 1);

    private void Finish(byte[] hex)
    {
        _hash.Finish(_digest, 0);
        ByteText.WriteHex(_digest, _digest.Length, hex);
        HashCount++;
    }
}
