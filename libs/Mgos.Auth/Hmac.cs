// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>A keyed hash (RFC 2104), for example HMAC-SHA-256.</summary>
/// <remarks>Pure. Thread: one at a time.</remarks>
public sealed class Hmac
{
    private const int BlockBytes = 64;
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5c;

    private readonly HashFunction _hash;
    private readonly byte[] _block = new byte[BlockBytes];
    private readonly byte[] _inner;

    /// <summary>Makes one with a hash function, which is not to be used for anything else meanwhile.</summary>
    /// <param name="hash">The function.</param>
    public Hmac(HashFunction hash)
    {
        _hash = hash;
        _inner = new byte[hash.DigestBytes];
    }

    /// <summary>Computes the code of a message.</summary>
    /// <param name="key">The key, of any length.</param>
    /// <param name="message">The message.</param>
    /// <returns>As many bytes as the hash function gives.</returns>
    public byte[] Compute(byte[] key, byte[] message)
    {
        byte[] code = new byte[_hash.DigestBytes];
        SetKey(key);
        Begin(InnerPad);
        _hash.Update(message, 0, message.Length);
        _hash.Finish(_inner, 0);
        Begin((byte)(InnerPad ^ OuterPad));
        _hash.Update(_inner, 0, _inner.Length);
        _hash.Finish(code, 0);
        for (int i = 0; i < BlockBytes; i++)
            _block[i] = 0;
        return code;
    }

    private void SetKey(byte[] key)
    {
        for (int i = 0; i < BlockBytes; i++)
            _block[i] = key.Length <= BlockBytes && i < key.Length ? key[i] : (byte)0;
        if (key.Length <= BlockBytes)
            return;
        _hash.Reset();
        _hash.Update(key, 0, key.Length);
        _hash.Finish(_block, 0);
    }

    // The pad goes over what is in the block: the outer one is made of the inner one.
    private void Begin(byte pad)
    {
        _hash.Reset();
        for (int i = 0; i < BlockBytes; i++)
            _block[i] ^= pad;
        _hash.Update(_block, 0, BlockBytes);
    }
}
