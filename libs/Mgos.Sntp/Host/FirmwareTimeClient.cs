// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;

namespace Mgos.Sntp;

/// <summary>The time client of the firmware.</summary>
internal static class FirmwareTimeClient
{
    /// <summary>Stops it, if the device runs on a machine.</summary>
    internal static void Stop()
    {
        if (HostMachine.Current != null)
            nanoFramework.Networking.Sntp.Stop();
    }
}
