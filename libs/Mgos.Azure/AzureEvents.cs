// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Azure;

/// <summary>Numbers of the events of Azure IoT Hub.</summary>
/// <remarks>Mirrors <c>MGOS_AZURE_EV_*</c>. The base is <c>AZR</c>. Thread: loop.</remarks>
public static class AzureEvents
{
    /// <summary>Base of the group.</summary>
    public const int Base = ('A' << 24) | ('Z' << 16) | ('R' << 8);

    /// <summary>The hub is connected and has granted all topics; no data.</summary>
    public const int Connect = Base;

    /// <summary>A message of the cloud has come; data is an <see cref="AzureMessage"/>.</summary>
    public const int CloudMessage = Base + 1;

    /// <summary>A direct method is called; data is an <see cref="AzureMethodCall"/>, which a handler may answer at once.</summary>
    public const int DirectMethod = Base + 2;

    /// <summary>The connection has ended; no data.</summary>
    public const int Close = Base + 3;
}
