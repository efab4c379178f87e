// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>What makes the machine of a station move.</summary>
internal enum WifiStationInput
{
    None,
    Timeout,
    Connected,
    AddressAcquired,
    Disconnected,
}
