// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>A packet.</summary>
public abstract class MqttMsgBase
{
    /// <summary>Gets or sets the type of the packet.</summary>
    public MqttMessageType Type { get; set; }

    /// <summary>Gets or sets the id of the packet.</summary>
    public ushort MessageId { get; set; }
}
