// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;

namespace Mgos.Net;

/// <summary>A place to send to: <c>host:port</c>, where a host is a name or an address in digits.</summary>
public sealed class HostAddress
{
    private HostAddress(string host, int port)
    {
        Host = host;
        Port = port;
    }

    /// <summary>Name or address; never empty.</summary>
    public string Host { get; }

    /// <summary>Port, 1 to 65535.</summary>
    public int Port { get; }

    /// <summary>Reads the text.</summary>
    /// <param name="text">Text.</param>
    /// <param name="defaultPort">Port if the text has none; 0 if it must have one.</param>
    /// <returns>Null if it is wrong.</returns>
    public static HostAddress Parse(string text, int defaultPort)
    {
        int colon = text.LastIndexOf(':');
        string host = colon < 0 ? text : text.Substring(0, colon);
        int port = colon < 0 ? defaultPort : ListenAddress.ParseNumber(text.Substring(colon + 1), NetConstants.MaxPort);
        return host.Length == 0 || port <= 0 ? null : new HostAddress(host, port);
    }

    /// <summary>Finds the address of a host. Blocks, seconds at worst: not for the loop.</summary>
    /// <param name="host">Name, or address in digits.</param>
    /// <returns>An IPv4 address.</returns>
    /// <exception cref="SocketException">There is no such host.</exception>
    /// <exception cref="InvalidOperationException">The host has no IPv4 address.</exception>
    public static IPAddress Resolve(string host)
    {
        IPAddress address = ListenAddress.ParseAddress(host);
        if (address != null)
            return address;
        IPAddress[] found = Dns.GetHostEntry(host).AddressList;
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] != null && found[i].AddressFamily == AddressFamily.InterNetwork)
                return found[i];
        }

        throw new InvalidOperationException(host + " has no IPv4 address");
    }
}
