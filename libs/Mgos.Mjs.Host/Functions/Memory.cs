// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Mjs.Host;

/// <summary>Reads and writes memory that scripts see.</summary>
internal static class Memory
{
    /// <summary>A whole number without sign; the size is 1 to 4 bytes.</summary>
    internal static double ReadUnsigned(byte[] data, int offset, int size, bool isBigEndian)
    {
        uint value = 0;
        for (int i = 0; i < size; i++)
            value = (value << 8) | data[offset + (isBigEndian ? i : size - 1 - i)];
        return value;
    }

    /// <summary>A whole number in two's complement; the size is 1 to 4 bytes.</summary>
    internal static double ReadSigned(byte[] data, int offset, int size, bool isBigEndian)
    {
        int unused = 32 - size * 8;
        int value = 0;
        for (int i = 0; i < size; i++)
            value = (value << 8) | data[offset + (isBigEndian ? i : size - 1 - i)];
        return (value << unused) >> unused;
    }

    /// <summary>The low bytes of a number.</summary>
    internal static void Write(byte[] data, int offset, int value, int size, bool isBigEndian)
    {
        for (int i = 0; i < size; i++)
            data[offset + (isBigEndian ? size - 1 - i : i)] = (byte)(value >> (8 * i));
    }

    /// <summary>Writes a text and a NUL into the buffer that an argument is.</summary>
    /// <param name="call">The call.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="size">Bytes that the script says the buffer has.</param>
    /// <param name="text">The text.</param>
    /// <returns>Bytes without the NUL; -1 if the text does not fit.</returns>
    internal static int PutText(MjsCall call, int argument, int size, string text)
    {
        byte[] data;
        int offset;
        if (!call.TryGetBuffer(argument, out data, out offset))
            return -1;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (size > data.Length - offset)
            size = data.Length - offset;
        if (bytes.Length > size)
            return -1;
        Array.Copy(bytes, 0, data, offset, bytes.Length);
        if (bytes.Length < size)
            data[offset + bytes.Length] = 0;
        return bytes.Length;
    }
}
