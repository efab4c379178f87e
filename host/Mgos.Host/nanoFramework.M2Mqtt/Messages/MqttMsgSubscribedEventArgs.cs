// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>The answer to a subscription.</summary>
public class MqttMsgSubscribedEventArgs : EventArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="messageId">Id of the request.</param>
    /// <param name="grantedQosLevels">What the broker grants, topic by topic.</param>
    public MqttMsgSubscribedEventArgs(ushort messageId, MqttQoSLevel[] grantedQosLevels)
    {
        MessageId = messageId;
        GrantedQoSLevels = grantedQosLevels;
    }

    /// <summary>Gets the id of the request.</summary>
    public ushort MessageId { get; }

    /// <summary>Gets what the broker grants, topic by topic.</summary>
    public MqttQoSLevel[] GrantedQoSLevels { get; }
}
