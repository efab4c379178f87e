// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>The answer of a broker to a connection.</summary>
public class MqttMsgConnack : MqttMsgBase
{
    /// <summary>Makes the packet.</summary>
    public MqttMsgConnack()
    {
        Type = MqttMessageType.ConnectAck;
    }

    /// <summary>Gets or sets whether the broker has a session of this client.</summary>
    public bool SessionPresent { get; set; }

    /// <summary>Gets or sets the answer.</summary>
    public MqttReasonCode ReturnCode { get; set; }
}
