// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

// Array.IndexOf is native code on a board; its argument is an object that was made once.
internal static partial class AsciiBytes
{
    /// <summary>Finds a byte, given as one of the objects of this class.</summary>
    /// <returns>Index, or -1.</returns>
    internal static int IndexOf(byte[] data, object value, int start, int end) =>
        start >= end ? -1 : Array.IndexOf(data, value, start, end - start);
}
