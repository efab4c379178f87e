// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Auth;

namespace Mgos.Http;

/// <summary>SHA-1 (FIPS 180-4), for the WebSocket handshake.</summary>
/// <remarks>Pure. See <see cref="HashFunction"/>. Not for signatures: SHA-1 has long been broken for that.</remarks>
internal sealed class Sha1 : HashFunction
{
    private const int HashBytes = 20;
    private const int Rounds = 80;

    private readonly uint[] _words = new uint[Rounds];
    private readonly uint[] _state = new uint[HashBytes / 4];

    internal Sha1()
    {
        Reset();
    }

    /// <summary>20.</summary>
    public override int DigestBytes => HashBytes;

    protected override bool IsBigEndian => true;

    /// <summary>Gives the hash of a message.</summary>
    internal static byte[] Compute(byte[] message)
    {
        byte[] hash = new byte[HashBytes];
        Sha1 function = new Sha1();
        function.Update(message, 0, message.Length);
        function.Finish(hash, 0);
        return hash;
    }

    protected override void ResetState()
    {
        _state[0] = 0x67452301;
        _state[1] = 0xEFCDAB89;
        _state[2] = 0x98BADCFE;
        _state[3] = 0x10325476;
        _state[4] = 0xC3D2E1F0;
    }

    protected override void Mix(byte[] block)
    {
        Expand(block);
        uint a = _state[0], b = _state[1], c = _state[2], d = _state[3], e = _state[4];
        for (int i = 0; i < Rounds; i++)
        {
            uint f, k;
            if (i < 20)
            {
                f = (b & c) | (~b & d);
                k = 0x5A827999;
            }
            else if (i < 40)
            {
                f = b ^ c ^ d;
                k = 0x6ED9EBA1;
            }
            else if (i < 60)
            {
                f = (b & c) | (b & d) | (c & d);
                k = 0x8F1BBCDC;
            }
            else
            {
                f = b ^ c ^ d;
                k = 0xCA62C1D6;
            }

            uint next = ((a << 5) | (a >> 27)) + f + e + k + _words[i];
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

    protected override void WriteDigest(byte[] digest, int offset)
    {
        for (int i = 0; i < HashBytes; i++)
            digest[offset + i] = (byte)(_state[i >> 2] >> (24 - 8 * (i & 3)));
    }

    private void Expand(byte[] data)
    {
        for (int i = 0; i < 16; i++)
        {
            int at = 4 * i;
            _words[i] = (uint)((data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3]);
        }

        for (int i = 16; i < Rounds; i++)
        {
            uint word = _words[i - 3] ^ _words[i - 8] ^ _words[i - 14] ^ _words[i - 16];
            _words[i] = (word << 1) | (word >> 31);
        }
    }
}
