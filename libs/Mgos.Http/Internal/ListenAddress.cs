// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Mgos.Http;

/// <summary>A place to listen: <c>80</c>, <c>:80</c> or <c>192.168.4.1:80</c>.</summary>
internal sealed class ListenAddress
{
    private const int MaxPort = 65535;
    private const int AddressBytes = 4;
    private const string LocalHost = "localhost";

    private ListenAddress(string host, IPAddress address, int port)
    {
        HostText = host;
        Address = address;
        Port = port;
    }

    /// <summary>What a user types as host.</summary>
    internal string HostText { get; }

    internal IPAddress Address { get; }

    internal int Port { get; }

    /// <summary>Reads the text.</summary>
    /// <returns>Null if it is wrong.</returns>
    internal static ListenAddress Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        int port = ParseNumber(text.Substring(colon + 1), MaxPort);
        string host = colon <= 0 ? LocalHost : text.Substring(0, colon);
        IPAddress address = colon <= 0 ? IPAddress.Any : ParseAddress(host);
        return port < 0 || address == null ? null : new ListenAddress(host, address, port);
    }

    private static IPAddress ParseAddress(string text)
    {
        string[] parts = text.Split('.');
        if (parts.Length != AddressBytes)
            return null;
        byte[] bytes = new byte[AddressBytes];
        for (int i = 0; i < AddressBytes; i++)
        {
            int value = ParseNumber(parts[i], 255);
            if (value < 0)
                return null;
            bytes[i] = (byte)value;
        }

        return new IPAddress(bytes);
    }

    private static int ParseNumber(string text, int limit)
    {
        char[] digits = text.ToCharArray();
        int value = digits.Length == 0 || digits.Length > 5 ? -1 : 0;
        for (int i = 0; i < digits.Length && value >= 0; i++)
            value = digits[i] < '0' || digits[i] > '9' ? -1 : value * 10 + digits[i] - '0';
        return value > limit ? -1 : value;
    }
}
