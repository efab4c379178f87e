// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Http;

/// <summary>Writes what a WebSocket server sends.</summary>
/// <remarks>Pure. Frames of the server are final, not masked, and have the shortest length field.</remarks>
internal static class WebSocketFrames
{
    private const int KeyLength = 24;
    private const int KeyBytes = 16;
    private const string AcceptGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Writes the header of a frame.</summary>
    internal static void WriteHeader(ByteWriter writer, int opcode, int length)
    {
        writer.Byte(0x80 | opcode);
        if (length < 126)
        {
            writer.Byte(length);
        }
        else if (length < 65536)
        {
            writer.Byte(126);
            writer.Byte(length >> 8);
            writer.Byte(length);
        }
        else
        {
            writer.Byte(127);
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
        return Convert.ToBase64String(Sha1.Compute(text, text.Length));
    }
}
