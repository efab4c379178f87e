// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Data of the events CLOUD_CONNECTING, CLOUD_CONNECTED, CLOUD_DISCONNECTED and CLOUD_CONNECTERROR.</summary>
public sealed class CloudEventData
{
    /// <summary>Makes the data.</summary>
    /// <param name="type">Whose connection it is about.</param>
    public CloudEventData(CloudType type)
    {
        Type = type;
    }

    /// <summary>Whose connection it is about.</summary>
    public CloudType Type { get; }
}
