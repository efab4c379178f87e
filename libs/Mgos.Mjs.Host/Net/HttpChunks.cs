// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Host;

/// <summary>A body in chunks: hexadecimal length CRLF bytes CRLF, up to a chunk of length 0, trailers, and an empty line.</summary>
internal static class HttpChunks
{
    private const int Incomplete = -1;
    private const int MaxDigits = 7;

    /// <summary>Gives the length of the body with its chunk heads; -1 if it is not complete, or wrong.</summary>
    internal static int LengthOf(byte[] data, int start, int count)
    {
        int end = start + count;
        int at = start;
        while (true)
        {
            int line = EndOfLine(data, at, end);
            int size = line == Incomplete ? Incomplete : SizeOf(data, at, line);
            if (size == Incomplete)
                return Incomplete;
            if (size == 0)
                return EndOfTrailers(data, line, end, start);
            if (size > end - line - 2)
                return Incomplete;
            at = line + size + 2;
        }
    }

    /// <summary>Takes the chunk heads out of a complete body.</summary>
    internal static byte[] Join(byte[] chunks)
    {
        byte[] body = new byte[chunks.Length];
        int count = 0;
        int at = 0;
        int size = SizeOf(chunks, 0, EndOfLine(chunks, 0, chunks.Length));
        while (size > 0)
        {
            at = EndOfLine(chunks, at, chunks.Length);
            Array.Copy(chunks, at, body, count, size);
            count += size;
            at += size + 2;
            size = SizeOf(chunks, at, EndOfLine(chunks, at, chunks.Length));
        }

        byte[] exact = new byte[count];
        Array.Copy(body, 0, exact, 0, count);
        return exact;
    }

    private static int EndOfTrailers(byte[] data, int at, int end, int start)
    {
        while (true)
        {
            int line = EndOfLine(data, at, end);
            if (line == Incomplete)
                return Incomplete;
            if (line - at <= 2)
                return line - start;
            at = line;
        }
    }

    // The place behind the line feed.
    private static int EndOfLine(byte[] data, int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            if (data[i] == '\n')
                return i + 1;
        }

        return Incomplete;
    }

    private static int SizeOf(byte[] data, int at, int end)
    {
        int size = 0;
        int digits = 0;
        for (; at < end && HexOf(data[at]) >= 0; at++, digits++)
        {
            if (digits == MaxDigits)
                return Incomplete;
            size = (size << 4) | HexOf(data[at]);
        }

        return digits == 0 ? Incomplete : size;
    }

    private static int HexOf(byte letter)
    {
        if (letter >= '0' && letter <= '9')
            return letter - '0';
        int lower = letter | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
