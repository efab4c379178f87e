// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Wifi;

/// <summary>Handles the end of a scan.</summary>
/// <param name="sender">The adapter.</param>
/// <param name="e">Nothing.</param>
public delegate void AvailableNetworksChangedEventHandler(WifiAdapter sender, object e);
