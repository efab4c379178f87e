// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Mgos.Net;

/// <summary>A place to listen: <c>80</c>, <c>:80</c> or <c>192.168.4.1:80</c>.</summary>
public sealed class ListenAddress
{
    private const int AddressBytes = 4;
    private const string LocalHost = "localhost";

    private ListenAddress(string host, IPAddress address, int port)
    {
        HostText = host;
        Address = address;
        Port = port;
    }

    /// <summary>What a user types as host.</summary>
    public string HostText { get; }

    /// <summary>Address to bind to.</summary>
    public IPAddress Address { get; }

    /// <summary>Port; 0 for any free one.</summary>
    public int Port { get; }

    /// <summary>Reads the text.</summary>
    /// <param name="text">Text; the address is one of this machine, in digits.</param>
    /// <returns>Null if it is wrong.</returns>
    public static ListenAddress Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        int port = ParseNumber(text.Substring(colon + 1), NetConstants.MaxPort);
        string host = colon <= 0 ? LocalHost : text.Substring(0, colon);
        IPAddress address = colon <= 0 ? IPAddress.Any : ParseAddress(host);
        return port < 0 || address == null ? null : new ListenAddress(host, address, port);
    }

    internal IPEndPoint ToEndPoint() => new IPEndPoint(Address, Port);

    internal static IPAddress ParseAddress(string text)
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

    internal static int ParseNumber(string text, int limit)
    {
        char[] digits = text.ToCharArray();
        int value = digits.Length == 0 || digits.Length > 5 ? -1 : 0;
        for (int i = 0; i < digits.Length && value >= 0; i++)
            value = digits[i] < '0' || digits[i] > '9' ? -1 : value * 10 + digits[i] - '0';
        return value > limit ? -1 : value;
    }
}
