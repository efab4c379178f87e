// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Hostile;

/// <summary>The device did what it must not do.</summary>
public sealed class HostileFailure(string message) : Exception(message)
{
    /// <summary>Fails unless something holds.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
            throw new HostileFailure(message);
    }
}
