// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>A network interface and its addresses: data of the events of group <c>NET</c>.</summary>
/// <remarks>Mirrors <c>struct mgos_net_event_data</c> with its <c>mgos_net_ip_info</c>. Addresses are texts such as <c>192.168.1.7</c>, empty if not known.</remarks>
public sealed class NetworkInterfaceInfo
{
    /// <summary>Describes an interface without addresses.</summary>
    /// <param name="kind">Kind of interface.</param>
    /// <param name="instance">Number among those of its kind, from 0.</param>
    /// <param name="name">Its name in the log, for example <c>WiFi STA</c>.</param>
    public NetworkInterfaceInfo(NetworkKind kind, int instance, string name)
    {
        Kind = kind;
        Instance = instance;
        Name = name;
    }

    /// <summary>Kind of interface.</summary>
    public NetworkKind Kind { get; }

    /// <summary>Number among those of its kind.</summary>
    public int Instance { get; }

    /// <summary>Name in the log.</summary>
    public string Name { get; }

    /// <summary>Address of the device.</summary>
    public string Address { get; set; } = "";

    /// <summary>Mask of its subnet.</summary>
    public string Netmask { get; set; } = "";

    /// <summary>The way to other networks.</summary>
    public string Gateway { get; set; } = "";

    /// <summary>Name server.</summary>
    public string Nameserver { get; set; } = "";

    /// <summary>Time server that the network has named.</summary>
    public string TimeServer { get; set; } = "";
}
