// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Net;

/// <summary>The files of one end of TLS connections, as a configuration names them.</summary>
public sealed class TlsFileNames
{
    /// <summary>File with the own certificate; empty for none.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>File with its key; empty if it is in the same file.</summary>
    public string Key { get; set; } = "";

    /// <summary>File with the authorities that the other end is checked with; empty for no check.</summary>
    public string Authorities { get; set; } = "";

    /// <summary>For a client: name that the server's certificate has to carry, <c>*</c> for any.</summary>
    public string ServerName { get; set; } = "";

    /// <summary>Reads the files and prepares one end.</summary>
    /// <param name="device">The device whose files they are.</param>
    /// <param name="isServer">True for the end that accepts connections.</param>
    /// <param name="failure">Why there is none, with the name of the file; null if there is.</param>
    /// <returns>Null if a file is missing or of no use, or the machine has no TLS.</returns>
    public TlsEndpoint Load(Device device, bool isServer, out string failure)
    {
        TlsFiles files = new TlsFiles { ServerName = ServerName };
        files.Certificate = Read(device, Certificate, out failure);
        if (failure == null)
            files.Key = Read(device, Key, out failure);
        if (failure == null)
            files.Authorities = Read(device, Authorities, out failure);
        if (failure != null)
            return null;
        TlsEndpoint endpoint = TlsEndpoint.Create(files, isServer, out failure);
        if (failure != null)
            failure = Certificate + " " + Key + " " + Authorities + ": " + failure;
        return endpoint;
    }

    private static byte[] Read(Device device, string name, out string failure)
    {
        byte[] data = name.Length == 0 || device.Files == null ? null : device.Files.ReadFile(name);
        failure = name.Length > 0 && data == null ? "cannot read " + name : null;
        return data;
    }
}
