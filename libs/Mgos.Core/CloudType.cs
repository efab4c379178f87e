// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Whose connection a CLOUD event is about.</summary>
/// <remarks>Mirrors <c>enum mgos_cloud_type</c>.</remarks>
public enum CloudType
{
    /// <summary>Any MQTT broker.</summary>
    Mqtt = 0,

    /// <summary>mDash.</summary>
    Dash = 1,

    /// <summary>AWS IoT.</summary>
    Aws = 2,

    /// <summary>Azure IoT Hub.</summary>
    Azure = 3,

    /// <summary>Google Cloud IoT.</summary>
    Gcp = 4,

    /// <summary>Watson IoT.</summary>
    Watson = 5,
}
