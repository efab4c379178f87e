// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>An address as scripts write it: <c>tcp://</c> or <c>udp://</c> or nothing, then host and port.</summary>
internal sealed class ConnectionAddress
{
    private const string TcpScheme = "tcp://";
    private const string UdpScheme = "udp://";

    internal ConnectionAddress(string text)
    {
        IsUdp = BeginsWith(text, UdpScheme);
        Text = IsUdp || BeginsWith(text, TcpScheme) ? text.Substring(TcpScheme.Length) : text;
    }

    internal bool IsUdp { get; }

    /// <summary>What follows the scheme.</summary>
    internal string Text { get; }

    /// <summary>Gives the parts of <c>IP:PORT</c> that are wanted.</summary>
    internal static string Part(string address, bool hasHost, bool hasPort)
    {
        int colon = address.LastIndexOf(':');
        if (colon < 0)
            return address;
        if (hasHost && hasPort)
            return address;
        return hasPort ? address.Substring(colon + 1) : hasHost ? address.Substring(0, colon) : "";
    }

    // StartsWith follows the language of the user on a PC.
    private static bool BeginsWith(string text, string scheme) =>
        text.Length >= scheme.Length && text.Substring(0, scheme.Length) == scheme;
}
