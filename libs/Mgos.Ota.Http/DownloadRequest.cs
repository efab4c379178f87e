// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota.Http;

/// <summary>What is fetched, and how the device names itself.</summary>
internal sealed class DownloadRequest
{
    internal string Url { get; set; }

    /// <summary>Names of the headers.</summary>
    internal string[] HeaderNames { get; set; }

    /// <summary>Their values.</summary>
    internal string[] HeaderValues { get; set; }

    /// <summary>Authorities in PEM; null for those of the system.</summary>
    internal byte[] Authorities { get; set; }

    /// <summary>Certificate and key of the device in PEM; null for none.</summary>
    internal byte[] ClientCertificate { get; set; }

    /// <summary>Name in the certificate of the server; empty for its host.</summary>
    internal string ServerName { get; set; } = "";
}
