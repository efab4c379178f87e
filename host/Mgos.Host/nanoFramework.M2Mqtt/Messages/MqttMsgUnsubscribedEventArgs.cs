// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>The answer to the end of a subscription.</summary>
public class MqttMsgUnsubscribedEventArgs : EventArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="messageId">Id of the request.</param>
    public MqttMsgUnsubscribedEventArgs(ushort messageId)
    {
        MessageId = messageId;
    }

    /// <summary>Gets the id of the request.</summary>
    public ushort MessageId { get; }
}
