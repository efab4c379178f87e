// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.AzureDouble;

/// <summary>A device that a <see cref="ProvisioningService"/> knows.</summary>
public sealed class Enrollment
{
    /// <summary>Registration id.</summary>
    public string RegistrationId { get; init; }

    /// <summary>Key; null if it has a certificate.</summary>
    public byte[] Key { get; init; }

    /// <summary>Thumbprint of its certificate; null if it has a key.</summary>
    public string Thumbprint { get; init; }

    /// <summary>Hub that it is assigned to, with its port.</summary>
    public string Hub { get; set; }

    /// <summary>Id that it gets there.</summary>
    public string DeviceId { get; set; }

    /// <summary>How often a registration is told to be under way before it is done.</summary>
    public int Delays { get; set; } = 1;

    /// <summary>Whether it is enabled.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>How often it was registered.</summary>
    public int Registrations { get; internal set; }

    internal int DelaysLeft { get; set; }
}
