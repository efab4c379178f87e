// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Security.Cryptography;
using System.Text;

namespace Mgos.Host;

/// <summary>Derives the MAC address of a machine.</summary>
internal static class MachineAddress
{
    private const int AddressBytes = 6;
    private const byte LocallyAdministered = 0x02;

    /// <summary>Six bytes, the first 02: from the id if there is one, else from name and folder.</summary>
    internal static byte[] Derive(string name, string stateDirectory, string deviceId)
    {
        var identity = deviceId == null ? "machine\0" + name + "\0" + stateDirectory : "id\0" + deviceId;
        var address = SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, AddressBytes).ToArray();
        address[0] = LocallyAdministered;
        return address;
    }
}
