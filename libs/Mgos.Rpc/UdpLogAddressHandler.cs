// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Directs the log to a UDP address.</summary>
/// <param name="address"><c>host:port</c>; empty to stop.</param>
/// <returns>False if the address is not understood; nothing is changed then.</returns>
public delegate bool UdpLogAddressHandler(string address);
