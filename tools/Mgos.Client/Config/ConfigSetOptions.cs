// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Config;

/// <summary>What a device does with new values.</summary>
public sealed class ConfigSetOptions
{
    /// <summary>Level of the configuration, 1 to 8; null for the one that runs.</summary>
    public int? Level { get; init; }

    /// <summary>Whether the device saves the values.</summary>
    public bool IsSaved { get; init; } = true;

    /// <summary>Whether the device restarts afterwards; it does so only if it saves.</summary>
    public bool Restarts { get; init; } = true;

    /// <summary>Whether the device goes back to its old values if it does not boot with the new ones.</summary>
    public bool IsTriedOnce { get; init; }
}
