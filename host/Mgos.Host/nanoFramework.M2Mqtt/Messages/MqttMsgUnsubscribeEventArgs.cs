// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>The end of a subscription, as a broker sees it.</summary>
public class MqttMsgUnsubscribeEventArgs : EventArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="messageId">Id of the request.</param>
    /// <param name="topics">Topic filters.</param>
    public MqttMsgUnsubscribeEventArgs(ushort messageId, string[] topics)
    {
        MessageId = messageId;
        Topics = topics;
    }

    /// <summary>Gets the id of the request.</summary>
    public ushort MessageId { get; }

    /// <summary>Gets the topic filters.</summary>
    public string[] Topics { get; }
}
