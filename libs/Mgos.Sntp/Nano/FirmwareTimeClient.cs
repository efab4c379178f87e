// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Sntp;

/// <summary>The time client of the firmware, which starts by itself when there is a network.</summary>
internal static class FirmwareTimeClient
{
    /// <summary>Stops it; firmware without one is as good.</summary>
    internal static void Stop()
    {
        try
        {
            nanoFramework.Networking.Sntp.Stop();
        }
        catch (NotSupportedException)
        {
        }
    }
}
