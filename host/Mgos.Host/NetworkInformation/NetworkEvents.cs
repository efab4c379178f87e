// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Host.NetworkInformation;

/// <summary>Handles a change of an address.</summary>
/// <param name="sender">Number of the interface.</param>
/// <param name="e">Nothing.</param>
public delegate void NetworkAddressChangedEventHandler(object sender, EventArgs e);

/// <summary>Handles a change of the availability of an interface.</summary>
/// <param name="sender">Number of the interface.</param>
/// <param name="e">What has become of it.</param>
public delegate void NetworkAvailabilityChangedEventHandler(object sender, NetworkAvailabilityEventArgs e);

/// <summary>What has become of an interface.</summary>
public class NetworkAvailabilityEventArgs : EventArgs
{
    internal NetworkAvailabilityEventArgs(bool isAvailable)
    {
        IsAvailable = isAvailable;
    }

    /// <summary>Gets whether it is connected.</summary>
    public bool IsAvailable { get; }
}
