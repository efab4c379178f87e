// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.NetworkInformation;

namespace Mgos.Host.NetworkInformation;

/// <summary>Tells of changes of the interfaces of the current virtual device, on the machine's event thread.</summary>
/// <remarks>As in nanoFramework.System.Net, in a namespace of its own because .NET has a type of this name.</remarks>
public static class NetworkChange
{
    /// <summary>Occurs when an interface gets an address.</summary>
    public static event NetworkAddressChangedEventHandler NetworkAddressChanged
    {
        add => HostMachine.Required.Wifi.AddressHandlers += value;
        remove => HostMachine.Required.Wifi.AddressHandlers -= value;
    }

    /// <summary>Occurs when an interface is connected or is not any more.</summary>
    public static event NetworkAvailabilityChangedEventHandler NetworkAvailabilityChanged
    {
        add => HostMachine.Required.Wifi.AvailabilityHandlers += value;
        remove => HostMachine.Required.Wifi.AvailabilityHandlers -= value;
    }

    /// <summary>Occurs when somebody joins or leaves the access point.</summary>
    public static event NetworkAPStationChangedEventHandler NetworkAPStationChanged
    {
        add => HostMachine.Required.Wifi.ClientHandlers += value;
        remove => HostMachine.Required.Wifi.ClientHandlers -= value;
    }
}
