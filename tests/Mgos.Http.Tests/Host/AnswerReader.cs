// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Mgos.Http.Tests;

/// <summary>Takes answers apart, independently of the code under test.</summary>
public static class AnswerReader
{
    /// <summary>Gives the status of each complete answer, without 1xx; -1 last if something incomplete or wrong follows.</summary>
    public static int[] StatusesOf(byte[] data, bool isEnd)
    {
        System.Collections.Generic.List<int> statuses = [];
        string text = Encoding.Latin1.GetString(data);
        while (text.Length > 0)
        {
            int length = LengthOfFirst(text, isEnd);
            if (length < 0)
            {
                statuses.Add(-1);
                break;
            }

            int status = int.Parse(text.AsSpan(9, 3), NumberStyles.None);
            if (status >= 200)
                statuses.Add(status);
            text = text[length..];
        }

        return [.. statuses];
    }

    private static int LengthOfFirst(string text, bool isEnd)
    {
        int headEnd = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        if (headEnd < 4 || !text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            return -1;
        string[] lines = text[..(headEnd - 4)].Split("\r\n");
        string length = lines.FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
        if (length != null)
            return Checked(text, headEnd + int.Parse(length[16..]));
        if (lines.Contains("Transfer-Encoding: chunked"))
            return ChunkedEnd(text, headEnd);
        int status = int.Parse(text.AsSpan(9, 3), NumberStyles.None);
        if (status is < 200 or 204 or 304)
            return headEnd;
        return isEnd ? text.Length : -1;
    }

    private static int ChunkedEnd(string text, int position)
    {
        while (true)
        {
            int lineEnd = text.IndexOf("\r\n", position, StringComparison.Ordinal);
            if (lineEnd < 0)
                return -1;
            int size = int.Parse(text.AsSpan(position, lineEnd - position), NumberStyles.HexNumber);
            position = lineEnd + 2 + size + 2;
            if (size == 0 || position > text.Length)
                return Checked(text, position);
        }
    }

    private static int Checked(string text, int length) => length <= text.Length ? length : -1;
}
