// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>How surely a message arrives.</summary>
public enum MqttQoSLevel
{
    /// <summary>At most once.</summary>
    AtMostOnce = 0,

    /// <summary>At least once.</summary>
    AtLeastOnce = 1,

    /// <summary>Exactly once.</summary>
    ExactlyOnce = 2,

    /// <summary>Granted failure.</summary>
    GrantedFailure = 128,
}
