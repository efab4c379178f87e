// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// nanoFramework's types, where .NET has others of the same name.
global using NetworkAvailabilityEventArgs = Mgos.Host.NetworkInformation.NetworkAvailabilityEventArgs;
global using NetworkChange = Mgos.Host.NetworkInformation.NetworkChange;
global using NetworkInterface = Mgos.Host.NetworkInformation.NetworkInterface;
global using NetworkInterfaceType = Mgos.Host.NetworkInformation.NetworkInterfaceType;
