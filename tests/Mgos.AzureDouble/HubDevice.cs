// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Mgos.AzureDouble;

/// <summary>A device of an <see cref="IotHub"/>.</summary>
public sealed class HubDevice
{
    /// <summary>Id.</summary>
    public string Id { get; init; }

    /// <summary>Key; null if it has a certificate.</summary>
    public byte[] Key { get; set; }

    /// <summary>Thumbprint of its certificate; null if it has a key.</summary>
    public string Thumbprint { get; init; }

    /// <summary>False to have it refused.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Its twin.</summary>
    public Twin Twin { get; } = new();

    /// <summary>What it has sent.</summary>
    public BlockingCollection<CloudMessage> Events { get; } = [];

    /// <summary>How often it was let in.</summary>
    public int Connections { get; internal set; }

    /// <summary>End of the life of its last token, seconds since 1970.</summary>
    public long TokenExpiry { get; internal set; }

    internal MqttSession Session { get; set; }

    internal List<CloudMessage> Waiting { get; } = [];

    internal Dictionary<int, CloudMessage> OnTheirWay { get; } = [];

    internal Dictionary<string, TaskCompletionSource<(int Status, string Payload)>> Calls { get; } = [];

    internal int TwinFailure { get; set; }
}
