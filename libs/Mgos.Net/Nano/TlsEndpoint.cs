// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Net;

/// <summary>Puts TLS on connections. This runtime's TLS blocks the thread that uses it, so there is none on the loop.</summary>
public sealed class TlsEndpoint
{
    private TlsEndpoint()
    {
    }

    /// <summary>Prepares one end.</summary>
    /// <param name="files">Certificates.</param>
    /// <param name="isServer">True for the end that accepts connections.</param>
    /// <param name="failure">Why there is no TLS.</param>
    /// <returns>Null.</returns>
    public static TlsEndpoint Create(TlsFiles files, bool isServer, out string failure)
    {
        failure = "there is no TLS on this machine";
        return null;
    }

    /// <summary>Puts TLS on a connection.</summary>
    /// <param name="device">The device.</param>
    /// <param name="transport">The connection.</param>
    /// <returns>The connection itself.</returns>
    public IByteTransport Wrap(Device device, IByteTransport transport) => transport;
}
