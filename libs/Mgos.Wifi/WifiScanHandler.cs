// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>Takes the results of a scan.</summary>
/// <param name="results">What was found; null if the scan failed.</param>
/// <remarks>Mirrors <c>mgos_wifi_scan_cb_t</c>. Thread: loop.</remarks>
public delegate void WifiScanHandler(WifiScanResult[] results);
