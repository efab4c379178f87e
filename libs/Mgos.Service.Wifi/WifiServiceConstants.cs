// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Service.Wifi;

/// <summary>Names of the methods.</summary>
public static class WifiServiceConstants
{
    /// <summary>Method that lists the networks around.</summary>
    public const string ScanMethod = "Wifi.Scan";

    /// <summary>Method that has the station join a network.</summary>
    public const string SetupStationMethod = "Wifi.SetupSTA";

    /// <summary>Method that puts the access point up or takes it down.</summary>
    public const string SetupAccessPointMethod = "Wifi.SetupAP";
}
