// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using Mgos.Net;

namespace Mgos.Log.Udp;

/// <summary>Reads <c>debug.udp_log_addr</c>: <c>a.b.c.d:port</c>. Names of hosts are not looked up. Pure.</summary>
internal static class UdpLogAddress
{
    /// <returns>Null if the text is something else.</returns>
    internal static IPEndPoint Parse(string text)
    {
        if (text.IndexOf(':') <= 0)
            return null;
        ListenAddress address = ListenAddress.Parse(text);
        return address == null || address.Port == 0 || address.Address.Equals(IPAddress.Any) ? null : new IPEndPoint(address.Address, address.Port);
    }
}
