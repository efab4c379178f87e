// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Reads what a client can decode.</summary>
internal static class AcceptEncoding
{
    /// <summary>Tells whether a header lets an answer be compressed with gzip.</summary>
    /// <param name="header">The value of Accept-Encoding; null if there is none, then nothing may be compressed.</param>
    internal static bool HasGzip(string header)
    {
        string[] codings = header == null ? new string[0] : header.ToLower().Split(',');
        bool hasAny = false;
        for (int i = 0; i < codings.Length; i++)
        {
            string[] parts = codings[i].Split(';');
            string name = parts[0].Trim();
            if (name == "gzip" || name == "x-gzip")
                return !IsZero(parts);
            hasAny |= name == "*" && !IsZero(parts);
        }

        return hasAny;
    }

    private static bool IsZero(string[] parts)
    {
        for (int i = 1; i < parts.Length; i++)
        {
            string weight = parts[i].Trim();
            if (weight.Length > 2 && weight.Substring(0, 2) == "q=" && weight.Substring(2).TrimEnd('0').TrimEnd('.').TrimEnd('0').Length == 0)
                return true;
        }

        return false;
    }
}
