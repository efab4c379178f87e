// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Mgos.Docs.Tests.Commands;

/// <summary>Puts the device of a page in the place of the addresses that the page names.</summary>
internal static partial class Addresses
{
    /// <summary>An address of a device in HTTP and WebSocket URLs becomes that of this one.</summary>
    internal static string Replace(string word, int port) => DeviceUrl().Replace(word, match => $"{match.Groups[1].Value}127.0.0.1:{port}");

    // This machine, and the private networks.
    [GeneratedRegex(@"((?:http|ws)://)(?:127\.0\.0\.1|localhost|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+)(?::\d+)?(?=[/""]|$)")]
    private static partial Regex DeviceUrl();
}
