// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>SHA-1 of short messages, for the WebSocket handshake; there is none in the firmware.</summary>
/// <remarks>Pure. FIPS 180-4. Not for signatures: SHA-1 has long been broken for that.</remarks>
internal static class Sha1
{
    internal const int HashBytes = 20;

    private const int BlockBytes = 64;
    private const int Words = 80;
    private const int LengthBytes = 8;

    internal static byte[] Compute(byte[] message, int count)
    {
        byte[] padded = Pad(message, count);
        uint[] state = { 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0 };
        uint[] words = new uint[Words];
        for (int offset = 0; offset < padded.Length; offset += BlockBytes)
        {
            Expand(padded, offset, words);
            Mix(state, words);
        }

        byte[] hash = new byte[HashBytes];
        for (int i = 0; i < HashBytes; i++)
            hash[i] = (byte)(state[i >> 2] >> (24 - 8 * (i & 3)));
        return hash;
    }

    private static byte[] Pad(byte[] message, int count)
    {
        byte[] padded = new byte[(count + LengthBytes + BlockBytes) / BlockBytes * BlockBytes];
        Array.Copy(message, padded, count);
        padded[count] = 0x80;
        long bits = count * 8L;
        for (int i = 1; i <= LengthBytes; i++)
        {
            padded[padded.Length - i] = (byte)bits;
            bits >>= 8;
        }

        return padded;
    }

    private static void Expand(byte[] data, int offset, uint[] words)
    {
        for (int i = 0; i < 16; i++)
        {
            int at = offset + 4 * i;
            words[i] = (uint)((data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3]);
        }

        for (int i = 16; i < Words; i++)
        {
            uint word = words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16];
            words[i] = (word << 1) | (word >> 31);
        }
    }

    private static void Mix(uint[] state, uint[] words)
    {
        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
        for (int i = 0; i < Words; i++)
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

            uint next = ((a << 5) | (a >> 27)) + f + e + k + words[i];
            e = d;
            d = c;
            c = (b << 30) | (b >> 2);
            b = a;
            a = next;
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
    }
}
