// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using Mgos.Client;
using Mgos.Ui.Discovery;

namespace Mgos.Ui;

/// <summary>What the page is to show, and where.</summary>
public sealed class UiOptions
{
    /// <summary>Port of the page when nothing else is said.</summary>
    public const int DefaultPort = 1992;

    /// <summary>Where the page is; this PC alone unless set, so that nobody else reaches it.</summary>
    public IPEndPoint Address { get; init; } = new(IPAddress.Loopback, DefaultPort);

    /// <summary>Addresses of devices as <c>--port</c> names them, and of MQTT brokers (<c>mqtt://BROKER</c>) whose devices are looked for.</summary>
    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <summary>Whether devices in the local network are looked for.</summary>
    public bool HasDiscovery { get; init; } = true;

    /// <summary>Whom discovery asks; null for the multicast address of DNS-SD.</summary>
    public IPEndPoint? DiscoveryTarget { get; init; }

    /// <summary>Time-out, credentials and certificates for the devices.</summary>
    public DeviceClientOptions Client { get; init; } = new();

    /// <summary>Time after which it is seen whether a device is still there.</summary>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromSeconds(10);

    internal IPEndPoint Target => DiscoveryTarget ?? MulticastDns.Everybody;
}
