// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>SHA-1 (FIPS 180-4). For checks against damage and for old formats; it has long been broken as a protection against forgery.</summary>
/// <remarks>Pure. See <see cref="HashFunction"/>.</remarks>
public sealed class Sha1 : HashFunction
{
    private const int Rounds = 80;

    private readonly uint[] _words = new uint[Rounds];
    private readonly uint[] _state = new uint[5];

    /// <summary>Makes a hash function that has taken nothing in.</summary>
    public Sha1()
    {
        Reset();
    }

    /// <summary>20.</summary>
    public override int DigestBytes => 20;

    /// <inheritdoc/>
    protected override bool IsBigEndian => true;

    /// <inheritdoc/>
    protected override void ResetState()
    {
        _state[0] = 0x67452301;
        _state[1] = 0xefcdab89;
        _state[2] = 0x98badcfe;
        _state[3] = 0x10325476;
        _state[4] = 0xc3d2e1f0;
    }

    /// <inheritdoc/>
    protected override void Mix(byte[] block)
    {
        Expand(block);
        uint a = _state[0];
        uint b = _state[1];
        uint c = _state[2];
        uint d = _state[3];
        uint e = _state[4];
        for (int i = 0; i < Rounds; i++)
        {
            uint next = ((a << 5) | (a >> 27)) + e + _words[i];
            if (i < 20)
                next += (d ^ (b & (c ^ d))) + 0x5a827999;
            else if (i < 40)
                next += (b ^ c ^ d) + 0x6ed9eba1;
            else if (i < 60)
                next += ((b & c) | (d & (b | c))) + 0x8f1bbcdc;
            else
                next += (b ^ c ^ d) + 0xca62c1d6;
            e = d;
            d = c;
            c = (b << 30) | (b >> 2);
            b = a;
            a = next;
        }

        _state[0] += a;
        _state[1] += b;
        _state[2] += c;
        _state[3] += d;
        _state[4] += e;
    }

    /// <inheritdoc/>
    protected override void WriteDigest(byte[] digest, int offset)
    {
        for (int i = 0; i < DigestBytes; i++)
            digest[offset + i] = (byte)(_state[i >> 2] >> (24 - 8 * (i & 3)));
    }

    private void Expand(byte[] block)
    {
        for (int i = 0; i < 16; i++)
        {
            int at = 4 * i;
            _words[i] = (uint)((block[at] << 24) | (block[at + 1] << 16) | (block[at + 2] << 8) | block[at + 3]);
        }

        for (int i = 16; i < Rounds; i++)
        {
            uint word = _words[i - 3] ^ _words[i - 8] ^ _words[i - 14] ^ _words[i - 16];
            _words[i] = (word << 1) | (word >> 31);
        }
    }
}
