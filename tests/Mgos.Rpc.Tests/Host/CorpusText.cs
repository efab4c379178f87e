// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Globalization;

namespace Mgos.Rpc.Tests.Host;

/// <summary>Bytes in the lines of a corpus file: characters as they are, and %XX.</summary>
internal static class CorpusText
{
    internal static byte[] Bytes(string text)
    {
        List<byte> bytes = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '%';
            bytes.Add(isEscape ? byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : (byte)text[i]);
            i += isEscape ? 2 : 0;
        }

        return bytes.ToArray();
    }
}
