// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

// .NET compares many bytes at a time, if it knows that they are bytes.
internal static partial class AsciiBytes
{
    /// <summary>Finds a byte, given as one of the objects of this class.</summary>
    /// <returns>Index, or -1.</returns>
    internal static int IndexOf(byte[] data, object value, int start, int end)
    {
        int found = start >= end ? -1 : data.AsSpan(start, end - start).IndexOf((byte)value);
        return found < 0 ? -1 : start + found;
    }
}
