// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Http;

/// <summary>Reads the media type of forms with files.</summary>
/// <remarks>Pure. Wire: <c>multipart/form-data; boundary=B</c>, B of 1 to 70 characters as RFC 2046 5.1.1 has them.</remarks>
internal static class FormData
{
    private const string MediaType = "multipart/form-data";
    private const string BoundaryName = "boundary";
    private const string BoundaryMarks = "'()+_,-./:=? ";

    /// <summary>Tells whether a body is such a form.</summary>
    /// <param name="contentType">Value of Content-Type; null if there is none.</param>
    internal static bool IsMultipart(string contentType)
    {
        if (contentType == null)
            return false;
        byte[] value = Encoding.UTF8.GetBytes(contentType);
        return HeaderParameters.StartsWith(value, 0, value.Length, Encoding.UTF8.GetBytes(MediaType));
    }

    /// <summary>Gives what separates the parts.</summary>
    /// <param name="contentType">Value of Content-Type.</param>
    /// <returns>The boundary; null if there is none or it is wrong.</returns>
    internal static byte[] BoundaryOf(string contentType)
    {
        byte[] value = Encoding.UTF8.GetBytes(contentType);
        string text = HeaderParameters.Find(value, 0, value.Length, Encoding.UTF8.GetBytes(BoundaryName));
        byte[] boundary = text == null ? new byte[0] : Encoding.UTF8.GetBytes(text);
        return IsBoundary(boundary) ? boundary : null;
    }

    private static bool IsBoundary(byte[] boundary)
    {
        if (boundary.Length == 0 || boundary.Length > HttpConstants.MaxBoundaryBytes || boundary[boundary.Length - 1] == AsciiBytes.Blank)
            return false;
        for (int i = 0; i < boundary.Length; i++)
        {
            int b = boundary[i];
            int lower = b | 32;
            bool isLetter = b < 128 && lower >= 'a' && lower <= 'z';
            if (!isLetter && (b < '0' || b > '9') && (b >= 128 || BoundaryMarks.IndexOf((char)b) < 0))
                return false;
        }

        return true;
    }
}
