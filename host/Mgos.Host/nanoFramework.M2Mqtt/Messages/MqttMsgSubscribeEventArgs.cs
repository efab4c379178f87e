// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>A subscription, as a broker sees it.</summary>
public class MqttMsgSubscribeEventArgs : EventArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="messageId">Id of the request.</param>
    /// <param name="topics">Topic filters.</param>
    /// <param name="qosLevels">Highest quality of service, filter by filter.</param>
    public MqttMsgSubscribeEventArgs(ushort messageId, string[] topics, MqttQoSLevel[] qosLevels)
    {
        MessageId = messageId;
        Topics = topics;
        QoSLevels = qosLevels;
    }

    /// <summary>Gets the id of the request.</summary>
    public ushort MessageId { get; }

    /// <summary>Gets the topic filters.</summary>
    public string[] Topics { get; }

    /// <summary>Gets the highest quality of service, filter by filter.</summary>
    public MqttQoSLevel[] QoSLevels { get; }
}
