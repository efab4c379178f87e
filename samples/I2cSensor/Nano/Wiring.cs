// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace I2cSensor;

/// <summary>What is wired to the board is wired by hand.</summary>
internal static class Wiring
{
    /// <summary>Nothing to do.</summary>
    internal static void Connect()
    {
    }
}
