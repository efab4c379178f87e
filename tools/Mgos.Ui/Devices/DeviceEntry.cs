// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;

namespace Mgos.Ui.Devices;

/// <summary>A device of the list.</summary>
/// <param name="Port">How it is called.</param>
internal sealed record DeviceEntry(string Port)
{
    private const int KeyLength = 12;

    /// <summary>Stands for it in addresses of pages; the same at every start.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Port)))[..KeyLength];

    /// <summary>Its id; empty as long as it is not known.</summary>
    public string Id { get; init; } = "";

    /// <summary>App and version, or what else is to be said.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether it answers.</summary>
    public DeviceState State { get; init; }

    /// <summary>Why it does not answer, or what it wants; empty if all is well.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Who has found it.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
