// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Auth;

namespace Mgos.Http;

/// <summary>Writes WebSocket frames.</summary>
/// <remarks>Pure. Frames are final and have the shortest length field; those of a client are masked, those of a server are not.</remarks>
internal static class WebSocketFrames
{
    internal const int MaskBytes = 4;

    private const int MaskBit = 0x80;
    private const int KeyLength = 24;
    private const int KeyBytes = 16;
    private const string AcceptGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Writes the header of a frame of a server.</summary>
    internal static void WriteHeader(ByteWriter writer, int opcode, int length) => WriteHeader(writer, opcode, length, 0);

    /// <summary>Writes a frame of a client.</summary>
    internal static void WriteMasked(ByteWriter writer, int opcode, byte[] data, int offset, int count, byte[] mask)
    {
        WriteHeader(writer, opcode, count, MaskBit);
        writer.Bytes(mask, 0, MaskBytes);
        int start = writer.Count;
        writer.Bytes(data, offset, count);
        Mask(writer.Buffer, start, count, mask);
    }

    // Four bytes a turn: on a board the turns of a loop cost as much as the work.
    private static void Mask(byte[] data, int start, int count, byte[] mask)
    {
        byte m0 = mask[0], m1 = mask[1], m2 = mask[2], m3 = mask[3];
        int i = start;
        for (int end = start + (count & ~3); i < end; i += MaskBytes)
        {
            data[i] ^= m0;
            data[i + 1] ^= m1;
            data[i + 2] ^= m2;
            data[i + 3] ^= m3;
        }

        for (int end = start + count; i < end; i++)
            data[i] ^= mask[(i - start) & 3];
    }

    private static void WriteHeader(ByteWriter writer, int opcode, int length, int maskBit)
    {
        writer.Byte(0x80 | opcode);
        if (length < 126)
        {
            writer.Byte(maskBit | length);
        }
        else if (length < 65536)
        {
            writer.Byte(maskBit | 126);
            writer.Byte(length >> 8);
            writer.Byte(length);
        }
        else
        {
            writer.Byte(maskBit | 127);
            for (int shift = 56; shift >= 0; shift -= 8)
                writer.Byte((int)((long)length >> shift));
        }
    }

    /// <summary>Tells whether a Sec-WebSocket-Key is the base64 form of 16 bytes.</summary>
    internal static bool IsKey(string key)
    {
        if (key == null || key.Length != KeyLength)
            return false;
        char[] text = key.ToCharArray();
        for (int i = 0; i < KeyLength - 2; i++)
        {
            char c = text[i];
            if ((c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '+' && c != '/')
                return false;
        }

        return text[KeyLength - 2] == '=' && text[KeyLength - 1] == '=' && Convert.FromBase64String(key).Length == KeyBytes;
    }

    /// <summary>Makes the value of Sec-WebSocket-Accept.</summary>
    internal static string AcceptOf(string key)
    {
        byte[] text = Encoding.UTF8.GetBytes(key + AcceptGuid);
        Sha1 function = new Sha1();
        byte[] hash = new byte[function.DigestBytes];
        function.Update(text, 0, text.Length);
        function.Finish(hash, 0);
        return Convert.ToBase64String(hash);
    }
}
