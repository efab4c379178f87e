// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Mgos.AzureDouble;

/// <summary>Checks tokens.</summary>
public static class SharedAccessSignature
{
    private const string Prefix = "SharedAccessSignature ";

    /// <summary>Checks a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="resource">What it has to be for.</param>
    /// <param name="policy">Policy that it has to name; null for none.</param>
    /// <param name="key">The key.</param>
    /// <param name="now">Seconds since 1970.</param>
    /// <param name="expiry">End of its life, seconds since 1970.</param>
    /// <returns>False if it does not hold.</returns>
    public static bool Holds(string token, string resource, string policy, byte[] key, long now, out long expiry)
    {
        expiry = 0;
        if (!token.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        Dictionary<string, string> fields = token[Prefix.Length..].Split('&').Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        string target = fields.GetValueOrDefault("sr", "");
        string end = fields.GetValueOrDefault("se", "");
        if (WebUtility.UrlDecode(target) != resource || fields.GetValueOrDefault("skn") != policy || !long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out expiry))
            return false;
        string expected = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(target + "\n" + end)));
        return WebUtility.UrlDecode(fields.GetValueOrDefault("sig", "")) == expected && expiry > now;
    }
}
