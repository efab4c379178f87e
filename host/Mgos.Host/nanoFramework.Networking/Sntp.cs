// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Host;

namespace nanoFramework.Networking;

/// <summary>The time client of the firmware of the current virtual device; the clock of the PC stands for its servers.</summary>
/// <remarks>As in nanoFramework.Networking.Sntp. It runs from the start, as on a board with a network.</remarks>
public class Sntp
{
    /// <summary>Gets whether it runs.</summary>
    public static bool IsStarted => HostMachine.Required.TimeClient.IsStarted;

    /// <summary>Gets or sets the first server.</summary>
    public static string Server1
    {
        get => HostMachine.Required.TimeClient.Server1;
        set => HostMachine.Required.TimeClient.Server1 = value;
    }

    /// <summary>Gets or sets the second server.</summary>
    public static string Server2
    {
        get => HostMachine.Required.TimeClient.Server2;
        set => HostMachine.Required.TimeClient.Server2 = value;
    }

    /// <summary>Starts it.</summary>
    public static void Start() => HostMachine.Required.TimeClient.IsStarted = true;

    /// <summary>Stops it.</summary>
    public static void Stop() => HostMachine.Required.TimeClient.IsStarted = false;

    /// <summary>Sets the clock of the device now.</summary>
    public static void UpdateNow() => HostMachine.Required.ClockOffset = TimeSpan.Zero;
}
