// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Decodes what is escaped in request targets.</summary>
public static class HttpUrl
{
    /// <summary>Decodes percent escapes.</summary>
    /// <param name="data">Holds the text.</param>
    /// <param name="start">First byte.</param>
    /// <param name="end">After the last byte.</param>
    /// <param name="target">Gets the bytes from index 0; at least as long as the text, not the same array.</param>
    /// <param name="plusIsBlank">True for names and values of a query.</param>
    /// <returns>Bytes written; -1 if an escape is cut off, not hexadecimal, or makes a NUL byte.</returns>
    /// <remarks>Mirrors <c>mg_url_decode</c>. Pure.</remarks>
    public static int Decode(byte[] data, int start, int end, byte[] target, bool plusIsBlank) =>
        UrlPath.Decode(data, start, end, target, plusIsBlank);
}
