// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>MD5 (RFC 1321): what digest authentication uses by default.</summary>
/// <remarks>Pure. Broken for signatures; here it only mixes a secret with a number that is used once. See <see cref="HashFunction"/>.</remarks>
public sealed class Md5 : HashFunction
{
    private const int Rounds = 64;

    private readonly uint[] _words = new uint[16];
    private readonly uint[] _state = new uint[4];

    // An own array for each object: what nobody hashes with costs no memory.
    private readonly uint[] _sines =
    {
        0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
        0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
        0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
        0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
        0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
        0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
        0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
        0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
    };

    private readonly byte[] _shifts = { 7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21 };

    /// <summary>Makes a hash function that has taken nothing in.</summary>
    public Md5()
    {
        Reset();
    }

    /// <summary>16.</summary>
    public override int DigestBytes => 16;

    /// <inheritdoc/>
    protected override bool IsBigEndian => false;

    /// <inheritdoc/>
    protected override void ResetState()
    {
        _state[0] = 0x67452301;
        _state[1] = 0xefcdab89;
        _state[2] = 0x98badcfe;
        _state[3] = 0x10325476;
    }

    /// <inheritdoc/>
    protected override void Mix(byte[] block)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            int at = 4 * i;
            _words[i] = (uint)(block[at] | (block[at + 1] << 8) | (block[at + 2] << 16) | (block[at + 3] << 24));
        }

        uint a = _state[0];
        uint b = _state[1];
        uint c = _state[2];
        uint d = _state[3];
        for (int i = 0; i < Rounds; i++)
        {
            uint sum = a + Combine(i, b, c, d) + _sines[i] + _words[WordOf(i)];
            int shift = _shifts[((i >> 4) << 2) | (i & 3)];
            a = d;
            d = c;
            c = b;
            b += (sum << shift) | (sum >> (32 - shift));
        }

        _state[0] += a;
        _state[1] += b;
        _state[2] += c;
        _state[3] += d;
    }

    /// <inheritdoc/>
    protected override void WriteDigest(byte[] digest, int offset)
    {
        for (int i = 0; i < DigestBytes; i++)
            digest[offset + i] = (byte)(_state[i >> 2] >> (8 * (i & 3)));
    }

    private static uint Combine(int round, uint b, uint c, uint d)
    {
        switch (round >> 4)
        {
            case 0: return d ^ (b & (c ^ d));
            case 1: return c ^ (d & (b ^ c));
            case 2: return b ^ c ^ d;
            default: return c ^ (b | ~d);
        }
    }

    private static int WordOf(int round)
    {
        switch (round >> 4)
        {
            case 0: return round;
            case 1: return (5 * round + 1) & 15;
            case 2: return (3 * round + 5) & 15;
            default: return (7 * round) & 15;
        }
    }
}
