// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Core;

/// <summary>Where a device can be reached; logged at the end of the boot.</summary>
public sealed class EndpointList
{
    private const string LocalHost = "localhost";

    private readonly ArrayList _endpoints = new ArrayList();

    /// <summary>True if the device gets its address later: endpoints that need it are then not logged at boot, but by <see cref="Announce"/>.</summary>
    public bool AwaitsAddress { get; set; }

    /// <summary>Number of endpoints.</summary>
    public int Count => _endpoints.Count;

    /// <summary>Gives an endpoint.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>Its text.</returns>
    public string this[int index] => (string)_endpoints[index];

    /// <summary>Adds an endpoint.</summary>
    /// <param name="endpoint">What a user types to reach it, for example <c>http://127.0.0.1:8080/</c> or <c>/dev/pts/3 (UART0)</c>.</param>
    public void Add(string endpoint) => _endpoints.Add(endpoint);

    /// <summary>Logs the endpoints, with the address that the device has got.</summary>
    /// <param name="log">The log of the device.</param>
    /// <param name="address">Its address.</param>
    public void Announce(DeviceLog log, string address)
    {
        for (int i = 0; i < Count; i++)
        {
            int at = this[i].IndexOf(LocalHost);
            if (at >= 0)
                log.Info(nameof(EndpointList), "Listening on " + this[i].Substring(0, at) + address + this[i].Substring(at + LocalHost.Length));
        }
    }

    internal bool IsKnownAtBoot(int index) => !AwaitsAddress || this[index].IndexOf(LocalHost) < 0;
}
