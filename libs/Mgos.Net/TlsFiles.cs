// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>What one end of a TLS connection has: certificate, key and authorities, each the bytes of a PEM file.</summary>
public sealed class TlsFiles
{
    /// <summary>Own certificate, with those between it and the authority after it; null for none.</summary>
    public byte[] Certificate { get; set; }

    /// <summary>Key of the own certificate; null if it stands in the same file.</summary>
    public byte[] Key { get; set; }

    /// <summary>Authorities that the other end's certificate is checked with; null for no check: a server then asks for no certificate.</summary>
    public byte[] Authorities { get; set; }

    /// <summary>For a client: name that the server's certificate has to carry, <c>*</c> for any.</summary>
    public string ServerName { get; set; } = "";
}
