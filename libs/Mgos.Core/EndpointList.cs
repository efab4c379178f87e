// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Core;

/// <summary>Where a device can be reached; logged at the end of the boot.</summary>
public sealed class EndpointList
{
    private readonly ArrayList _endpoints = new ArrayList();

    /// <summary>Number of endpoints.</summary>
    public int Count => _endpoints.Count;

    /// <summary>Gives an endpoint.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>Its text.</returns>
    public string this[int index] => (string)_endpoints[index];

    /// <summary>Adds an endpoint.</summary>
    /// <param name="endpoint">What a user types to reach it, for example <c>http://127.0.0.1:8080/</c> or <c>/dev/pts/3 (UART0)</c>.</param>
    public void Add(string endpoint) => _endpoints.Add(endpoint);
}
